import type { Book } from './book.ts';

/** Files of a book, from its folder `EPUB/`. */
export const STYLE = 'style.css';
export const COVER_IMAGE = 'cover.svg';
export const COVER = 'cover.xhtml';
export const NAV = 'nav.xhtml';
export const ORGANIZATIONS = 'organizations.xhtml';

/** Beside the speeches in one folder, so that links between all of them are a name and an anchor. */
export function speechFile(id: string): string {
  return `speech-${id}.xhtml`;
}

/** Place of an organization in the index. */
export function organizationAnchor(id: string): string {
  return `organization-${id}`;
}

export function hasIndex({ organizations }: Pick<Book, 'organizations'>): boolean {
  return organizations.length > 0;
}
