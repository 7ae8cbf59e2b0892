import type { Dirent } from 'node:fs';
import { lstat, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../core/model/problem.ts';
import { byCodePoint } from '../core/text/order.ts';
import { MAX_FILE_SIZE, OversizedFile, readContentFile } from './read-content-file.ts';

export interface FolderFile {
  /** Path for messages, from the folder above the content folder: `content/speeches/a.md`. */
  readonly file: string;
  /** File name without its ending. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Where a file of a folder lies, before it is read. */
export interface FolderPath extends Pick<FolderFile, 'file' | 'name'> {
  /** Where the system finds it. */
  readonly full: string;
}

export interface FolderContents {
  readonly files: readonly FolderFile[];
  readonly problems: readonly Problem[];
}

/**
 * All files with an ending below a folder, subfolders included, in code-point order of their paths. What cannot be read
 * is a problem: a file, a folder, a link to a folder or out of the content; a folder that is not there has no files.
 */
export async function readFolder(contentDir: string, folder: string, ending: string): Promise<FolderContents> {
  const { paths, problems: ofFolders } = await pathsOfFolder(contentDir, folder, ending);
  const files: FolderFile[] = [];
  const problems: Problem[] = [...ofFolders];
  for (const path of paths) {
    const read = await readFolderFile(contentDir, path);
    if ('problem' in read) problems.push(read.problem);
    else files.push(read);
  }
  return { files, problems };
}

/** Where all of these lie, and which folders cannot be read. */
export async function pathsOfFolder(
  contentDir: string,
  folder: string,
  ending: string,
): Promise<{ readonly paths: readonly FolderPath[]; readonly problems: readonly Problem[] }> {
  const root = path.join(contentDir, folder);
  const { names, problems } = await listFiles(contentDir, root, ending);
  const paths = names.sort(byCodePoint).map((relative) => {
    const full = path.join(root, relative);
    return { full, file: displayPath(contentDir, full), name: path.basename(relative, ending) };
  });
  return { paths, problems };
}

/** One of them with its bytes, or why these cannot be read. */
export async function readFolderFile(
  contentDir: string,
  { full, file, name }: FolderPath,
): Promise<FolderFile | { readonly problem: Problem }> {
  try {
    return { file, name, bytes: await readContentFile(contentDir, full) };
  } catch (error) {
    return {
      problem: error instanceof OversizedFile ? oversized(file, error) : unreadable(file, error, 'a readable file'),
    };
  }
}

/** `content/speeches/a.md`, whatever folder the command was started in. */
export function displayPath(contentDir: string, full: string): string {
  const above = path.dirname(path.resolve(contentDir));
  return path.relative(above, path.resolve(full)).split(path.sep).join('/');
}

/** Text of a file that has to be UTF-8; the place of the first byte that is not. */
export function decodeUtf8({ file, bytes }: FolderFile): { text: string } | { problem: Problem } {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    return { text: decoder.decode(bytes) };
  } catch {
    const { line, column } = firstInvalid(bytes);
    const message = 'Unexpected bytes that are no UTF-8, expected a text file in UTF-8';
    return { problem: { file, line, column, rule: 'readable-file', severity: 'error', message } };
  }
}

/** Paths from a folder. A link to a folder is not followed: it may lead out of the content, or back into itself. */
async function listFiles(
  contentDir: string,
  root: string,
  ending: string,
): Promise<{ names: string[]; problems: Problem[] }> {
  const names: string[] = [];
  const problems: Problem[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const full = path.join(root, folder);
    if (await isLink(full)) {
      problems.push(unreadable(displayPath(contentDir, full), 'it is a link to a folder', 'a readable folder'));
      continue;
    }
    const entries = await readdir(full, { withFileTypes: true }).catch((error: unknown): Dirent[] => {
      if (!isMissing(error)) problems.push(unreadable(displayPath(contentDir, full), error, 'a readable folder'));
      return [];
    });
    for (const entry of entries) {
      const name = path.join(folder, entry.name);
      if (entry.isDirectory()) folders.push(name);
      else if (entry.name.endsWith(ending) && !entry.name.startsWith('.')) names.push(name);
      else if (entry.isSymbolicLink() && (await isFolder(path.join(root, name)))) names.push(name);
    }
  }
  return { names, problems };
}

function isLink(full: string): Promise<boolean> {
  return lstat(full).then(
    (stats) => stats.isSymbolicLink(),
    () => false,
  );
}

function isFolder(full: string): Promise<boolean> {
  return stat(full).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

function firstInvalid(bytes: Uint8Array): { line: number; column: number } {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const before = lenient.slice(0, Math.max(0, lenient.indexOf('\uFFFD')));
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

export function unreadable(file: string, error: unknown, expected: string): Problem {
  const reason =
    error instanceof Error ? error.message.replace(/,? ?(open|scandir|read|stat)\b.*$/, '') : String(error);
  const message = `Unexpected failure to read it (${reason}), expected ${expected}`;
  return { file, line: 1, column: 1, rule: 'readable-file', severity: 'error', message };
}

function oversized(file: string, { size }: OversizedFile): Problem {
  const message = `Unexpected size of ${size} bytes, expected at most ${MAX_FILE_SIZE}`;
  return { file, line: 1, column: 1, rule: 'file-size', severity: 'error', message };
}

export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
