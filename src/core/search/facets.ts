import type { CatalogSpeech } from './catalog.ts';
import type { Directory, DirectoryEntity } from './directory.ts';
import type { SpeechDetails } from './speech-details.ts';

/** What is known of a speech without its text. */
export type DescribedSpeech = Pick<CatalogSpeech, 'date'> & SpeechDetails;

/** Something that results are narrowed by and counted for. Its name is its parameter in the address. */
export interface Facet {
  readonly name: string;
  /** Values of a speech, each with the blocks it holds for; without blocks it holds for the whole speech. */
  readonly valuesOf: (speech: DescribedSpeech, directory: Directory) => readonly FacetValue[];
}

export interface FacetValue {
  readonly value: string;
  /** Ascending. */
  readonly blocks?: readonly number[];
}

/** Values chosen, by the name of the facet. Several of one facet widen: any of them will do. */
export type Selection = ReadonlyMap<string, readonly string[]>;

/** The one value of the facet `figures`: a quantity is stated. */
export const HAS_FIGURES = 'yes';

/** A paragraph belongs to an organization when it names it, not because the speech does elsewhere. */
const org: Facet = {
  name: 'org',
  valuesOf: (speech, directory) => namedEntities(speech, directory, ({ type }) => type === 'organization'),
};

/** Every other entity: a person, place, campaign, law … that the paragraph names. */
const entity: Facet = {
  name: 'entity',
  valuesOf: (speech, directory) => namedEntities(speech, directory, ({ type }) => type !== 'organization'),
};

/** What the paragraph names something of: `organization`, `law` …, and of organizations `party`, `company` … */
const kind: Facet = {
  name: 'kind',
  valuesOf: ({ named }, { entities }) => {
    const byKind = new Map<string, Set<number>>();
    for (const [number, ...blocks] of named) {
      const found = entities[number];
      for (const value of found === undefined ? [] : kindsOf(found)) {
        const known = byKind.get(value) ?? new Set();
        for (const block of blocks) known.add(block);
        byKind.set(value, known);
      }
    }
    return [...byKind].map(([value, blocks]) => ({ value, blocks: [...blocks].sort((a, b) => a - b) }));
  },
};

const year: Facet = { name: 'year', valuesOf: ({ date }) => [{ value: date.slice(0, 4) }] };

/** In a conversation everybody has their own paragraphs; who only stands in the front matter speaks all of the speech. */
const speaker: Facet = {
  name: 'speaker',
  valuesOf: ({ speaker, turns = [] }) => {
    const own = turns.map(([value, ...blocks]) => ({ value, blocks }));
    return own.some(({ value }) => value === speaker) ? own : [...wholeSpeech(speaker), ...own];
  },
};

const occasion: Facet = { name: 'occasion', valuesOf: (speech) => wholeSpeech(speech.occasion) };

const place: Facet = { name: 'place', valuesOf: (speech) => wholeSpeech(speech.place) };

const figures: Facet = {
  name: 'figures',
  valuesOf: (speech) => (speech.figures.length === 0 ? [] : [{ value: HAS_FIGURES, blocks: speech.figures }]),
};

/** Every facet. A new one is a value here; whether a page offers it is the page's affair. */
export const facets: readonly Facet[] = [org, entity, kind, year, speaker, occasion, place, figures];

export function isNarrowed(selection: Selection): boolean {
  return facets.some(({ name }) => (selection.get(name) ?? []).length > 0);
}

/** Values of the facet `kind` under which an entity is found: its type and, of an organization, its kind. */
export function kindsOf({ type, kind: ofType }: Pick<DirectoryEntity, 'type' | 'kind'>): string[] {
  return type === 'organization' ? [type, ofType] : [type];
}

/** Whether a block has one of the values chosen; any block has where none is chosen. */
export function blockFilter(values: readonly FacetValue[], chosen: readonly string[]): (block: number) => boolean {
  if (chosen.length === 0) return () => true;
  const fitting = values.filter(({ value }) => chosen.includes(value));
  if (fitting.some(({ blocks }) => blocks === undefined)) return () => true;
  const blocks = new Set(fitting.flatMap((value) => value.blocks ?? []));
  return (block) => blocks.has(block);
}

function namedEntities(
  { named }: SpeechDetails,
  { entities }: Directory,
  isWanted: (entity: DirectoryEntity) => boolean,
): FacetValue[] {
  return named.flatMap(([number, ...blocks]) => {
    const found = entities[number];
    return found === undefined || !isWanted(found) ? [] : [{ value: found.id, blocks }];
  });
}

function wholeSpeech(value: string | undefined): FacetValue[] {
  return value === undefined ? [] : [{ value }];
}
