import { isHan, simplifyScript } from '../text/script.ts';
import type { Catalog, CatalogSpeech } from './catalog.ts';
import type { Places } from './chunk.ts';
import type { Directory } from './directory.ts';
import { answerEntities, type EntityAnswer } from './entity-answers.ts';
import type { SpeechFacets } from './facet-counts.ts';
import { facets, type Selection } from './facets.ts';
import { type Found, findSpeeches } from './find.ts';
import { foldForSearch } from './fold.ts';
import { openDirectory } from './name-index.ts';
import { openIndex, type ReadIndexFile } from './open-index.ts';
import type { SpeechText } from './passage.ts';
import { phraseFinder } from './phrase-places.ts';
import { parseQuery, phrasesOf, type Query } from './query.ts';
import { type SortOrder, sortResults } from './rank.ts';
import { remembered } from './remembered.ts';

export interface Search {
  readonly catalog: Catalog;
  readonly directory: Directory;
  readonly find: (query: Query, selection: Selection, sort?: SortOrder) => Promise<Found>;
  /** Entities that what was typed, or one of several phrases in it, is a name of. */
  readonly answers: (written: string) => Promise<EntityAnswer[]>;
  readonly textOf: (speech: CatalogSpeech) => Promise<SpeechText>;
}

const NOWHERE: Places = new Map();
/** Phrases whose places are kept: within a search, the same is looked up more than once. */
const KEPT = 16;
/** Of several words, each may name something; together they do when they are its name or its pinyin (`gong hui`). */
const EXACT: ReadonlySet<EntityAnswer['by']> = new Set(['name', 'pinyin', 'initials']);

/** Opens an index. Every file is read when it is first needed, and once; one that failed is tried again when asked for. */
export async function openSearch(readFile: ReadIndexFile): Promise<Search> {
  const index = openIndex(readFile);
  const [catalog, directory] = await Promise.all([index.catalog(), index.directory()]);
  const names = openDirectory(directory);
  const facetsOf = facetReader(directory);
  const common = new Set(catalog.common);
  const findPhrase = remembered(phraseFinder({ chunks: catalog.chunks, common }, index.chunk), KEPT);
  return { catalog, directory, find, answers, textOf: (speech) => index.text(speech.file) };

  async function find(query: Query, selection: Selection, sort: SortOrder = 'relevance'): Promise<Found> {
    const phrases = [...new Set([...phrasesOf(query), ...query.without])];
    const places = new Map(await Promise.all(phrases.map(async (phrase) => [phrase, await placesOf(phrase)] as const)));
    const found = findSpeeches(
      { catalog, facetsOf, placesOf: (phrase) => places.get(phrase) ?? NOWHERE },
      query,
      selection,
    );
    const meant = (await Promise.all(phrasesOf(query).map(entitiesCalled))).flat();
    const numbers = meant.map(({ entity }) => directory.entities.indexOf(entity));
    return { ...found, results: sortResults(found.results, sort, numbers) };
  }

  async function answers(written: string): Promise<EntityAnswer[]> {
    const phrases = phrasesOf(parseQuery(written));
    const [only, ...others] = phrases;
    if (only === undefined) return [];
    if (others.length === 0) return answerEntities(names, await folded(only));
    const asWhole = answerEntities(names, await folded(written)).filter(({ by }) => EXACT.has(by));
    const each = await Promise.all(phrases.map(entitiesCalled));
    return [...new Map([...asWhole, ...each.flat()].map((answer) => [answer.entity, answer])).values()];
  }

  async function entitiesCalled(phrase: string): Promise<EntityAnswer[]> {
    return answerEntities(names, await folded(phrase)).filter(({ by }) => by === 'name');
  }

  async function placesOf(phrase: string): Promise<Places> {
    return findPhrase(await folded(phrase));
  }

  /**
   * The index holds simplified characters alone, so a Chinese character that stands nowhere in it may be a traditional
   * one; only then the table is read. A phrase that stands somewhere has none.
   */
  async function folded(phrase: string): Promise<string> {
    const text = foldForSearch(phrase);
    const han = [...text].filter((character) => isHan(character) && !common.has(character));
    if (han.length === 0 || (await findPhrase(text)).size > 0) return text;
    const places = await Promise.all(han.map(findPhrase));
    return places.every(({ size }) => size > 0) ? text : simplifyScript(text, await index.scripts());
  }
}

/** The values of a speech, gathered once. */
function facetReader(directory: Directory): (speech: CatalogSpeech) => SpeechFacets {
  const known = new WeakMap<CatalogSpeech, SpeechFacets>();
  return (speech) => {
    const values = known.get(speech) ?? new Map(facets.map((facet) => [facet.name, facet.valuesOf(speech, directory)]));
    known.set(speech, values);
    return values;
  };
}
