import { withoutChunkNumbers } from './scraped/chunks.ts';
import type { Evidence } from './scraped/evidence.ts';
import { joinHyphenated } from './scraped/hyphens.ts';
import { type Line, splitLines } from './scraped/lines.ts';
import { withoutPageLines } from './scraped/page-lines.ts';
import { takeTitle } from './scraped/title.ts';
import { joinWrapped } from './scraped/wrapped.ts';

export type { LeftKind } from './scraped/evidence.ts';

/** Something in a scraped file that is no part of the text, and why. Offsets in UTF-16 code units of the raw text. */
export interface LeftOut extends Evidence {
  readonly start: number;
  readonly end: number;
}

/** Something that might be no part of the text, and stays. */
export interface Doubtful {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

export interface ScrapedText {
  readonly title: string | undefined;
  /** The text after the title: a paragraph a line, without blank lines. */
  readonly body: string;
  /** In order of `start`. Raw text without these and without white space is `title + body` without white space. */
  readonly leftOut: readonly LeftOut[];
  /** In order of `start`. */
  readonly doubts: readonly Doubtful[];
}

/** Zero-width spaces, byte-order marks, soft hyphens and control characters: remains of a page's HTML. */
const INVISIBLE = /[\u200B\u2060\uFEFF\u00AD\u0000-\u0008\u000E-\u001F\u007F]/g;
const SENTENCE_END = /[。！？!?…]+/g;
const BREAK_BLANK = /([。！？!?…][”’』」）)]*)[ \t\u00A0\u3000]+(?=[\p{Script=Han}“‘「『《（(])/gu;

/**
 * Reads the text of a scraped page: its title, its body, and what the page added to them, each with its evidence. Knows
 * no site: everything is told from the text's own shape, and what is in doubt stays in the text. Linear in time.
 */
export function readScraped(raw: string): ScrapedText {
  const { text, offsets, invisible } = withoutInvisible(raw);
  const page = withoutPageLines(splitLines(text));
  const chunks = withoutChunkNumbers(page.lines);
  const words = joinHyphenated(joinWrapped(chunks.lines));
  const { title, lines, left } = takeTitle(words.lines);
  const found: LeftOut[] = [
    ...page.left,
    ...chunks.numbers.map((span) => ({ ...span, kind: 'chunk-number' as const })),
    ...words.left,
    ...left,
  ];
  const toRaw = <Span extends { readonly start: number; readonly end: number }>(span: Span): Span => ({
    ...span,
    start: offsets?.[span.start] ?? span.start,
    end: offsets === undefined ? span.end : (offsets[span.end - 1] ?? span.end - 1) + 1,
  });
  const leftOut = [...found.map(toRaw), ...invisible].sort((a, b) => a.start - b.start || b.end - a.end);
  const doubts = [...page.doubts, ...chunks.doubts].map(toRaw).sort((a, b) => a.start - b.start);
  return { title, body: breakAtBlanks(joinLines(lines)), leftOut, doubts: outside(doubts, leftOut) };
}

/** Doubts about what stays: a line that was doubtful may have been left out later, or its beginning. Both in order. */
function outside(doubts: readonly Doubtful[], leftOut: readonly LeftOut[]): Doubtful[] {
  let next = 0;
  return doubts.flatMap((doubt) => {
    while ((leftOut[next]?.end ?? Number.POSITIVE_INFINITY) <= doubt.start) next++;
    let { start } = doubt;
    // Behind a title that was left out, the name of the site may be, too.
    for (let i = next; (leftOut[i]?.start ?? Number.POSITIVE_INFINITY) <= start; i++)
      start = Math.max(start, leftOut[i]?.end ?? start);
    return start < doubt.end ? [{ ...doubt, start }] : [];
  });
}

/** The text without invisible characters, and for each of its code units the offset in the raw text. */
function withoutInvisible(raw: string): { text: string; offsets: readonly number[] | undefined; invisible: LeftOut[] } {
  const invisible = [...raw.matchAll(INVISIBLE)].map(({ index, 0: character }) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return { start: index, end: index + 1, kind: 'invisible' as const, reason: `U+${code}, which shows nothing` };
  });
  if (invisible.length === 0) return { text: raw, offsets: undefined, invisible };
  const gone = new Uint8Array(raw.length);
  for (const { start } of invisible) gone[start] = 1;
  // A soft hyphen at the end of a line says that the word goes on: the line break goes with it.
  for (const { index, 0: match } of raw.matchAll(/\u00AD\r?\n/g))
    for (let i = 1; i < match.length; i++) gone[index + i] = 1;
  const offsets: number[] = [];
  let text = '';
  for (let i = 0; i < raw.length; i++) {
    if (gone[i]) continue;
    offsets.push(i);
    text += raw[i] ?? '';
  }
  return { text, offsets, invisible };
}

function joinLines(lines: readonly Line[]): string {
  return lines.map(({ text, joint }, i) => (i === 0 ? text : joint + text)).join('');
}

/**
 * A blank after the end of a sentence is what remains of a paragraph break, unless most sentences have one: then it is
 * the typist's habit.
 */
function breakAtBlanks(body: string): string {
  const blanks = body.match(BREAK_BLANK)?.length ?? 0;
  const habit = blanks >= 5 && 2 * blanks > (body.match(SENTENCE_END)?.length ?? 0);
  return habit ? body : body.replace(BREAK_BLANK, '$1\n');
}
