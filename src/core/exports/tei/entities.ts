import { indicatorId, xmlId } from '../../markup/tei/pointer.ts';
import type { Alias, Entity } from '../../model/entity.ts';
import type { EntityType } from '../../model/entity-types.ts';
import type { Indicator } from '../../model/figure.ts';
import type { ExportSource } from '../format.ts';
import { teiDocument } from './document.ts';
import { type Element, lines, TEI_NAMESPACE, tei } from './element.ts';
import { publicationStmt } from './publication.ts';

/** The list, the element of an entry and that of its names, for the types that TEI has lists for. */
const LISTS: Readonly<Partial<Record<EntityType, readonly [list: string, entry: string, name: string]>>> = {
  organization: ['listOrg', 'org', 'orgName'],
  person: ['listPerson', 'person', 'persName'],
  place: ['listPlace', 'place', 'placeName'],
  event: ['listEvent', 'event', 'eventName'],
  campaign: ['listEvent', 'event', 'eventName'],
  law: ['listBibl', 'bibl', 'title'],
};
/** Types whose entries are concepts: categories of a taxonomy. */
const CONCEPTS = ['term', 'award'] as const satisfies readonly EntityType[];

/** `data/entities.xml`: whatever speeches point to, an entry with its names each, and what figures measure. */
export function entitiesToTei({ corpus, indicators, site, root }: ExportSource): string {
  const of = (type: EntityType): Entity[] => corpus.entities.filter((entity) => entity.type === type);
  const lists = Object.entries(LISTS).flatMap(([type, [list, entry, name]]) => {
    const entities = corpus.entities.filter((entity) => entity.type === type);
    if (entities.length === 0) return [];
    return [
      tei(
        list,
        { type },
        lines(
          entities.map((entity) => entryOf(entity, entry, name)),
          relationsOf(entities),
        ),
      ),
    ];
  });
  const concepts = CONCEPTS.filter((type) => of(type).length > 0).map((type) =>
    tei('taxonomy', { 'xml:id': `taxonomy.${type}` }, lines(tei('desc', {}, type), of(type).map(conceptOf))),
  );
  const measured =
    indicators.length === 0
      ? []
      : [
          tei(
            'taxonomy',
            { 'xml:id': 'taxonomy.indicator' },
            lines(tei('desc', { 'xml:lang': 'en' }, 'What figures measure'), indicators.map(indicatorOf)),
          ),
        ];
  const taxonomies = [...concepts, ...measured];
  const header = tei(
    'teiHeader',
    {},
    lines(
      tei(
        'fileDesc',
        {},
        lines(
          tei('titleStmt', {}, tei('title', { type: 'main' }, site.title)),
          publicationStmt(site, [tei('idno', { type: 'address' }, root)]),
          tei('sourceDesc', {}, tei('p', { 'xml:lang': 'en' }, 'The registry of entities of the archive.')),
        ),
      ),
      tei(
        'encodingDesc',
        {},
        lines(
          tei(
            'projectDesc',
            {},
            tei(
              'p',
              { 'xml:lang': 'en' },
              'Entries of entities, written by Rostrum. evidence="conjecture" marks what no text states.',
            ),
          ),
          taxonomies.length === 0 ? undefined : tei('classDecl', {}, lines(taxonomies)),
        ),
      ),
    ),
  );
  const standOff =
    lists.length === 0 ? tei('standOff', {}, tei('listOrg', {}, tei('org', {}))) : tei('standOff', {}, lines(lists));
  return teiDocument(tei('TEI', { xmlns: TEI_NAMESPACE, 'xml:lang': site.language }, lines(header, standOff)));
}

function entryOf(entity: Entity, element: string, name: string): Element {
  const { id, kind, level, sameAs } = entity;
  const kindAttribute = element === 'person' ? 'role' : 'type';
  return tei(
    element,
    { 'xml:id': xmlId(id), [kindAttribute]: kind },
    lines(
      namesOf(entity, name),
      sameAs.map((address) => tei('idno', { type: 'URL' }, address)),
      level && tei('note', { type: 'level' }, level),
      profileOf(entity),
    ),
  );
}

function namesOf({ name, fullName, aliases, inferred }: Entity, element: string): Element[] {
  const evidence = inferred.includes('fullName') ? 'conjecture' : undefined;
  return [
    tei(element, { type: 'main' }, name),
    ...(fullName === undefined
      ? []
      : [tei(element, { type: 'full', ...(element === 'title' ? {} : { evidence }) }, fullName)]),
    ...aliases.map((alias) => tei(element, { type: 'alias', ...datesOf(alias, element) }, alias.name)),
  ];
}

function datesOf(alias: Alias, element: string): Readonly<Record<string, string | undefined>> {
  const { from, to } = { from: undefined, to: undefined, ...alias };
  const subtype = alias.default ? undefined : 'ambiguous';
  return element === 'title' ? {} : { from, to, subtype };
}

function profileOf({ profile }: Entity): Element | undefined {
  if (profile.length === 0) return undefined;
  return tei('note', { type: 'profile' }, lines(profile.map((words) => tei('p', {}, words))));
}

/** What entries belong to. */
function relationsOf(entities: readonly Entity[]): Element | undefined {
  const relations = entities.flatMap(({ id, parent }) =>
    parent === undefined
      ? []
      : [tei('relation', { name: 'part-of', active: `#${xmlId(id)}`, passive: `#${xmlId(parent)}` })],
  );
  return relations.length === 0 ? undefined : tei('listRelation', {}, lines(relations));
}

function conceptOf({ id, name, fullName, aliases, profile }: Entity): Element {
  return tei(
    'category',
    { 'xml:id': xmlId(id) },
    lines(
      tei(
        'catDesc',
        {},
        tei('term', { type: 'main' }, name),
        fullName && tei('term', { type: 'full' }, fullName),
        aliases.map((alias) => tei('term', { type: 'alias' }, alias.name)),
      ),
      profile.map((words) => tei('catDesc', {}, words)),
    ),
  );
}

function indicatorOf({ id, name, unit, direction }: Indicator): Element {
  return tei(
    'category',
    { 'xml:id': indicatorId(id), n: direction },
    tei('catDesc', {}, name, unit && tei('measure', { unit }, `（${unit}）`)),
  );
}
