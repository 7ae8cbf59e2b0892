import type { Place } from '../model/problem.ts';

/**
 * The most that the file of a speech may have. Its length is in UTF-16 code units: four times that of the longest text
 * that is imported, for the annotations. Lines bound paragraphs and headings. A speech of seven hours has a twentieth.
 */
export const MAX_SPEECH_LENGTH = 4_000_000;
export const MAX_SPEECH_LINES = 200_000;
export const MAX_SPEECH_ANNOTATIONS = 200_000;

const LINE_END = /\r\n|\n|\r/g;
const ANNOTATION = /:[a-z]+\[/g;

/** What a file has too much of to be a speech, and where the too much begins. */
export interface SpeechExcess extends Pick<Place, 'line' | 'column'> {
  /** What follows `Unexpected`. */
  readonly message: string;
}

/**
 * Where a file goes beyond what any speech has; told before it is parsed, for then it could take a build minutes. What
 * is within the limits is parsed in a few seconds, whatever it says.
 */
export function speechExcess(markdown: string): SpeechExcess | undefined {
  if (markdown.length > MAX_SPEECH_LENGTH) return excess(markdown, 0, MAX_SPEECH_LENGTH, 'characters');
  const line = matchAfter(markdown, LINE_END, MAX_SPEECH_LINES - 1);
  if (line !== undefined) return excess(markdown, line, MAX_SPEECH_LINES, 'lines');
  const annotation = matchAfter(markdown, ANNOTATION, MAX_SPEECH_ANNOTATIONS);
  return annotation === undefined ? undefined : excess(markdown, annotation, MAX_SPEECH_ANNOTATIONS, 'annotations');
}

function excess(markdown: string, offset: number, most: number, what: string): SpeechExcess {
  const lines = markdown.slice(0, offset).split(LINE_END);
  const message = `text of more than ${most} ${what}, expected a speech: several speeches are several files`;
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, message };
}

/** Offset of the match that comes after so many others. */
function matchAfter(text: string, pattern: RegExp, count: number): number | undefined {
  let left = count;
  for (const { index } of text.matchAll(pattern)) if (left-- === 0) return index;
  return undefined;
}
