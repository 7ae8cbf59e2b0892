import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ownName } from '../../archive/own-folder.ts';

/** Writes a file so that it is never half there, and not at all where it has these bytes: then its time stays. */
export async function writeWhole(file: string, bytes: Uint8Array | string, staging: string): Promise<void> {
  const now = await readFile(file).catch(() => undefined);
  if (now?.equals(Buffer.from(bytes))) return;
  const fresh = ownName(path.join(staging, 'file-'));
  await writeFile(fresh, bytes);
  await mkdir(path.dirname(file), { recursive: true });
  try {
    await rename(fresh, file);
  } catch (error) {
    if (!isOtherDevice(error)) throw error;
    const beside = ownName(path.join(path.dirname(file), '.import-')); // Its folder is a link to another disk.
    await writeFile(beside, bytes);
    await rename(beside, file);
  }
}

function isOtherDevice(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EXDEV';
}
