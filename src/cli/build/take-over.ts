import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { inThread } from '../../archive/in-thread.ts';
import { linkFile, putFiles } from './move-files.ts';

/** Size and time of the last change, in milliseconds, of a file as the last build left it. */
export interface LeftFile {
  readonly size: number;
  readonly mtimeMs: number;
}

/** Files of a folder, by their paths, and another folder that is to have them too. */
export interface TakeOverOrder {
  readonly files: ReadonlyMap<string, LeftFile>;
  readonly from: string;
  readonly to: string;
}

/** Files for which it pays to have another thread. */
const MANY = 1000;

/** Gives files a second name in another folder, many of them in a thread of their own: other work need not wait for the system. */
export async function takeOverAll(order: TakeOverOrder): Promise<void> {
  if (order.files.size < MANY || availableParallelism() === 1) return takeOverHere(order);
  await inThread(new URL('take-over-worker.ts', import.meta.url), order);
}

export function takeOverHere({ files, from, to }: TakeOverOrder): void {
  putFiles(files.keys(), from, to, (source, target, name) => takeOver(source, target, files.get(name)));
}

/** Gives a file a second name, which no build ever changes; throws where it is not as the last one left it. */
export function takeOver(source: string, target: string, left: LeftFile | undefined): void {
  const { size, mtimeMs } = statSync(source);
  if (size !== left?.size || mtimeMs !== left.mtimeMs)
    throw new Error(`Unexpected change of ${source} while a site was built, expected it as the last build left it`);
  linkFile(source, target);
}
