import { mentionsOf } from '../../corpus/corpus.ts';
import type { DossierIndex } from '../../corpus/dossier.ts';
import { entityAddress } from '../../model/address.ts';
import { type Entity, namesOf } from '../../model/entity.ts';
import { ENTITY_TYPES } from '../../model/entity-types.ts';
import type { ExportSource } from '../format.ts';
import { entityIri, type LinkedNode, several, speechIri } from './node.ts';
import { observation } from './observation.ts';
import { entityReference, speechReference } from './reference.ts';
import { parentProperty, schemaType } from './schema-types.ts';

type Source = Pick<ExportSource, 'corpus' | 'root'>;

/** What the registry knows of an entity. */
export function entityNode(entity: Entity, { corpus, root }: Source): LinkedNode {
  const type = schemaType(entity);
  const parent = entity.parent === undefined ? undefined : corpus.entityById.get(entity.parent);
  const folder = ENTITY_TYPES[entity.type];
  return {
    '@id': entityIri(root, entity),
    '@type': type,
    name: entity.name,
    alternateName: several(namesOf(entity).slice(1)),
    ...(entity.type === 'organization' && type !== 'DefinedTerm' ? { legalName: entity.fullName } : {}),
    ...(entity.kind === 'office' ? { jobTitle: entity.name } : {}),
    description: entity.profile.join('\n\n') || undefined,
    url: `${root}${entityAddress(entity.type, entity.id)}`,
    keywords: several([entity.kind, ...(entity.level === undefined ? [] : [entity.level])]),
    ...(parent ? { [parentProperty(entity, parent)]: entityReference(parent, root) } : {}),
    ...(type === 'DefinedTerm'
      ? { termCode: entity.id, inDefinedTermSet: { '@id': `${root}${folder}/#this`, '@type': 'DefinedTermSet' } }
      : {}),
    sameAs: several(entity.sameAs),
    // Said in the words of the file: no property tells what is stated from what is inferred.
    disambiguatingDescription: entity.inferred.length === 0 ? undefined : `inferred: ${entity.inferred.join(', ')}`,
  };
}

/** An entity with the speeches that name it and the figures that speeches state of it. */
export function entityGraph(entity: Entity, index: DossierIndex, source: ExportSource): LinkedNode {
  const { corpus, root } = source;
  const speeches = [
    ...new Set([
      ...mentionsOf(corpus, entity.id).map(({ speech }) => speech),
      ...(index.speechesByEntity.get(entity.id) ?? []).map(({ speech }) => speech),
    ]),
  ];
  const members = index.membersByParent.get(entity.id) ?? [];
  const bodies = entity.type === 'organization' ? members.filter(({ type }) => type === 'organization') : [];
  const figures = index.figuresByOrg.get(entity.id) ?? [];
  return {
    '@graph': [
      {
        ...entityNode(entity, source),
        subOrganization: several(bodies.map((member) => entityReference(member, root))),
        subjectOf: several(speeches.map((speech) => speechReference(speech, root))),
      },
      ...figures.map(({ speech, figure }) => ({
        ...observation(speech, figure, source),
        subjectOf: { '@id': speechIri(root, speech.id) },
      })),
    ],
  };
}
