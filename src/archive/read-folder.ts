import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../core/model/problem.ts';
import { byCodePoint } from '../core/text/order.ts';

export interface FolderFile {
  /** Path for messages, from the folder above the content folder: `content/speeches/a.md`. */
  readonly file: string;
  /** File name without its ending. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface FolderContents {
  readonly files: readonly FolderFile[];
  readonly problems: readonly Problem[];
}

/**
 * All files with an ending below a folder, subfolders included, in code-point order of their paths. A file that cannot
 * be read is a problem; a folder that is not there has no files.
 */
export async function readFolder(contentDir: string, folder: string, ending: string): Promise<FolderContents> {
  const root = path.join(contentDir, folder);
  const files: FolderFile[] = [];
  const problems: Problem[] = [];
  const names = await listFiles(root, ending).catch((error: unknown) => {
    if (isMissing(error)) return [];
    problems.push(unreadable(displayPath(contentDir, root), error, 'a folder'));
    return [];
  });
  for (const relative of names.sort(byCodePoint)) {
    const full = path.join(root, relative);
    const file = displayPath(contentDir, full);
    try {
      const bytes = await readFile(full);
      files.push({ file, name: path.basename(relative, ending), bytes });
    } catch (error) {
      problems.push(unreadable(file, error, 'a readable file'));
    }
  }
  return { files, problems };
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

async function listFiles(root: string, ending: string): Promise<string[]> {
  const names = await readdir(root, { recursive: true });
  const matching: string[] = [];
  for (const name of names) {
    if (!name.endsWith(ending) || path.basename(name).startsWith('.')) continue;
    const isFolder = await stat(path.join(root, name)).then(
      (stats) => stats.isDirectory(),
      () => false,
    );
    if (!isFolder) matching.push(name);
  }
  return matching;
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

export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
