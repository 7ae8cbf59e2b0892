import path from 'node:path';
import { build as astroBuild } from 'astro';
import { defineCommand } from 'citty';
import { loadArchive } from '../archive/load-archive.ts';
import { withOwnFolder } from '../archive/own-folder.ts';
import { phaseSeconds, timed } from '../archive/phases.ts';
import { sharing } from '../archive/shared-archive.ts';
import { INTEGRITY_FILE } from './integrity/integrity.ts';
import { writeIntegrity } from './integrity/write-integrity.ts';
import { checkSite } from './links/check-site.ts';
import { sourceOfLink } from './links/source-of-link.ts';
import { showPhases } from './phase-progress.ts';
import { phaseTable } from './phase-table.ts';
import { cacheOptions, contentArg, enterProject, normalizeBase, projectDir } from './project.ts';
import { moveContents } from './publish/move-contents.ts';
import { publish } from './publish/publish.ts';
import { messageOf } from './publish/system-error.ts';
import { plural, reportProblems } from './report.ts';

/**
 * Start of the names of folders that one build has for itself. Astro keeps what it renders pages with inside the output
 * folder only where that one lies in the project's, and else in one that all builds share.
 */
const workFolder = path.join(cacheOptions.cacheDir, 'build-');

export const buildCommand = defineCommand({
  meta: { name: 'build', description: 'Builds the static site of a content folder.' },
  args: {
    content: contentArg,
    out: { type: 'string', description: 'folder to write', default: path.join(projectDir, 'dist'), valueHint: 'DIR' },
    site: {
      type: 'string',
      description: 'address it will be served from, for feeds and the site map',
      valueHint: 'URL',
    },
    base: { type: 'string', description: 'path it will be served under', default: '/', valueHint: '/path' },
    verbose: { type: 'boolean', description: 'say how long each part took, as on a terminal', default: false },
  },
  async run({ args }) {
    const contentDir = path.resolve(args.content);
    const outDir = path.resolve(args.out);
    const base = normalizeBase(args.base);
    const archive = await timed('load', () => loadArchive({ contentDir, base, ...cacheOptions }));
    if (reportProblems(archive.problems)) {
      console.error(`Nothing was built; ${args.out} is as it was.`);
      process.exitCode = 1;
      return;
    }
    let fingerprint = '';
    const stopProgress = showPhases();
    try {
      await publish(outDir, { base }, async (folder) => {
        enterProject(contentDir);
        // With one set for another program (Vitest does) pages would be rendered as while developing, each reading all.
        process.env.NODE_ENV = 'production';
        const site = args.site === undefined ? {} : { site: args.site };
        await withOwnFolder(workFolder, async (work) => {
          const built = path.join(work, 'site');
          const folders = { outDir: built, cacheDir: path.join(work, 'cache') };
          const options = { root: projectDir, base, ...folders, logLevel: 'warn', ...site } as const;
          await sharing(archive, { contentDir, base }, () => astroBuild(options));
          const address = { base, site: args.site };
          const digests = await timed('check', () => checkSite(built, address, sourceOfLink(archive, base)));
          await timed('publish', () => moveContents(built, folder));
          const { speeches } = archive.corpus;
          fingerprint = (await timed('integrity', () => writeIntegrity(folder, { contentDir, speeches }, digests)))
            .root;
        });
      });
    } catch (error) {
      console.error(messageOf(error));
      console.error(`Nothing was built; ${args.out} is as it was.`);
      process.exitCode = 1;
      return;
    } finally {
      stopProgress();
    }
    const { speeches, entities } = archive.corpus;
    console.log(`Built ${plural(speeches.length, 'speech')} and ${plural(entities.length, 'entity')} into ${outDir}`);
    console.log(`Root of ${INTEGRITY_FILE}: ${fingerprint}`);
    if (args.verbose || process.stdout.isTTY) console.log(phaseTable(phaseSeconds()));
  },
});
