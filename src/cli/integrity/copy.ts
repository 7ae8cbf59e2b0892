import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isMissing } from '../../archive/read-folder.ts';
import { type Digest, digestOf, digestOfFile, listFiles } from './digest.ts';

/** A copy of published files, wherever it is. Paths are those of the list, with `/` between names. */
export interface Copy {
  /** What a file holds; nothing where there is none. Throws where that cannot be found out. */
  readonly digest: (file: string) => Promise<Digest | undefined>;
  readonly read: (file: string) => Promise<string | undefined>;
  /** All files; a server does not tell. */
  readonly list?: () => Promise<readonly string[]>;
}

export function folderCopy(folder: string): Copy {
  const unlessMissing = async <T>(read: Promise<T>): Promise<T | undefined> =>
    read.catch((error: unknown) => {
      if (isMissing(error) || isFolder(error)) return undefined;
      throw error;
    });
  return {
    digest: (file) => unlessMissing(digestOfFile(path.join(folder, file))),
    read: (file) => unlessMissing(readFile(path.join(folder, file), 'utf8')),
    list: () => listFiles(folder),
  };
}

/** A copy on a server, below an address that ends with `/`. */
export function servedCopy(root: string): Copy {
  /** Some servers send `404.html` as what it says: only its bytes count. */
  async function get(file: string): Promise<Response | undefined> {
    const address = root + file.split('/').map(encodeURIComponent).join('/');
    const response = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT) }).catch((error: unknown) => {
      const reason = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
      throw new Error(`no answer: ${reason}`);
    });
    if (response.ok || (response.status === 404 && file === '404.html')) return response;
    await response.body?.cancel();
    if (response.status === 404 || response.status === 410) return undefined;
    throw new Error(`the server answers ${response.status}`);
  }
  return {
    digest: async (file) => {
      const response = await get(file);
      return response && digestOf(response.body ?? []);
    },
    read: async (file) => (await get(file))?.text(),
  };
}

const TIMEOUT = 60_000;

/** A folder stands where a file should: the file is lost. */
function isFolder(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EISDIR' || error.code === 'ENOTDIR');
}
