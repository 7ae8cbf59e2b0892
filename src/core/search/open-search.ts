import type { Catalog, CatalogSpeech } from './catalog.ts';
import type { Selection } from './facets.ts';
import { type Found, findSpeeches } from './find.ts';
import { foldForSearch } from './fold.ts';
import { type Places, readPagefindIndex } from './pagefind-format.ts';
import type { SpeechText } from './passage.ts';
import { phrasePlaces } from './phrase.ts';
import { phrasesOf, type Query } from './query.ts';
import { tokensOf } from './tokens.ts';

/** Reads a file of the index, unpacked; rejects when it cannot be had. */
export type ReadIndexFile = (name: string) => Promise<Uint8Array>;

export interface Search {
  readonly catalog: Catalog;
  readonly find: (query: Query, selection: Selection) => Promise<Found>;
  readonly textOf: (speech: CatalogSpeech) => Promise<SpeechText>;
}

/** The one file of an index whose name does not change with its content: it names the catalog. */
export const ENTRY_FILE = 'entry.json';

export interface Entry {
  readonly catalog: string;
}

const NOWHERE: Places = new Map();

/** Opens an index. Every file is read when it is first needed, and once; one that failed is tried again when asked for. */
export async function openSearch(readFile: ReadIndexFile): Promise<Search> {
  const entry: Entry = await readJson(readFile, ENTRY_FILE);
  const catalog: Catalog = await readJson(readFile, entry.catalog);
  const chunk = remembered(async (file) => readPagefindIndex(await readFile(`index/${file}`)));
  const text = remembered((file): Promise<SpeechText> => readJson(readFile, `text/${file}`));
  return { catalog, find, textOf: (speech) => text(speech.file) };

  async function find(query: Query, selection: Selection): Promise<Found> {
    const phrases = [...new Set([...phrasesOf(query), ...query.without])];
    const places = new Map(await Promise.all(phrases.map(async (phrase) => [phrase, await placesOf(phrase)] as const)));
    return findSpeeches(catalog, query, selection, (phrase) => places.get(phrase) ?? NOWHERE);
  }

  async function placesOf(phrase: string): Promise<Places> {
    return phrasePlaces(await Promise.all(tokensOf(foldForSearch(phrase)).map(placesOfToken)));
  }

  async function placesOfToken(token: string): Promise<Places> {
    const file = catalog.chunks.findLast(([from]) => from <= token)?.[1];
    return file === undefined ? NOWHERE : ((await chunk(file)).get(token) ?? NOWHERE);
  }
}

/** A file of our own index, whose shape the types say: both ends are built from them. */
async function readJson(readFile: ReadIndexFile, name: string) {
  return JSON.parse(new TextDecoder().decode(await readFile(name)));
}

/** One call for each key, its result kept unless it failed. */
function remembered<T>(load: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const fresh = load(key);
    kept.set(key, fresh);
    fresh.catch(() => kept.delete(key));
    return fresh;
  };
}
