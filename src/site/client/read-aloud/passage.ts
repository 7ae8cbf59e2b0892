import { utterancesOf } from '../../../core/text/utterances.ts';
import { BLOCKS } from '../highlight-hits.ts';

/** A heading or paragraph of a speech. */
export interface Passage {
  readonly element: HTMLElement;
  /** What is said one after the other, and where it stands. Numbers of paragraphs and notes are no text of the page. */
  readonly utterances: readonly { readonly text: string; readonly range: Range }[];
}

/** The passages of a speech in which there is something to say. */
export function passagesOf(article: Element): Passage[] {
  return [...article.querySelectorAll<HTMLElement>(BLOCKS)]
    .map((element) => {
      const text = spokenText(element);
      const utterances = utterancesOf(text).map(({ start, end }) => ({
        text: text.slice(start, end),
        range: rangeIn(element, start, end),
      }));
      return { element, utterances };
    })
    .filter(({ utterances }) => utterances.length > 0);
}

/** Its text, with as many blanks for what nobody said: （掌声）. */
function spokenText(element: Element): string {
  const parts: string[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode())
    parts.push(node.parentElement?.closest('.incident') ? ' '.repeat(node.length) : node.data);
  return parts.join('');
}

function rangeIn(element: Element, start: number, end: number): Range {
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    const after = before + node.length;
    if (before <= start && start < after) range.setStart(node, start - before);
    if (before < end && end <= after) range.setEnd(node, end - before);
    before = after;
  }
  return range;
}
