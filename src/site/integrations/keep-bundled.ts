import { readdirSync } from 'node:fs';
import path from 'node:path';
import { keepFolder } from '../../archive/kept-folder.ts';

/**
 * Keeps in a folder of the cache what Astro has bundled into an output folder before it renders the first page: the code
 * of pages, and the scripts, style sheets and files that they load. What was written there besides is named by its folder.
 */
export async function keepBundled(folder: string, outDir: string, besides: string): Promise<void> {
  const names = readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(outDir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((name) => !name.startsWith(`${besides}/`));
  // Where nothing can be kept, the next build bundles again.
  await keepFolder(folder, outDir, names.sort()).catch(() => undefined);
}
