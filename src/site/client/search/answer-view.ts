import { entityAddress } from '../../../core/model/address.ts';
import { writeAddress } from '../../../core/search/address.ts';
import type { EntityAnswer } from '../../../core/search/entity-answers.ts';
import { typeAndKind } from '../../i18n/kind-label.ts';
import { messages } from '../messages.ts';
import { copyOf, part } from './parts.ts';

/** Entities shown at once; the others are folded away. */
const SHOWN = 3;

/** The entities that were asked for, above the results: each an `article[data-entity]`. */
export function answersElement(answers: readonly EntityAnswer[], base: string): HTMLElement {
  const { searchPage } = messages();
  const item = copyOf(part(document, '#search-answers', HTMLTemplateElement));
  const items = answers.map((answer) => answerElement(answer, base));
  part(item, '.search-answers > ul', HTMLElement).append(...items.slice(0, SHOWN));
  const others = part(item, 'details', HTMLDetailsElement);
  others.hidden = items.length <= SHOWN;
  part(others, 'summary', HTMLElement).textContent = searchPage.otherAnswers(items.length - SHOWN);
  part(others, 'ul', HTMLElement).append(...items.slice(SHOWN));
  return item;
}

function answerElement({ entity, by, written }: EntityAnswer, base: string): HTMLElement {
  const t = messages();
  const { answeredBy, alsoCalled } = t.searchPage;
  const item = copyOf(part(document, '#search-answer', HTMLTemplateElement));
  part(item, 'article', HTMLElement).dataset.entity = entity.id;
  const name = part(item, 'h2 a', HTMLAnchorElement);
  name.href = base + entityAddress(entity.type, entity.id);
  name.textContent = entity.name;
  const how = [
    ...(by === 'name' || by === 'part' ? [] : [answeredBy[by]]),
    ...(written === entity.name ? [] : [alsoCalled(written)]),
  ];
  const note = part(item, '.answer-by', HTMLElement);
  note.textContent = how.join(' · ');
  note.hidden = how.length === 0;
  part(item, '.answer-kind', HTMLElement).textContent = typeAndKind(t, entity);
  part(item, '.answer-counts', HTMLElement).textContent =
    entity.mentions === 0 ? t.entity.noMentions : t.counts.mentionsIn(entity.mentions, entity.speeches);
  const only = part(item, '.answer-only', HTMLElement);
  only.hidden = entity.mentions === 0;
  const facet = entity.type === 'organization' ? 'org' : 'entity';
  const selection = new Map([[facet, [entity.id]]]);
  const parameters = writeAddress({ written: '', selection, sort: 'relevance', view: 'passages', context: 'text' });
  part(only, 'a', HTMLAnchorElement).href = `?${parameters}`;
  return item;
}
