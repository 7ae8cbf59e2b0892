import { entityAddress, speechAddress } from '../../model/address.ts';
import type { Entity } from '../../model/entity.ts';

/** A value of JSON-LD; what is `undefined` is left out. */
export type LinkedValue = string | number | boolean | LinkedNode | readonly LinkedValue[] | undefined;
export interface LinkedNode {
  readonly [property: string]: LinkedValue;
}

/** Every document is in the vocabulary of schema.org; programs know its context, nobody fetches it. */
export const CONTEXT = 'https://schema.org';

/** Fragment of a page's address that stands for what the page is about, and not for the page. */
const THING = '#this';

export function speechIri(root: string, id: string): string {
  return `${root}${speechAddress(id)}${THING}`;
}

export function entityIri(root: string, { type, id }: Pick<Entity, 'type' | 'id'>): string {
  return `${root}${entityAddress(type, id)}${THING}`;
}

export function siteIri(root: string): string {
  return `${root}${THING}`;
}

/** One value for one, a list for several, nothing for none. */
export function several<T extends LinkedValue>(values: readonly T[]): T | readonly T[] | undefined {
  return values.length > 1 ? values : values[0];
}

/** A document as a file. */
export function toJsonLd(node: LinkedNode): string {
  return `${JSON.stringify({ '@context': CONTEXT, ...node }, null, 1)}\n`;
}

/** A document as the data of a `<script>`: no text in it can end the element. */
export function toJsonLdScript(node: LinkedNode): string {
  return JSON.stringify({ '@context': CONTEXT, ...node }).replaceAll('<', '\\u003c');
}
