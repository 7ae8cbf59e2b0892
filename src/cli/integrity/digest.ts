import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { byCodePoint } from '../../core/text/order.ts';

/** What is known of some bytes without keeping them. */
export interface Digest {
  readonly bytes: number;
  /** In lower-case hexadecimal; of another algorithm where one was asked for. */
  readonly hash: string;
}

/** Hashes what a stream or a text holds, without all of it in memory. */
export async function digestOf(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  algorithm = 'sha256',
): Promise<Digest> {
  const hash = createHash(algorithm);
  let bytes = 0;
  for await (const chunk of chunks) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, hash: hash.digest('hex') };
}

/** Bytes of a file that is read at once: a stream takes memory for each that most files of a site do not fill. */
const AT_ONCE = 1024 * 1024;

export async function digestOfFile(file: string, algorithm?: string): Promise<Digest> {
  const { size } = await stat(file);
  return digestOf(size > AT_ONCE ? createReadStream(file) : [await readFile(file)], algorithm);
}

/** Every file below a folder, links included, with `/` between names, in code-point order. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort(byCodePoint);
}

/** Calls for each item, some at a time, and gives the results in the order of the items. */
export async function mapSome<T, R>(items: readonly T[], atOnce: number, call: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let i = 0; i < items.length; i += atOnce)
    results.push(...(await Promise.all(items.slice(i, i + atOnce).map(call))));
  return results;
}
