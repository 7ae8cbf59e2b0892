import type { Entity } from '../../model/entity.ts';
import type { EntityType } from '../../model/entity-types.ts';

/** Classes of things outside the document that Akoma Ntoso knows (Top Level Classes), by the element that lists one. */
export type TopLevelClass =
  | 'TLCPerson'
  | 'TLCOrganization'
  | 'TLCConcept'
  | 'TLCObject'
  | 'TLCEvent'
  | 'TLCLocation'
  | 'TLCProcess'
  | 'TLCRole'
  | 'TLCTerm'
  | 'TLCReference';

const CLASSES: Readonly<Record<EntityType, TopLevelClass>> = {
  organization: 'TLCOrganization',
  person: 'TLCPerson',
  place: 'TLCLocation',
  campaign: 'TLCProcess',
  law: 'TLCReference',
  term: 'TLCTerm',
  event: 'TLCEvent',
  award: 'TLCObject',
};

/** What an entity is to Akoma Ntoso. Whoever is named by office or as one of a group is a role. */
export function classOf({ type, kind }: Pick<Entity, 'type' | 'kind'>): TopLevelClass {
  return type === 'person' && kind !== 'person' ? 'TLCRole' : CLASSES[type];
}

/** Elements around words of a text, by directive. */
export const INLINE_ELEMENTS: Readonly<Record<string, string>> = {
  org: 'organization',
  person: 'person',
  role: 'role',
  place: 'location',
  campaign: 'process',
  law: 'entity',
  term: 'term',
  event: 'event',
  award: 'object',
};

/** Id within the document of what stands for an entity; ids of entities are different from each other in all types. */
export function entityKey({ type, id }: Pick<Entity, 'type' | 'id'>): string {
  return `${type}.${id}`;
}

export function indicatorKey(id: string): string {
  return `indicator.${id}`;
}
