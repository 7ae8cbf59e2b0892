import { entityAddress, speechAddress } from '../core/model/address.ts';
import type { Entity } from '../core/model/entity.ts';
import { ENTITY_TYPES, type EntityType } from '../core/model/entity-types.ts';

/** Addresses for `href`: every one starts at the archive's base path, so that the site works wherever it is put. */
export function homeUrl(): string {
  return withBase('');
}

export function aboutUrl(): string {
  return withBase('about/');
}

export function figuresUrl(): string {
  return withBase('figures/');
}

/** A table of the whole archive: `data/figures.csv`. */
export function dataUrl(name: string, format: 'json' | 'csv'): string {
  return withBase(`data/${name}.${format}`);
}

/** The search page, with a query where one is given. */
export function searchUrl(query?: string): string {
  return withBase(query === undefined ? 'search/' : `search/?q=${encodeURIComponent(query)}`);
}

export function speechesUrl(): string {
  return withBase('speeches/');
}

/** A speech, at one of its anchors (`p7`, `s1`, `m3`) where one is given. */
export function speechUrl(id: string, anchor?: string): string {
  return withBase(speechAddress(id)) + (anchor === undefined ? '' : `#${anchor}`);
}

/** The same speech as a file: `speeches/<id>.txt`. */
export function speechFileUrl(id: string, format: 'md' | 'txt' | 'json'): string {
  return withBase(`speeches/${id}.${format}`);
}

/** The list of all entities of a type. */
export function entitiesUrl(type: EntityType): string {
  return withBase(`${ENTITY_TYPES[type]}/`);
}

export function entityUrl(entity: Pick<Entity, 'type' | 'id'>): string {
  return withBase(entityAddress(entity.type, entity.id));
}

/** A path from the base, which may be written with or without its last slash: `about/` → `/archive/about/`. */
export function withBase(path: string, base: string = import.meta.env.BASE_URL): string {
  return `${base.replace(/\/+$/, '')}/${path}`;
}
