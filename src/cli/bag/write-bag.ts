import { chmod, copyFile, lstat, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { digestOfFile, mapSome } from '../integrity/digest.ts';
import { type ManifestLine, serializeManifest, serializeTags } from './manifest.ts';

export interface BagContents {
  /** Folders that go into the bag, by their name in it, each with those of its files that do. */
  readonly folders: Readonly<Record<string, { readonly folder: string; readonly files: readonly string[] }>>;
  /** What `bag-info.txt` says besides the size. */
  readonly info: readonly (readonly [label: string, value: string])[];
}

/** Fills an empty folder with a bag of RFC 8493 (BagIt 1.0): the same contents give the same bytes. */
export async function writeBag(bag: string, { folders, info }: BagContents): Promise<void> {
  const payload: string[] = [];
  for (const [name, { folder, files }] of Object.entries(folders)) {
    for (const file of files) await copyInto(path.join(bag, 'data', name, file), path.join(folder, file));
    payload.push(...files.map((file) => `data/${name}/${file}`));
  }
  const sums = await mapSome(payload.sort(), AT_ONCE, (file) => sumOf(bag, file));
  const bytes = sums.reduce((sum, file) => sum + file.bytes, 0);
  const tagFiles: Readonly<Record<string, string>> = {
    'bag-info.txt': serializeTags([...info, ['Payload-Oxum', `${bytes}.${sums.length}`]]),
    'bagit.txt': serializeTags([
      ['BagIt-Version', '1.0'],
      ['Tag-File-Character-Encoding', 'UTF-8'],
    ]),
    'manifest-sha256.txt': serializeManifest(sums),
  };
  for (const [name, text] of Object.entries(tagFiles)) await writeInto(path.join(bag, name), text);
  const tagSums = await mapSome(Object.keys(tagFiles).sort(), AT_ONCE, (file) => sumOf(bag, file));
  await writeInto(path.join(bag, 'tagmanifest-sha256.txt'), serializeManifest(tagSums));
}

const AT_ONCE = 32;

async function sumOf(bag: string, file: string): Promise<ManifestLine & { bytes: number }> {
  const { hash, bytes } = await digestOfFile(path.join(bag, file));
  return { path: file, hash, bytes };
}

/** A bag holds files alone: a link would be another thing on another machine. */
async function copyInto(target: string, file: string): Promise<void> {
  if (!(await lstat(file)).isFile()) throw new Error(`Unexpected link or device ${file}, expected a file`);
  await mkdir(path.dirname(target), { recursive: true });
  await copyFile(file, target);
  await chmod(target, MODE);
}

async function writeInto(target: string, text: string): Promise<void> {
  await writeFile(target, text);
  await chmod(target, MODE);
}

/** The same in every bag, whoever may read the originals here. */
const MODE = 0o644;
