/** Bundles the code of pages, in a process of its own (`page-code.ts`). */
import { mkdirSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { bundlingInto } from '../../archive/bundled-pages.ts';
import { loadArchive } from '../../archive/load-archive.ts';
import { withOwnFolder } from '../../archive/own-folder.ts';
import { sharing } from '../../archive/shared-archive.ts';
import { cacheOptions, enterProject, projectDir } from '../project.ts';
import { endWithParent } from './own-process.ts';
import { bundleOrder } from './page-code.ts';
import { workFolder } from './work-folder.ts';

const { folder, base, site } = bundleOrder.parse(JSON.parse(process.argv[2] ?? ''));
endWithParent();
enableCompileCache(path.join(cacheOptions.cacheDir, 'compiled'));
await withOwnFolder(workFolder, async (work) => {
  const contentDir = path.join(work, 'content');
  mkdirSync(contentDir); // Of no content: the code of pages is the same for all.
  enterProject(contentDir);
  const { build } = await import('astro');
  const archive = await loadArchive({ contentDir, base, ...cacheOptions });
  const options = { root: projectDir, base, outDir: path.join(work, 'site'), cacheDir: path.join(work, 'cache') };
  await sharing(archive, { contentDir, base }, () =>
    bundlingInto(folder, () => build({ ...options, logLevel: 'warn', ...(site === undefined ? {} : { site }) })),
  );
});
