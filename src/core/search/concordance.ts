import type { Passage } from './passage.ts';

/** A place of what was searched with the words before and after it (key word in context). */
export interface ConcordanceLine {
  /** Anchor of its block. */
  readonly anchor: string;
  readonly left: string;
  readonly keyword: string;
  readonly right: string;
}

/** What the lines of a concordance are sorted by: the place in the text, or what stands before or after the word. */
export const CONCORDANCE_ORDERS = ['text', 'left', 'right'] as const;
export type ConcordanceOrder = (typeof CONCORDANCE_ORDERS)[number];

/** Characters kept on either side. */
const CONTEXT = 30;

/** A line for every place marked in the passages, in the order of the text; the words around it end with its block. */
export function concordanceOf(passages: readonly Passage[]): ConcordanceLine[] {
  return passages.flatMap(({ anchor, text, marked }) =>
    marked.map(({ start, end }) => ({
      anchor,
      left: [...text.slice(0, start)].slice(-CONTEXT).join(''),
      keyword: text.slice(start, end),
      right: [...text.slice(end)].slice(0, CONTEXT).join(''),
    })),
  );
}

/**
 * The lines in an order of their own. `left` compares from the word outwards, so that lines with the same words before
 * it stand together; signs and blanks beside the word do not part them. Lines that compare alike stay in text order.
 */
export function sortConcordance<T extends ConcordanceLine>(
  lines: readonly T[],
  order: ConcordanceOrder,
  compare: (a: string, b: string) => number,
): T[] {
  if (order === 'text') return [...lines];
  const keyed = lines.map((line) => ({
    line,
    key: order === 'right' ? wordsOf(line.right) : [...wordsOf(line.left)].reverse().join(''),
  }));
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ line }) => line);
}

function wordsOf(context: string): string {
  return context.replace(/[\p{P}\p{S}\s]/gu, '');
}
