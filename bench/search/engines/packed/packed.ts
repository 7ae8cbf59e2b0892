import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { foldForSearch } from '../../../../src/core/search/fold.ts';
import { bundlePage } from '../../bundle.ts';
import { type Document, textOf } from '../../documents.ts';
import type { Engine } from '../../engine.ts';
import { type Postings, Writer, writeEntry } from './postings.ts';
import { tokensOf } from './tokens.ts';

/** What the page reads first. */
export interface Directory {
  readonly ids: readonly string[];
  readonly common: string;
  /** Files of the index, each with the first of its tokens. */
  readonly chunks: readonly (readonly [from: string, file: string])[];
}

export interface PackedVariant {
  readonly name: string;
  /** How many characters are common: 0 makes every character a token. */
  readonly common: number;
  /** Bytes of an index file before it is packed. */
  readonly chunkBytes: number;
}

/** An experiment: an index that we write ourselves, without Pagefind, to tell what pairs of characters would save. */
export function packed({ name, common, chunkBytes }: PackedVariant): Engine {
  return {
    name,
    prepare: async ({ documents }, folder) => {
      await bundlePage('engines/packed/packed-page.ts', folder);
      return () => write(documents, common, chunkBytes, folder);
    },
  };
}

async function write(documents: readonly Document[], common: number, chunkBytes: number, folder: string) {
  await mkdir(path.join(folder, 'index'), { recursive: true });
  await mkdir(path.join(folder, 'text'), { recursive: true });
  const texts = documents.map((document) => foldForSearch(textOf(document)));
  const commonest = commonCharacters(texts, common);
  const chunks: [string, string][] = [];
  const writer = new Writer();
  let from: string | undefined;
  for (const [token, postings] of [...invert(texts, new Set(commonest))].sort(([a], [b]) => (a < b ? -1 : 1))) {
    from ??= token;
    writeEntry(writer, token, postings);
    if (writer.length < chunkBytes) continue;
    chunks.push([from, await writePacked(writer.taken(), folder)]);
    from = undefined;
  }
  if (from !== undefined) chunks.push([from, await writePacked(writer.taken(), folder)]);
  const directory: Directory = { ids: documents.map(({ id }) => id), common: commonest.join(''), chunks };
  await writeFile(path.join(folder, 'directory.gzip'), gzipSync(JSON.stringify(directory), { level: 9 }));
  for (const document of documents)
    await writeFile(path.join(folder, 'text', `${document.id}.gzip`), gzipSync(JSON.stringify(document), { level: 9 }));
}

async function writePacked(bytes: Uint8Array, folder: string): Promise<string> {
  const name = createHash('sha256').update(bytes).digest('hex').slice(0, 7);
  await writeFile(path.join(folder, 'index', `${name}.gzip`), gzipSync(bytes, { level: 9 }));
  return name;
}

function commonCharacters(texts: readonly string[], count: number): string[] {
  const frequency = new Map<string, number>();
  for (const text of texts) for (const unit of text) frequency.set(unit, (frequency.get(unit) ?? 0) + 1);
  return [...frequency]
    .sort(([, a], [, b]) => b - a)
    .slice(0, count)
    .map(([unit]) => unit);
}

function invert(texts: readonly string[], common: ReadonlySet<string>): Map<string, Postings> {
  const inverted = new Map<string, Postings>();
  for (const [number, text] of texts.entries()) {
    for (const { token, place } of tokensOf(text, common)) {
      const postings: Postings = inverted.get(token) ?? new Map();
      inverted.set(token, postings);
      const places = postings.get(number);
      if (places === undefined) postings.set(number, [place]);
      else places.push(place);
    }
  }
  return inverted;
}
