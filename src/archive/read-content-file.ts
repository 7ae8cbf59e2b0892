import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** In bytes. The longest speeches known, of seven hours, have a fiftieth of it; more would hold a build up for minutes. */
export const MAX_FILE_SIZE = 10_000_000;

/**
 * Bytes of a file of the content. Content may be somebody else's, and is published: a link that leads out of it would
 * publish what lies there, and a pipe would be waited for without end. The error says what the file is. To wait for each step
 * of each of thousands of files takes as long as to read a large archive from its cache.
 */
export async function readContentFile(contentDir: string, full: string): Promise<Uint8Array> {
  const real = realpathSync.native(full);
  const inside = path.relative(realpathSync.native(contentDir), real);
  if (inside === '..' || inside.startsWith(`..${path.sep}`) || path.isAbsolute(inside))
    throw new Error('it is a link that leads out of the content');
  const file = openSync(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(file);
    if (stats.isDirectory()) throw new Error('it is a link to a folder, or a folder');
    if (!stats.isFile()) throw new Error('it is a pipe, a socket or a device');
    if (stats.size > MAX_FILE_SIZE) throw new OversizedFile(stats.size);
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

export class OversizedFile extends Error {
  readonly size: number;

  constructor(size: number) {
    super(`it has ${size} bytes`);
    this.size = size;
  }
}
