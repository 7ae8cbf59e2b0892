import type { Corpus } from '../corpus/corpus.ts';
import type { Entity } from '../model/entity.ts';
import type { Speech } from '../model/speech.ts';
import { byCodePoint } from '../text/order.ts';
import { indexedTextOf } from './indexed-text.ts';

/** What the browser knows of every speech before it reads one: enough to narrow, count and order results. */
export interface Catalog {
  /** By the number under which the index names them. */
  readonly speeches: readonly CatalogSpeech[];
  /** Organizations that some speech names, by id. */
  readonly organizations: readonly CatalogEntity[];
  /** Files of the index, each with the first of its tokens, in the order of tokens. */
  readonly chunks: readonly (readonly [from: string, file: string])[];
}

export interface CatalogEntity {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

export interface CatalogSpeech {
  readonly id: string;
  readonly date: string;
  readonly speaker?: string;
  readonly occasion?: string;
  readonly place?: string;
  /** File of its text. */
  readonly file: string;
  /** Anchors of its blocks in the order of the text, parted by blanks: `title p1 s1 p2`. */
  readonly anchors: string;
  /** Lengths of the blocks in UTF-16 code units. */
  readonly lengths: readonly number[];
  /** Organizations it names, each as its number in `organizations` followed by the numbers of the blocks. */
  readonly named: readonly (readonly [organization: number, ...blocks: number[]])[];
}

/** Where the index put a speech. */
export interface IndexedSpeech {
  readonly speech: Speech;
  /** Number under which the index names it. */
  readonly page: number;
  /** File of its text. */
  readonly file: string;
}

export function buildCatalog(corpus: Corpus, indexed: readonly IndexedSpeech[], chunks: Catalog['chunks']): Catalog {
  const organizations = corpus.entities
    .filter(({ type, id }) => type === 'organization' && corpus.mentionsByEntity.has(id))
    .sort((a, b) => byCodePoint(a.id, b.id));
  const speeches = [...indexed]
    .sort((a, b) => a.page - b.page)
    .map(({ speech, file }) => catalogSpeech(speech, organizations, file));
  return { speeches, organizations: organizations.map(({ id, name, kind }) => ({ id, name, kind })), chunks };
}

function catalogSpeech(speech: Speech, organizations: readonly Entity[], file: string): CatalogSpeech {
  const { blocks, mentions } = indexedTextOf(speech);
  const { date, speaker, occasion, place } = speech.meta;
  return {
    id: speech.id,
    date,
    ...(speaker === undefined ? {} : { speaker }),
    ...(occasion === undefined ? {} : { occasion }),
    ...(place === undefined ? {} : { place }),
    file,
    anchors: blocks.map(({ anchor }) => anchor).join(' '),
    lengths: blocks.map(({ start, end }) => end - start),
    named: organizations.flatMap(({ id }, number) => {
      const named = new Set(mentions.filter(({ ref }) => ref === id).map(({ block }) => block));
      return named.size === 0 ? [] : [[number, ...named]];
    }),
  };
}
