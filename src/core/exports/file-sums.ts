import { sha256Of } from './sha256.ts';

/** What a file weighs, and by what its copy is told to be whole. */
export interface FileSum {
  readonly bytes: number;
  /** In lower-case hexadecimal. */
  readonly sha256: string;
}

/** Sums of files by what they were written from, so that a file that lists others need not write them again. */
const known = new WeakMap<object, Map<string, Promise<FileSum>>>();

/** The same writer of a file; what it weighs is known once it has written. */
export function summed<T extends string | Uint8Array<ArrayBuffer>>(
  source: object,
  path: string,
  write: () => T,
): () => Promise<T> {
  return async () => {
    const written = write();
    await remember(source, path, written);
    return written;
  };
}

/** Size and checksum of a file, which is written for them where it has not been. */
export function fileSum(source: object, path: string, write: () => string | Uint8Array<ArrayBuffer>): Promise<FileSum> {
  return known.get(source)?.get(path) ?? remember(source, path, write());
}

function remember(source: object, path: string, written: string | Uint8Array<ArrayBuffer>): Promise<FileSum> {
  const sums = known.get(source) ?? new Map<string, Promise<FileSum>>();
  known.set(source, sums);
  const sum = sums.get(path) ?? sumOf(written);
  sums.set(path, sum);
  return sum;
}

async function sumOf(written: string | Uint8Array<ArrayBuffer>): Promise<FileSum> {
  const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written;
  return { bytes: bytes.length, sha256: await sha256Of(bytes) };
}
