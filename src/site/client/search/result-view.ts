import { TITLE_BLOCK } from '../../../core/model/block.ts';
import type { SearchExcerpt } from '../../../core/search/excerpt.ts';
import type { Passage } from '../../../core/search/passage.ts';
import { placeName } from '../../place-name.ts';
import { messages } from '../messages.ts';
import { copyOf, part } from './parts.ts';
import type { ShownResult } from './shown-result.ts';

/** Passages shown at once; the others are folded away. */
const SHOWN = 5;

/** A result: `article[data-speech]` with one `a[data-passage]` for each passage; the title is the one for `title`. */
export function resultElement(shown: ShownResult): HTMLElement {
  const { speech } = shown.result;
  const t = messages();
  const item = copyOf(part(document, '#search-result', HTMLTemplateElement));
  const inTitle = shown.passages.find(({ anchor }) => anchor === TITLE_BLOCK);
  const inBody = shown.passages.filter((passage) => passage !== inTitle);
  part(item, 'article', HTMLElement).dataset.speech = speech.id;
  const title = part(item, 'h2 a', HTMLAnchorElement);
  title.href = shown.addressOf(TITLE_BLOCK);
  if (inTitle) title.dataset.passage = TITLE_BLOCK;
  title.append(...(inTitle ? excerptNodes(inTitle.excerpt) : [shown.title]));
  const time = part(item, 'time', HTMLTimeElement);
  time.dateTime = speech.date;
  time.textContent = t.date(speech.date);
  part(item, '.passage-count', HTMLElement).textContent = countsOf(shown);
  const items = inBody.map((passage) => passageElement(passage, shown));
  part(item, 'article > .search-passages', HTMLElement).append(...items.slice(0, SHOWN));
  const others = part(item, 'details', HTMLDetailsElement);
  others.hidden = items.length <= SHOWN;
  part(others, 'summary', HTMLElement).textContent = t.searchPage.otherPassages(items.length - SHOWN);
  part(others, '.search-passages', HTMLElement).append(...items.slice(SHOWN));
  return item;
}

function countsOf({ passages }: ShownResult): string {
  const { counts } = messages();
  const hits = passages.reduce((sum, { marked }) => sum + marked.length, 0);
  return [counts.paragraphs(passages.length), ...(hits === 0 ? [] : [counts.hits(hits)])].join(' · ');
}

function passageElement({ anchor, excerpt }: Passage, { addressOf }: ShownResult): HTMLElement {
  const item = copyOf(part(document, '#search-passage', HTMLTemplateElement));
  const link = part(item, 'a', HTMLAnchorElement);
  link.href = addressOf(anchor);
  link.dataset.passage = anchor;
  part(link, '.passage-place', HTMLElement).textContent = placeName(anchor, messages());
  part(link, '.passage-text', HTMLElement).append(...excerptNodes(excerpt));
  return item;
}

function excerptNodes({ pieces, cutBefore, cutAfter }: SearchExcerpt): (Node | string)[] {
  const nodes = pieces.map(({ text, hit }) => (hit ? marked(text) : text));
  return [...(cutBefore ? ['……'] : []), ...nodes, ...(cutAfter ? ['……'] : [])];
}

function marked(text: string): HTMLElement {
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}
