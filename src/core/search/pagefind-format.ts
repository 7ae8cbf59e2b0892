import { listOf, numberOf, readCbor, textOf } from './cbor.ts';

/** Places of one token: ascending offsets, by the number of the speech. */
export type Places = ReadonlyMap<number, readonly number[]>;

/** What is read of Pagefind's `*.pf_meta`. */
export interface PagefindMeta {
  /** Its `*.pf_index` files, each with a lower bound of its tokens that is above every token of the file before. */
  readonly chunks: readonly (readonly [from: string, file: string])[];
  /** For each key that records are sorted by, the numbers of the pages in that order. */
  readonly sorts: ReadonlyMap<string, readonly number[]>;
}

/** What every unpacked file of an index starts with. */
const SIGNATURE = 'pagefind_dcd';

/**
 * Reads a file of Pagefind's index, unpacked: which token stands where. The format is Pagefind 1.6's own
 * (`pagefind/src/index/index_words.rs`), written for `pagefind_web`; its version is pinned and a test compares what is
 * found with the texts. Read here because Pagefind's own client tells only the first place of a phrase in a page, and
 * takes a file that could not be loaded for one without hits.
 */
export function readPagefindIndex(bytes: Uint8Array): Map<string, Places> {
  const [words] = listOf(readSigned(bytes));
  return new Map(
    listOf(words).map((entry) => {
      const [word, pages] = listOf(entry);
      return [textOf(word), placesOf(listOf(pages))];
    }),
  );
}

/** Reads Pagefind's `*.pf_meta`, unpacked (`pagefind/src/index/index_metadata.rs`). */
export function readPagefindMeta(bytes: Uint8Array): PagefindMeta {
  const [, , chunks, , sorts] = listOf(readSigned(bytes));
  return {
    chunks: listOf(chunks).map((entry) => {
      const [from, , hash] = listOf(entry);
      return [textOf(from), `${textOf(hash)}.pf_index`];
    }),
    sorts: new Map(
      listOf(sorts).map((entry) => {
        const [key, pages] = listOf(entry);
        return [textOf(key), listOf(pages).map(numberOf)];
      }),
    ),
  };
}

function readSigned(bytes: Uint8Array): ReturnType<typeof readCbor> {
  if (new TextDecoder().decode(bytes.subarray(0, SIGNATURE.length)) !== SIGNATURE)
    throw new Error('Unexpected content of an index file, expected one that Pagefind wrote');
  return readCbor(bytes.subarray(SIGNATURE.length));
}

/** Page numbers are differences to the page before. */
function placesOf(pages: ReturnType<typeof listOf>): Places {
  let page = 0;
  return new Map(
    pages.map((entry) => {
      const [step, locations] = listOf(entry);
      page += numberOf(step);
      return [page, offsetsOf(listOf(locations))];
    }),
  );
}

/** Differences to the offset before; a negative number says how heavy those after it are, and counts from 0 again. */
function offsetsOf(locations: ReturnType<typeof listOf>): number[] {
  const offsets: number[] = [];
  let offset = 0;
  for (const location of locations) {
    const step = numberOf(location);
    offset = step < 0 ? 0 : offset + step;
    if (step >= 0) offsets.push(offset);
  }
  return offsets;
}
