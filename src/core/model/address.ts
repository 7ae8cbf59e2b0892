import { ENTITY_TYPES, type EntityType } from './entity-types.ts';

/** Addresses of pages, from the archive's base, which ends with `/`: `organizations/qi-fulian/`. Permanent. */
export function speechAddress(id: string): string {
  return `speeches/${id}/`;
}

export function entityAddress(type: EntityType, id: string): string {
  return `${ENTITY_TYPES[type]}/${id}/`;
}
