/** The folders of `content/` that hold entities, each with the word for one of them. */
export const ENTITY_TYPES = {
  organization: 'organizations',
  person: 'people',
  place: 'places',
  campaign: 'campaigns',
  law: 'laws',
  term: 'terms',
  event: 'events',
  award: 'awards',
} as const;

export type EntityType = keyof typeof ENTITY_TYPES;
export const entityTypes = Object.keys(ENTITY_TYPES) as readonly EntityType[];

/** What an entity is, within its type. `generic` stands for a body, place … that is named but is no single one (党委). */
export const ENTITY_KINDS = {
  organization: ['party', 'government', 'mass-organization', 'association', 'company', 'department', 'team', 'generic'],
  person: ['person', 'office', 'group', 'generic'],
  place: ['country', 'region', 'league', 'banner', 'city', 'township', 'village', 'area', 'generic'],
  campaign: ['activity', 'program', 'project', 'model-title', 'generic'],
  law: ['law', 'regulation', 'rule', 'generic'],
  term: ['policy', 'slogan', 'theory', 'plan', 'generic'],
  event: ['meeting', 'festival', 'exhibition', 'contest', 'anniversary', 'generic'],
  award: ['prize', 'title', 'ranking', 'generic'],
} as const satisfies Record<EntityType, readonly string[]>;
