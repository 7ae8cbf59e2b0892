import type { Entity } from '../../model/entity.ts';
import { ENTITY_KINDS, type EntityType } from '../../model/entity-types.ts';

type Kinds<T extends EntityType> = Readonly<Record<(typeof ENTITY_KINDS)[T][number], string>>;

/**
 * What each kind of entity is in the vocabulary of schema.org. Whatever is no single thing (kind `generic`, groups) and
 * what it has no type for is a term that the archive defines.
 */
const SCHEMA_TYPES: { readonly [T in EntityType]: Kinds<T> } = {
  organization: {
    party: 'PoliticalParty',
    government: 'GovernmentOrganization',
    'mass-organization': 'Organization',
    association: 'NGO',
    company: 'Corporation',
    department: 'GovernmentOrganization',
    team: 'Organization',
    generic: 'DefinedTerm',
  },
  person: { person: 'Person', office: 'Person', group: 'DefinedTerm', generic: 'DefinedTerm' },
  place: {
    country: 'Country',
    region: 'AdministrativeArea',
    league: 'AdministrativeArea',
    banner: 'AdministrativeArea',
    city: 'City',
    township: 'AdministrativeArea',
    village: 'AdministrativeArea',
    area: 'Place',
    generic: 'DefinedTerm',
  },
  campaign: {
    activity: 'Event',
    program: 'Project',
    project: 'Project',
    'model-title': 'DefinedTerm',
    generic: 'DefinedTerm',
  },
  law: { law: 'Legislation', regulation: 'Legislation', rule: 'Legislation', generic: 'DefinedTerm' },
  term: {
    policy: 'DefinedTerm',
    slogan: 'DefinedTerm',
    theory: 'DefinedTerm',
    plan: 'DefinedTerm',
    generic: 'DefinedTerm',
  },
  event: {
    meeting: 'Event',
    festival: 'Festival',
    exhibition: 'ExhibitionEvent',
    contest: 'Event',
    anniversary: 'Event',
    generic: 'DefinedTerm',
  },
  award: { prize: 'DefinedTerm', title: 'DefinedTerm', ranking: 'DefinedTerm', generic: 'DefinedTerm' },
};

/** The property by which a thing of a type names what it belongs to, where that is of the same type. */
const PARENTS: Readonly<Partial<Record<EntityType, string>>> = {
  organization: 'parentOrganization',
  place: 'containedInPlace',
  event: 'superEvent',
};

export function schemaType({ type, kind }: Pick<Entity, 'type' | 'kind'>): string {
  const types: Readonly<Record<string, string>> = SCHEMA_TYPES[type];
  const found = types[kind];
  if (found === undefined)
    throw new Error(`Unexpected kind \`${kind}\`, expected one of ${ENTITY_KINDS[type].join(', ')}`);
  return found;
}

export function parentProperty(entity: Pick<Entity, 'type' | 'kind'>, parent: Pick<Entity, 'type' | 'kind'>): string {
  const own = entity.type === parent.type && schemaType(entity) !== 'DefinedTerm' ? PARENTS[entity.type] : undefined;
  return own ?? 'isPartOf';
}
