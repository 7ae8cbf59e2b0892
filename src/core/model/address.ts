import { ENTITY_TYPES, type EntityType } from './entity-types.ts';

/** Addresses of pages, from the archive's base, which ends with `/`: `organizations/qi-fulian/`. Permanent. */
export function speechAddress(id: string): string {
  return `speeches/${id}/`;
}

export function entityAddress(type: EntityType, id: string): string {
  return `${ENTITY_TYPES[type]}/${id}/`;
}

/** Sources that programs open and no reader of text can. */
const OPENED_BY_PROGRAMS = /\.(docx|docm)$/i;

/**
 * The source of a speech as a file: `speeches/<id>.source.docx`, or `.source.txt` whatever else its name ends with: a page
 * of HTML that somebody sent must not run here.
 */
export function sourceAddress(id: string, file: string): string {
  return `speeches/${id}.source.${OPENED_BY_PROGRAMS.exec(file)?.[1]?.toLowerCase() ?? 'txt'}`;
}
