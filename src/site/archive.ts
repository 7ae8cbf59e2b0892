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
  if (import.meta.env.DEV) return checkedArchive(); // While developing, every request shows the files as they are.
  loaded ??= checkedArchive();
  return loaded;
}

async function checkedArchive(): Promise<Archive> {
  return assertPublishable(
    await loadArchive({ contentDir: contentDir(), base: withSlash(import.meta.env.BASE_URL), cacheDir, coreDir }),
  );
}

/** The archive itself, if nothing in it is an error. */
export function assertPublishable(archive: Archive): Archive {
  const errors = archive.problems.filter((problem) => problem.severity === 'error');
  if (errors.length > 0) throw new Error(`Content has problems:\n${errors.map(formatProblem).join('\n')}`);
  return archive;
}

function withSlash(base: string): string {
  return base.endsWith('/') ? base : `${base}/`;
}
