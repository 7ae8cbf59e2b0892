import { type TextPoint, textFragment } from '../../../core/citing/text-fragment.ts';
import { BLOCKS } from '../highlight-hits.ts';
import type { CitedPassage } from './citations.ts';

/** Words of a speech that are selected on the page. */
export interface SelectedPassage extends CitedPassage {
  /** As the speech has them, a line a paragraph. */
  readonly words: string;
  readonly range: Range;
  /** Address of exactly these words, or of their paragraph where they cannot be told from others. */
  readonly link: () => string;
}

/** The words selected, as far as they are the speech's. */
export function selectedPassage(article: Element): SelectedPassage | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!article.contains(range.startContainer)) return undefined;
  const blocks = [...article.querySelectorAll(BLOCKS)];
  const slices = blocks.flatMap((block, index) => {
    if (!range.intersectsNode(block)) return [];
    const length = block.textContent.length;
    const start = block.contains(range.startContainer) ? offsetIn(block, range.startContainer, range.startOffset) : 0;
    const end = block.contains(range.endContainer) ? offsetIn(block, range.endContainer, range.endOffset) : length;
    const words = block.textContent.slice(start, end).trim();
    return words === '' ? [] : [{ block, index, start, end, words }];
  });
  const [first] = slices;
  const last = slices.at(-1);
  if (!first || !last) return undefined;
  const anchor = first.block.id;
  const numbers = slices.flatMap(({ block }) => (/^p\d+$/.test(block.id) ? [Number(block.id.slice(1))] : []));
  const [from, to] = [numbers[0], numbers.at(-1)];
  return {
    words: slices.map(({ words }) => words).join('\n'),
    range,
    anchor,
    paragraphs: from === undefined || to === undefined ? undefined : { from, to },
    link: () => {
      const texts = blocks.map((block) => block.textContent);
      const start: TextPoint = { block: first.index, offset: first.start };
      const end: TextPoint = { block: last.index, offset: last.end };
      const fragment = textFragment(texts, start, end, textBefore(article)) ?? '';
      return `${location.origin}${location.pathname}#${anchor}${fragment}`;
    },
  };
}

function offsetIn(block: Element, container: Node, offset: number): number {
  const before = document.createRange();
  before.selectNodeContents(block);
  before.setEnd(container, offset);
  return before.toString().length;
}

/** What a browser searches before it comes to the speech: the header, the outline. */
function textBefore(article: Element): string {
  const before = document.createRange();
  before.setStart(document.body, 0);
  before.setEndBefore(article);
  return before.toString();
}
