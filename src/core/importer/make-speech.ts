import { parseSpeech } from '../markup/parse-speech.ts';
import { MAX_SPEECH_LINES, speechExcess } from '../markup/speech-limits.ts';
import { yearOf } from '../model/date.ts';
import type { Problem } from '../model/problem.ts';
import { accountOf } from './account.ts';
import { annotateSpeech } from './annotate.ts';
import type { Facts } from './facts.ts';
import { readSource } from './formats/read-source.ts';
import { importSpeech, type Proposal } from './import-speech.ts';
import { describeLeftOut, describePageLeftOut } from './left-out.ts';
import { movedPlaces } from './moved-places.ts';
import type { Recognizer } from './recognize/recognizer.ts';
import { FACT_FIELDS, type ImportReport } from './report.ts';

export interface MakeSpeechInput {
  /** Where the file is, for messages. */
  readonly file: string;
  /** Its name within `content/sources/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of the bytes. */
  readonly sha256: string;
  readonly id?: string | undefined;
  /** Decides about the id that was made of year and name. */
  readonly chooseId: (id: string) => string;
  readonly date?: string | undefined;
  /** ISO date: no date after it is proposed. */
  readonly today?: string | undefined;
  readonly encoding?: string | undefined;
  readonly recognizer: Recognizer | undefined;
}

/** A speech, with all that its report says but the SHA-256 of its Markdown. */
export interface MadeSpeech extends Omit<ImportReport, 'version' | 'source' | 'options' | 'speech'> {
  readonly id: string;
  readonly markdown: string;
  readonly annotations: number;
}

/**
 * Makes a speech of a file as received, and accounts for its characters: where the account does not come out there is
 * no speech but a problem. The same input gives the same result.
 */
export function makeSpeech(input: MakeSpeechInput): MadeSpeech | { readonly problem: Problem } {
  const { file, name, bytes, sha256, date, today, encoding, recognizer } = input;
  const fewest = PLAIN.test(name) ? Math.floor(bytes.length / MOST_BYTES) : 0;
  if (fewest > MOST_CHARACTERS) return { problem: tooLong(file, `${fewest} characters or more`, MOST_CHARACTERS) };
  const source = readSource(bytes, name, { encoding });
  if ('problem' in source) return { problem: { ...source.problem, file } };
  const { text, headings, hints } = source;
  if (text.length > MOST_CHARACTERS) return { problem: tooLong(file, `${text.length} characters`, MOST_CHARACTERS) };
  const paragraphs = countParagraphs(text);
  if (paragraphs > MOST_PARAGRAPHS) return { problem: tooLong(file, `${paragraphs} paragraphs`, MOST_PARAGRAPHS) };
  const byHand = source.encoding.evidence === 'chosen by hand' ? source.encoding.name : undefined;
  const facts = { id: input.id, date, today, encoding: byHand };
  const imported = importSpeech({ fileName: name, text, headings, hints, sha256, ...facts });
  if ('problem' in imported) return { problem: { ...imported.problem, file } };
  const id = input.id ?? input.chooseId(imported.id);
  // What a check would refuse is not made; without annotations first, for they take the time.
  const excess = speechExcess(imported.markdown);
  if (excess !== undefined) return { problem: unfit(file, excess.message) };
  const { markdown, annotations, moved } = annotated(id, imported.markdown, recognizer);
  const outside = source.leftOut.reduce((sum, piece) => sum + piece.text.length, 0);
  const { account, problem } = accountOf({ text, leftOut: imported.leftOut, outside, markdown, id, file });
  if (problem !== undefined) return { problem };
  return {
    id,
    markdown,
    annotations,
    format: source.format,
    encoding: source.encoding,
    leftOut: [...source.leftOut.map(describePageLeftOut), ...describeLeftOut(text, imported.leftOut)],
    oddities: source.oddities.map(({ line, column, ...oddity }) => ({ where: { line, column }, ...oddity })),
    facts: describeFacts(imported.facts),
    proposals: describeProposals(imported.proposals, imported.markdown, moved),
    account,
  };
}

/** No speech comes near it, and a text of that length takes hundreds of megabytes to be imported. */
const MOST_CHARACTERS = 1_000_000;
/** Files in which every byte is text, so that those which are too long need not be read: no character has more bytes. */
const PLAIN = /\.(?:txt|text|md|markdown|mdown)$/i;
const MOST_BYTES = 4;

/** Each takes two lines of the speech's file, the second of them empty, and front matter takes some. */
const MOST_PARAGRAPHS = MAX_SPEECH_LINES / 2 - 100;

function countParagraphs(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(/\S[^\r\n]*/g)) count++;
  return count;
}

function tooLong(file: string, length: string, most: number): Problem {
  const message = `Unexpected text of ${length}, expected at most ${most}: several speeches are several files`;
  return { file, line: 1, column: 1, rule: 'readable-source', severity: 'error', message };
}

function unfit(file: string, what: string): Problem {
  return { file, line: 1, column: 1, rule: 'readable-source', severity: 'error', message: `Unexpected ${what}` };
}

interface Annotated {
  readonly markdown: string;
  readonly annotations: number;
  /** Where an offset of the Markdown without annotations is in the one with them. */
  readonly moved: (offset: number) => number;
}

function annotated(id: string, markdown: string, recognizer: Recognizer | undefined): Annotated {
  if (recognizer === undefined) return { markdown, annotations: 0, moved: (offset) => offset };
  const { speech } = parseSpeech(markdown, { id, file: `${id}.md` });
  const result = annotateSpeech(markdown, recognizer, speech && yearOf(speech.meta.date));
  const annotations = [...result.added.values()].reduce((sum, count) => sum + count, 0);
  return { markdown: result.markdown, annotations, moved: result.moved };
}

function describeFacts(facts: Facts): ImportReport['facts'] {
  return Object.fromEntries(
    FACT_FIELDS.flatMap((field) => {
      const fact = facts[field];
      return fact === undefined ? [] : [[field, fact]];
    }),
  );
}

/** Proposals with their places after annotation; those about the front matter name the field and its value. */
function describeProposals(
  proposals: readonly Proposal[],
  markdown: string,
  offsetOf: Annotated['moved'],
): ImportReport['proposals'] {
  const lines = markdown.split('\n');
  const end = lines.indexOf('---', 1);
  const moved = movedPlaces(markdown, offsetOf);
  return proposals.map(({ place, message: evidence }) => {
    const { line } = place;
    const [, field, value] = (line <= end && /^(\w+): ?(.*)$/.exec(lines[line - 1] ?? '')) || [];
    return {
      where: moved(place),
      ...(field === undefined || value === undefined ? {} : { field, value }),
      evidence,
    };
  });
}
