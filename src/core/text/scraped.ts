import { withoutChunkNumbers } from './scraped/chunks.ts';
import { type Line, splitLines } from './scraped/lines.ts';
import { withoutPageLines } from './scraped/page-lines.ts';
import { takeTitle } from './scraped/title.ts';
import { joinWrapped } from './scraped/wrapped.ts';

/** Something in a scraped file that is no part of the text. Offsets in UTF-16 code units of the raw text. */
export interface LeftOut {
  readonly start: number;
  readonly end: number;
  readonly kind: 'chunk-number' | 'repeated-title' | 'header' | 'footer' | 'page-number' | 'invisible';
}

export interface ScrapedText {
  readonly title: string | undefined;
  /** The text after the title: a paragraph a line, without blank lines. */
  readonly body: string;
  /** In order of `start`. Raw text without these and without white space is `title + body` without white space. */
  readonly leftOut: readonly LeftOut[];
}

/** Zero-width spaces, byte-order marks, soft hyphens and control characters: remains of a page's HTML. */
const INVISIBLE = /[\u200B\u2060\uFEFF\u00AD\u0000-\u0008\u000E-\u001F\u007F]/g;
const SENTENCE_END = /[。！？!?…]+/g;
const BREAK_BLANK = /([。！？!?…][”’』」）)]*)[ \t\u00A0\u3000]+(?=[\p{Script=Han}“‘「『《（(])/gu;

/**
 * Reads the text of a scraped page: its title, its body, and what the page added to them. Knows no site: everything
 * is told from the text's own shape, and what is in doubt stays in the text. Linear in time.
 */
export function readScraped(raw: string): ScrapedText {
  const { text, offsets, invisible } = withoutInvisible(raw);
  const page = withoutPageLines(splitLines(text));
  const chunks = withoutChunkNumbers(page.lines);
  const { title, lines, repeated } = takeTitle(joinWrapped(chunks.lines));
  const found: LeftOut[] = [
    ...page.left,
    ...chunks.numbers.map((span) => ({ ...span, kind: 'chunk-number' as const })),
    ...(repeated ? [{ ...repeated, kind: 'repeated-title' as const }] : []),
  ];
  const toRaw = ({ start, end, kind }: LeftOut): LeftOut => ({
    start: offsets?.[start] ?? start,
    end: offsets === undefined ? end : (offsets[end - 1] ?? end - 1) + 1,
    kind,
  });
  const leftOut = [...found.map(toRaw), ...invisible].sort((a, b) => a.start - b.start || b.end - a.end);
  return { title, body: breakAtBlanks(joinLines(lines)), leftOut };
}

/** The text without invisible characters, and for each of its code units the offset in the raw text. */
function withoutInvisible(raw: string): { text: string; offsets: readonly number[] | undefined; invisible: LeftOut[] } {
  const invisible = [...raw.matchAll(INVISIBLE)].map(({ index }) => ({
    start: index,
    end: index + 1,
    kind: 'invisible' as const,
  }));
  if (invisible.length === 0) return { text: raw, offsets: undefined, invisible };
  const gone = new Set(invisible.map(({ start }) => start));
  const offsets: number[] = [];
  for (let i = 0; i < raw.length; i++) if (!gone.has(i)) offsets.push(i);
  return { text: raw.replace(INVISIBLE, ''), offsets, invisible };
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
  const ends = body.match(SENTENCE_END)?.length ?? 0;
  return blanks >= 5 && blanks > ends / 2 ? body : body.replace(BREAK_BLANK, '$1\n');
}
