import { constants, open } from 'node:fs/promises';
import type { Problem } from '../../core/model/problem.ts';
import { importProblem, reasonOf } from './problem.ts';

/** No text of a speech comes near it; what does is something else. */
const LARGEST = 100_000_000;

/** The bytes of a file. What is no file, or has more than `most` bytes, is a problem; nothing is waited for. */
export async function readBytes(
  file: string,
  most: number = LARGEST,
): Promise<Uint8Array | { readonly problem: Problem }> {
  const problem = (message: string) => ({ problem: importProblem(file, 'readable-file', message) });
  try {
    // Without blocking: to open a pipe that nobody writes to would wait forever.
    const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const stats = await handle.stat();
      if (!stats.isFile()) return problem('Unexpected pipe, socket, device or folder, expected a file');
      if (stats.size > most)
        return problem(`Unexpected file of ${Math.ceil(stats.size / 1e6)} MB, expected at most ${most / 1e6} MB`);
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    return problem(`Unexpected failure to read it (${reasonOf(error)}), expected a readable file`);
  }
}
