import path from 'node:path';
import { type Archive, loadArchive } from '../archive/load-archive.ts';
import { formatProblem } from '../core/model/problem.ts';

/** Folder that holds the speeches and the registry: `--content` of the command, or `content/`. */
export function contentDir(): string {
  return path.resolve(process.env.ROSTRUM_CONTENT ?? 'content');
}

/** Astro runs in the project's folder; the code itself is bundled elsewhere when the pages are rendered. */
const coreDir = path.resolve('src/core');

/** Folder for what is kept from one build to the next. */
export const cacheDir = path.resolve('node_modules/.cache/rostrum');

let loaded: Promise<Archive> | undefined;

/** The archive that the pages show. Throws when it has problems, each with file, line and column in the message. */
export function archive(): Promise<Archive> {
  const { BASE_URL, DEV } = import.meta.env;
  if (DEV) return loadPublishable(BASE_URL); // While developing, every request shows the files as they are.
  loaded ??= loadPublishable(BASE_URL);
  return loaded;
}

/** Reads the archive anew, for links under a base path with or without its last slash. Throws as `archive` does. */
export async function loadPublishable(base: string): Promise<Archive> {
  const archive = await loadArchive({ contentDir: contentDir(), base: withSlash(base), cacheDir, coreDir });
  const errors = archive.problems.filter((problem) => problem.severity === 'error');
  if (errors.length > 0) throw new Error(`Content has problems:\n${errors.map(formatProblem).join('\n')}`);
  return archive;
}

export function withSlash(base: string): string {
  return base.endsWith('/') ? base : `${base}/`;
}
