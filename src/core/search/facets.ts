import type { Catalog, CatalogSpeech } from './catalog.ts';

/** Something that results are narrowed by and counted for. Its name is its parameter in the address. */
export interface Facet {
  readonly name: string;
  /** Values of a speech, each with the blocks it holds for; without blocks it holds for the whole speech. */
  readonly valuesOf: (speech: CatalogSpeech, catalog: Catalog) => readonly FacetValue[];
}

export interface FacetValue {
  readonly value: string;
  readonly blocks?: readonly number[];
}

/** Values chosen, by the name of the facet. Several of one facet widen: any of them will do. */
export type Selection = ReadonlyMap<string, readonly string[]>;

/** A paragraph belongs to an organization when it names it, not because the speech does elsewhere. */
const org: Facet = {
  name: 'org',
  valuesOf: ({ named }, { organizations }) =>
    named.flatMap(([number, ...blocks]) => {
      const organization = organizations[number];
      return organization === undefined ? [] : [{ value: organization.id, blocks }];
    }),
};

const year: Facet = { name: 'year', valuesOf: ({ date }) => [{ value: date.slice(0, 4) }] };

const speaker: Facet = { name: 'speaker', valuesOf: (speech) => wholeSpeech(speech.speaker) };

const occasion: Facet = { name: 'occasion', valuesOf: (speech) => wholeSpeech(speech.occasion) };

const place: Facet = { name: 'place', valuesOf: (speech) => wholeSpeech(speech.place) };

/** Every facet. A new one is a value here; whether a page offers it is the page's affair. */
export const facets: readonly Facet[] = [org, year, speaker, occasion, place];

export function isNarrowed(selection: Selection): boolean {
  return facets.some(({ name }) => (selection.get(name) ?? []).length > 0);
}

/** Whether a block has one of the values chosen; any block has where none is chosen. */
export function blockFilter(values: readonly FacetValue[], chosen: readonly string[]): (block: number) => boolean {
  if (chosen.length === 0) return () => true;
  const fitting = values.filter(({ value }) => chosen.includes(value));
  if (fitting.some(({ blocks }) => blocks === undefined)) return () => true;
  const blocks = new Set(fitting.flatMap((value) => value.blocks ?? []));
  return (block) => blocks.has(block);
}

function wholeSpeech(value: string | undefined): FacetValue[] {
  return value === undefined ? [] : [{ value }];
}
