import { foldForSearch } from '../../../../src/core/search/fold.ts';
import type { Search } from '../../engine.ts';
import { loadPacked, loadPackedBytes, loadShown } from '../shown-texts.ts';
import type { Directory } from './packed.ts';
import { type Postings, readEntries } from './postings.ts';
import { coverOf, type Token } from './tokens.ts';

const opening = loadPacked('directory.gzip').then((json): Directory => JSON.parse(json));
const loaded = new Map<string, Promise<Map<string, Postings>>>();

export const search: Search = async (query) => {
  const { ids, common, chunks } = await opening;
  const phrase = foldForSearch(query);
  const cover = coverOf(phrase, new Set(common));
  if (cover === undefined) throw new Error(`Unexpected query ${query}, expected more than one common character`);
  const parts = await Promise.all(
    cover.map(async ({ token, place }) => ({ place, postings: await postingsOf({ token, place }, chunks) })),
  );
  const found = speechesWith(parts).flatMap((number) => ids[number] ?? []);
  await loadShown(found);
  return found;
};

async function postingsOf({ token }: Token, chunks: Directory['chunks']): Promise<Postings> {
  const file = chunks.findLast(([from]) => from <= token)?.[1];
  if (file === undefined) return new Map();
  const loading = loaded.get(file) ?? loadPackedBytes(`index/${file}.gzip`).then(readEntries);
  loaded.set(file, loading);
  return (await loading).get(token) ?? new Map();
}

/** Speeches in which some place has every part at its offset. */
function speechesWith(parts: readonly { readonly place: number; readonly postings: Postings }[]): number[] {
  const [first, ...others] = [...parts].sort((a, b) => a.postings.size - b.postings.size);
  if (first === undefined) return [];
  return [...first.postings]
    .filter(([speech, places]) =>
      others
        .reduce<readonly number[]>(
          (starts, { place, postings }) => {
            const known = new Set(starts.length === 0 ? [] : postings.get(speech));
            return starts.filter((start) => known.has(start + place));
          },
          places.map((place) => place - first.place),
        )
        .some((start) => start >= 0),
    )
    .map(([speech]) => speech);
}
