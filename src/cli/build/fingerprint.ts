import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from '../../archive/speech-cache.ts';
import { digestOfFile, listFiles } from '../integrity/digest.ts';
import { projectDir } from '../project.ts';

/** What besides the content makes pages what they are: folders and files of Rostrum. */
const CODE = ['src', 'public', 'astro.config.ts', 'package.json', 'tsconfig.json'];
/** What npm has put into `node_modules`, each package with its version and checksum. */
const INSTALLED = 'node_modules/.package-lock.json';

/** `.git/index`, `speeches/.DS_Store`: never read, and another on each machine. */
const HIDDEN = /^\.|\/\.[^/]*$/;

/** A hash of all files of a content folder, sources included: names and bytes; not of what a system or `git` keeps there. */
export async function contentFingerprint(contentDir: string): Promise<string> {
  const files = await listFiles(contentDir).catch(() => []); // What is wrong with the folder is said when it is read.
  return hashFiles(
    contentDir,
    files.filter((file) => !HIDDEN.test(file)),
  );
}

/** A hash of the code and the packages that render pages, and of the Node they run on. */
export async function codeFingerprint(): Promise<string> {
  const names: string[] = [];
  for (const name of CODE)
    if (name.includes('.')) names.push(name);
    else for (const file of await listFiles(path.join(projectDir, name))) names.push(`${name}/${file}`);
  const installed = await readFile(path.join(projectDir, INSTALLED)).catch(() => 'unknown');
  return sha256(process.version, installed, await hashFiles(projectDir, names));
}

async function hashFiles(folder: string, names: readonly string[]): Promise<string> {
  const lines: string[] = [];
  for (const name of names) lines.push(`${name} ${(await digestOfFile(path.join(folder, name))).hash}`);
  return sha256(...lines);
}
