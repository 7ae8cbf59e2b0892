import { byCodePoint } from '../order.ts';
import { foldLine } from './fold.ts';
import { endsSentence, type Line, splitLines } from './lines.ts';

/** A line that many files have: of the site they came from, perhaps. */
export interface RepeatedLine {
  /** As the first file has it. */
  readonly text: string;
  /** Files that have it, each counted once. */
  readonly count: number;
}

const EDGE_LINES = 12;
const LONGEST = 80;
const FEWEST_FILES = 3;
/** Of the files, at least. */
const SHARE = 0.3;
/** What speeches have in common: 同志们, （掌声）, 一、. */
const OF_A_SPEECH =
  /^[（(【[].*[)）】\]]$|^(?:同志们|各位.{0,12}|尊敬的.*|谢谢.{0,6}|.{0,3}大家好|thank you.{0,12}|ladies and gentlemen.{0,3})$/i;

/**
 * Short lines that stand at the top or end of many texts of one folder, most files first. They are for proposals alone:
 * one file does not tell of the others, and what is left out of a source must be found again from that source.
 */
export function repeatedLines(texts: Iterable<string>): RepeatedLine[] {
  const found = new Map<string, { text: string; count: number }>();
  let files = 0;
  for (const text of texts) {
    files++;
    for (const [key, line] of edgeLines(splitLines(text))) {
      const known = found.get(key);
      if (known) known.count++;
      else found.set(key, { text: line, count: 1 });
    }
  }
  const fewest = Math.max(FEWEST_FILES, SHARE * files);
  return [...found.values()]
    .filter(({ count }) => count >= fewest)
    .sort((a, b) => b.count - a.count || byCodePoint(a.text, b.text));
}

/** The lines at both ends of a text that are no sentences, by what they are without width and blanks. */
function edgeLines(lines: readonly Line[]): Map<string, string> {
  const edges = lines.length > 2 * EDGE_LINES ? [...lines.slice(0, EDGE_LINES), ...lines.slice(-EDGE_LINES)] : lines;
  return new Map(
    edges
      .filter(({ text }) => text.length > 1 && text.length <= LONGEST && !endsSentence(text) && !OF_A_SPEECH.test(text))
      .map(({ text }) => [foldLine(text).replace(/\s+/g, ''), text]),
  );
}
