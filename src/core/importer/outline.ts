import type { Block } from './block.ts';
import type { SourceHeading } from './formats/source-read.ts';
import { splitParallel } from './parallel.ts';
import { splitParts } from './parts.ts';
import { splitPoints } from './points.ts';
import { markSalutation } from './salutation.ts';
import { withStatedHeadings } from './stated-headings.ts';
import { setClosingApart, splitThoughts } from './thoughts.ts';
import { markTurns } from './turns.ts';

const LONGEST_MEAN = 600;
const LONG_FOR_ONE = 300;

/**
 * The blocks of a speech from its paragraphs: turns of several speakers, salutation, parts, points with their leads,
 * closing. Where the text lost its paragraph breaks new ones are set; where it has them they are kept. What the source's
 * format says is a heading is one. Joined, the blocks are the paragraphs joined.
 */
export function outlineOf(
  paragraphs: readonly string[],
  cutByMachine: boolean,
  headings: readonly SourceHeading[] = [],
): Block[] {
  const lost = cutByMachine || lostItsBreaks(paragraphs);
  const saluted = markSalutation(markTurns(withStatedHeadings(paragraphs, headings)));
  const parts = splitParts(saluted, lost);
  const points = splitParallel(splitPoints(parts, lost), lost);
  return setClosingApart(lost ? splitThoughts(points) : points);
}

/** Paragraphs so long that nobody typed them so. */
function lostItsBreaks(paragraphs: readonly string[]): boolean {
  const length = paragraphs.reduce((sum, { length }) => sum + length, 0);
  const longest = paragraphs.reduce((most, { length }) => Math.max(most, length), 0);
  return length / paragraphs.length > LONGEST_MEAN || longest > Math.max(LONG_FOR_ONE, 0.7 * length);
}
