import { createHash, hash } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
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
  const sum = createHash(algorithm);
  let bytes = 0;
  for await (const chunk of chunks) {
    sum.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, hash: sum.digest('hex') };
}

/** Bytes of a file that is read at once: a stream takes memory for each that most files of a site do not fill. */
const AT_ONCE = 1024 * 1024;

export async function digestOfFile(file: string, algorithm?: string): Promise<Digest> {
  const bytes = readAtOnce(file);
  return bytes === undefined ? digestOfLargeFile(file, algorithm) : digestOfBytes(bytes, algorithm);
}

function digestOfLargeFile(file: string, algorithm?: string): Promise<Digest> {
  return digestOf(createReadStream(file), algorithm);
}

export function digestOfBytes(bytes: Uint8Array, algorithm = 'sha256'): Digest {
  return { bytes: bytes.length, hash: hash(algorithm, bytes, 'hex') };
}

/**
 * The bytes of a file that is no larger than most; nothing for a larger one. Small files are what a site consists of, and
 * to wait for each takes three times as long as to read it.
 */
function readAtOnce(file: string): Buffer | undefined {
  return statSync(file).size > AT_ONCE ? undefined : readFileSync(file);
}

/**
 * Every file below a folder, links included, with `/` between names, in code-point order. To wait for each of thousands of
 * folders takes three times as long as to read it.
 */
export async function listFiles(folder: string): Promise<string[]> {
  const files: string[] = [];
  const below = [''];
  for (const parent of below) // Grows as it is walked.
    for (const entry of readdirSync(path.join(folder, parent), { withFileTypes: true }))
      if (entry.isDirectory()) below.push(`${parent}${entry.name}/`);
      else files.push(parent + entry.name);
  return files.sort(byCodePoint);
}

/** Calls for each item, some at a time, and gives the results in the order of the items. */
export async function mapSome<T, R>(items: readonly T[], atOnce: number, call: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let i = 0; i < items.length; i += atOnce)
    results.push(...(await Promise.all(items.slice(i, i + atOnce).map(call))));
  return results;
}
