import { TITLE_BLOCK } from '../../../core/model/block.ts';
import type { SearchExcerpt } from '../../../core/search/excerpt.ts';
import type { Result } from '../../../core/search/find.ts';
import { type Passage, type SpeechText, showPassage, titleOf } from '../../../core/search/passage.ts';
import { searchTexts } from '../../components/search/texts.ts';
import { messagesFor } from '../../i18n/messages.ts';
import { copyOf, part } from './parts.ts';

export interface ResultContext {
  /** Address of the list of speeches, which the address of every speech starts with. */
  readonly speeches: string;
  /** Phrases that the speech's page is to mark. */
  readonly phrases: readonly string[];
  /** Organizations chosen, whose names are marked where no phrase is. */
  readonly organizations: readonly string[];
}

/** Passages shown at once; the others are folded away. */
const SHOWN = 5;

/** A result: `article[data-speech]` with one `a[data-passage]` for each passage; the title is the one for `title`. */
export function resultElement(result: Result, text: SpeechText, context: ResultContext): HTMLElement {
  const { speech } = result;
  const t = messagesFor(document.documentElement.lang);
  const item = copyOf(part(document, '#search-result', HTMLTemplateElement));
  const passages = result.passages.map((found) => showPassage(speech, found, text, context.organizations));
  const inTitle = passages.find(({ anchor }) => anchor === TITLE_BLOCK);
  const inBody = passages.filter((passage) => passage !== inTitle);
  part(item, 'article', HTMLElement).dataset.speech = speech.id;
  const title = part(item, 'h2 a', HTMLAnchorElement);
  title.href = addressOf(speech.id, TITLE_BLOCK, context);
  if (inTitle) title.dataset.passage = TITLE_BLOCK;
  title.append(...(inTitle ? excerptNodes(inTitle.excerpt) : [titleOf(speech, text)]));
  const time = part(item, 'time', HTMLTimeElement);
  time.dateTime = speech.date;
  time.textContent = t.date(speech.date);
  part(item, '.passage-count', HTMLElement).textContent = t.counts.paragraphs(passages.length);
  const items = inBody.map((passage) => passageElement(passage, speech.id, context));
  part(item, 'article > .search-passages', HTMLElement).append(...items.slice(0, SHOWN));
  const others = part(item, 'details', HTMLDetailsElement);
  others.hidden = items.length <= SHOWN;
  part(others, 'summary', HTMLElement).textContent = searchTexts.otherPassages(items.length - SHOWN);
  part(others, '.search-passages', HTMLElement).append(...items.slice(SHOWN));
  return item;
}

function passageElement({ anchor, excerpt }: Passage, speech: string, context: ResultContext): HTMLElement {
  const t = messagesFor(document.documentElement.lang);
  const item = copyOf(part(document, '#search-passage', HTMLTemplateElement));
  const link = part(item, 'a', HTMLAnchorElement);
  link.href = addressOf(speech, anchor, context);
  link.dataset.passage = anchor;
  const place = anchor.startsWith('p') ? t.entity.paragraph(anchor.slice(1)) : t.entity.heading;
  part(link, '.passage-place', HTMLElement).textContent = place;
  part(link, '.passage-text', HTMLElement).append(...excerptNodes(excerpt));
  return item;
}

function addressOf(speech: string, anchor: string, { speeches, phrases }: ResultContext): string {
  const marked = new URLSearchParams(phrases.map((phrase) => ['hl', phrase])).toString();
  const hash = anchor === TITLE_BLOCK ? '' : `#${anchor}`;
  return `${speeches}${speech}/${marked === '' ? '' : `?${marked}`}${hash}`;
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
