import { ENTITY_TYPES, type EntityType } from '../model/entity-types.ts';
import type { Place } from '../model/problem.ts';
import type { Speech } from '../model/speech.ts';
import { didYouMean } from '../text/similarity.ts';
import { fieldPlace } from './field-place.ts';
import type { LintInput } from './rule.ts';

/** An entity that a speech names by its id, otherwise than by a mention: in an attribute, in its front matter. */
export interface Reference {
  readonly id: string;
  readonly type: EntityType;
  /** How it is written, for messages: `org` of `:figure`, `occasion`. */
  readonly where: string;
  /** Asked only for a message: it reads the front matter again. */
  readonly place: () => Place;
}

/** Every such reference of a speech but the speaker in its front matter, who may also be given in words. */
export function* referencesOf(speech: Speech, { markdown }: LintInput): Generator<Reference> {
  const { file, id, meta, mentions, figures, tasks, utterances } = speech;
  const inFrontMatter = (field: string, type: EntityType, value: string, path: readonly (string | number)[]) => ({
    id: value,
    type,
    where: `\`${field}\``,
    place: () => fieldPlace(file, markdown.get(id), path),
  });
  if (meta.occasion !== undefined) yield inFrontMatter('occasion', 'event', meta.occasion, ['occasion']);
  if (meta.place !== undefined) yield inFrontMatter('place', 'place', meta.place, ['place']);
  for (const [i, value] of meta.organizations.entries()) {
    yield inFrontMatter('organizations', 'organization', value, ['organizations', i]);
  }
  const attributes = [
    ...mentions.map(({ type, org, place }) => ({ name: type, org, place })),
    ...figures.map(({ org, place }) => ({ name: 'figure', org, place })),
    ...tasks.map(({ org, place }) => ({ name: 'task', org, place })),
  ];
  for (const { name, org, place } of attributes) {
    if (org === undefined) continue;
    yield { id: org, type: 'organization', where: `\`org\` of \`:${name}\``, place: () => place };
  }
  for (const { speaker } of utterances) {
    const { ref, label } = speaker ?? {};
    if (ref === undefined || label === undefined) continue;
    yield { id: ref, type: 'person', where: '`:speaker`', place: () => label.place };
  }
}

/** What is wrong with an id where an entity of a type belongs; nothing, where it is the id of one. */
export function messageForId(id: string, type: EntityType, where: string, input: LintInput): string | undefined {
  const entity = input.index.byId.get(id);
  if (entity?.type === type) return undefined;
  const expected = `expected an id from content/${ENTITY_TYPES[type]}/`;
  if (entity !== undefined) return `Unexpected ${entity.type} \`${id}\` in ${where}, ${expected}`;
  const ids = input.corpus.entities.filter((e) => e.type === type).map((e) => e.id);
  const what = where === '' ? `${type} \`${id}\`` : `${type} \`${id}\` in ${where}`;
  return `Unexpected ${what}, ${expected}${didYouMean(id, ids)}`;
}
