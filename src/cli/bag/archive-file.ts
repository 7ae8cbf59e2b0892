import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { create, extract } from 'tar';
import { listFiles } from '../integrity/digest.ts';

/** What the name of a packed bag ends with. */
export const PACKED = /\.(?:tar|tar\.gz|tgz)$/;

/** Writes a bag into one file, below a folder of the given name: the same files give the same bytes. */
export async function packBag(
  bag: string,
  { name, file, gzip }: { readonly name: string; readonly file: string; readonly gzip: boolean },
): Promise<void> {
  // `portable` leaves out owners and systems; no time of a file is a time of the archive.
  const how = { portable: true, mtime: new Date(0), prefix: name, gzip: gzip && { level: 9 } };
  await create({ file, cwd: bag, ...how }, await listFiles(bag));
}

/** Unpacks a bag into an empty folder; returns the folder of the bag in it. Links and what leads elsewhere stay out. */
export async function unpackBag(file: string, into: string): Promise<string> {
  await extract({
    file,
    cwd: into,
    preserveOwner: false,
    filter: (_, entry) => 'type' in entry && (entry.type === 'File' || entry.type === 'Directory'),
  });
  const [name, ...others] = await readdir(into);
  if (name === undefined || others.length > 0)
    throw new Error(
      `Unexpected ${name === undefined ? 'empty file' : `${others.length + 1} entries`} ${file}, expected the one folder of a bag`,
    );
  return path.join(into, name);
}
