import { isHan, simplifyScript } from '../text/script.ts';
import { type Catalog, type CatalogSpeech, fileBefore } from './catalog.ts';
import type { Places } from './chunk.ts';
import type { Directory } from './directory.ts';
import { answerEntities, type EntityAnswer } from './entity-answers.ts';
import type { FacetCounts } from './facet-counts.ts';
import { isNarrowed, type Selection } from './facets.ts';
import { findSpeeches, type Result } from './find.ts';
import { foldForSearch } from './fold.ts';
import { openDirectory } from './name-index.ts';
import { narrow } from './narrow.ts';
import { openIndex, type ReadIndexFile } from './open-index.ts';
import type { SpeechText } from './passage.ts';
import { phraseFinder } from './phrase-places.ts';
import { isEmpty, parseQuery, phrasesOf, type Query } from './query.ts';
import { type SortOrder, sortResults } from './rank.ts';
import { facetReader } from './read-facets.ts';
import { remembered, rememberedOne } from './remembered.ts';

export interface Search {
  readonly catalog: Catalog;
  readonly directory: Directory;
  readonly find: (query: Query, selection: Selection, sort?: SortOrder) => Promise<Found>;
  /** Entities that what was typed, or one of several phrases in it, is a name of. */
  readonly answers: (written: string) => Promise<EntityAnswer[]>;
  readonly textOf: (speech: CatalogSpeech) => Promise<SpeechText>;
}

/** What was found. */
export interface Found {
  readonly results: readonly Result[];
  /** Reads more of the index than the results need, unless they were narrowed; counted once, however often it is asked. */
  readonly counts: () => Promise<FacetCounts>;
}

const NOWHERE: Places = new Map();
const NOBODY = (): ReadonlySet<number> => new Set();
const NOTHING_FOUND: Found = { results: [], counts: async () => new Map() };
/** Phrases whose places are kept: within a search, the same is looked up more than once. */
const KEPT = 16;
/** Of several words, each may name something; together they do when they are its name or its pinyin (`gong hui`). */
const EXACT: ReadonlySet<EntityAnswer['by']> = new Set(['name', 'pinyin', 'initials']);

/** Opens an index. Every file is read when it is first needed, and once; one that failed is tried again when asked for. */
export async function openSearch(readFile: ReadIndexFile): Promise<Search> {
  const index = openIndex(readFile);
  const [catalog, directory] = await Promise.all([index.catalog(), index.directory()]);
  const names = openDirectory(directory);
  const readFacets = facetReader(catalog, directory, index.details);
  const common = new Set(catalog.common);
  const findPhrase = remembered(phraseFinder({ chunks: catalog.chunks, common }, index.chunk), KEPT);
  return { catalog, directory, find, answers, textOf: (speech) => index.text(speech.file) };

  async function find(query: Query, selection: Selection, sort: SortOrder = 'relevance'): Promise<Found> {
    if (isEmpty(query) && !isNarrowed(selection)) return NOTHING_FOUND;
    const phrases = [...new Set([...phrasesOf(query), ...query.without])];
    const places = new Map(await Promise.all(phrases.map(async (phrase) => [phrase, await placesOf(phrase)] as const)));
    const all = findSpeeches(catalog, query, (phrase) => places.get(phrase) ?? NOWHERE);
    const naming = sort === 'relevance' ? await blocksNaming(phrasesOf(query)) : NOBODY;
    const narrowed = rememberedOne(async () => narrow(all, selection, await readFacets(all)));
    const counts = async (): Promise<FacetCounts> => (await narrowed()).counts;
    const results = isNarrowed(selection) ? (await narrowed()).results : all;
    return { results: sortResults(results, sort, naming), counts };
  }

  /** Blocks that name an entity of which one of the phrases is a name, by the number of the speech. */
  async function blocksNaming(phrases: readonly string[]): Promise<(speech: number) => ReadonlySet<number>> {
    const meant = (await Promise.all(phrases.map(entitiesCalled))).flat();
    const places = await Promise.all(
      meant.map(async ({ entity: { id } }) => {
        const [file] = fileBefore(catalog.named, id);
        return file === undefined ? NOWHERE : ((await index.chunk(file)).get(id) ?? NOWHERE);
      }),
    );
    return (speech) => new Set(places.flatMap((of) => of.get(speech) ?? []));
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
