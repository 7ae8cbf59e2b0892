import { serializeAttributes } from './attributes.ts';
import { escapedPlaces } from './serialize.ts';
import {
  canonicalBefore,
  canonicalEditorial,
  holdsMarks,
  isBlock,
  liesIn,
  type Mark,
  type Standoff,
} from './standoff.ts';

/** A mark that does not fit the text or the marks before it. */
export interface MisplacedMark {
  /** Index of the mark. */
  readonly index: number;
  /** `Unexpected …, expected …` */
  readonly message: string;
}

/** A mark that is open: what follows may lie inside. */
export interface Frame {
  readonly index: number;
  readonly mark: Mark;
}

/** The Markdown of a text and its marks: to the letter what `standoffOf` took apart. */
export function writeStandoff({ text, marks, front, after }: Standoff): { markdown: string } | MisplacedMark {
  const written: string[] = [front];
  const open: Frame[] = [];
  let at = 0;
  let escaped: ReadonlySet<number> = new Set();
  let blockStart = 0;

  const writeText = (end: number): void => {
    for (; at < end; at++) {
      if (escaped.has(at - blockStart)) written.push('\\');
      written.push(text.charAt(at));
    }
  };
  const closeDownTo = (depth: number): void => {
    while (open.length > depth) {
      const frame = open.pop();
      if (frame === undefined) return;
      writeText(frame.mark.end);
      written.push(closing(frame.mark));
    }
  };

  for (const [index, mark] of marks.entries()) {
    if (mark.start > mark.end || mark.end > text.length)
      return { index, message: `Unexpected end ${mark.end}, expected one between ${mark.start} and ${text.length}` };
    if (isBlock(mark)) {
      closeDownTo(0);
      if (mark.start < at) return { index, message: 'Unexpected block before the end of the one before it' };
      at = mark.start;
      blockStart = mark.start;
      escaped = escapedPlaces(text.slice(mark.start, mark.end));
      written.push(mark.written ?? canonicalBefore(mark));
      if (mark.kind !== 'break') open.push({ index, mark });
      continue;
    }
    const depth = depthOf(mark, open);
    if (depth === undefined)
      return { index, message: `Unexpected mark in ${mark.inside}, expected it in one that is open` };
    if (depth === 0) return { index, message: 'Unexpected mark outside of every block' };
    closeDownTo(depth);
    const parent = open[depth - 1]?.mark ?? mark;
    if (mark.start < at || mark.end > parent.end)
      return { index, message: 'Unexpected mark across the border of another, expected it inside or outside' };
    writeText(mark.start);
    if (mark.kind === 'characters') {
      written.push(mark.written ?? '');
      at = mark.end;
    } else if (mark.editorial !== undefined) {
      written.push(mark.written ?? canonicalEditorial(mark));
    } else {
      written.push(opening(mark));
      if (holdsMarks(mark)) open.push({ index, mark });
    }
  }
  closeDownTo(0);
  written.push(after);
  return { markdown: written.join('') };
}

/** How many open marks stay open for a mark that lies in the last of them; none for one that names a closed mark. */
export function depthOf(mark: Mark, open: readonly Frame[]): number | undefined {
  if (mark.inside === -1) return Math.min(1, open.length);
  if (mark.inside !== undefined) {
    const named = open.findIndex(({ index }) => index === mark.inside);
    return named === -1 ? undefined : named + 1;
  }
  return open.findLastIndex((frame, i) => (i === 0 ? frame.mark.end >= mark.start : liesIn(mark, frame.mark))) + 1;
}

/** Marks of the structures that are alike wherever they stand. */
const FIXED: Readonly<Record<string, readonly [opening: string, closing: string]>> = {
  strong: ['**', '**'],
  emphasis: ['*', '*'],
  sub: ['<sub>', '</sub>'],
  sup: ['<sup>', '</sup>'],
};

function opening({ kind }: Mark): string {
  return FIXED[kind]?.[0] ?? (kind === 'link' ? '[' : `:${kind}[`);
}

function closing(mark: Mark): string {
  const { kind, attributes = {}, written } = mark;
  if (isBlock(mark)) return '';
  if (kind === 'link') return `](${attributes.href ?? ''})`;
  return FIXED[kind]?.[1] ?? `]${written ?? serializeAttributes(attributes)}`;
}
