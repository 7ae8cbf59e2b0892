import path from 'node:path';
import { defineCommand } from 'citty';
import { loadArchive } from '../archive/load-archive.ts';
import { phaseSeconds, timed } from '../archive/phases.ts';
import { chooseLayout } from './build/file-layout.ts';
import { contentFingerprint, partFingerprint } from './build/fingerprint.ts';
import { finishSite } from './build/finish-site.ts';
import { readShards } from './build/merge-shards.ts';
import { reportBuilt } from './build.ts';
import { showPhases } from './phase-progress.ts';
import { phaseTable } from './phase-table.ts';
import { cacheOptions, contentArg, outArg } from './project.ts';
import { messageOf } from './publish/system-error.ts';
import { ReportedProblems, reportProblems } from './report.ts';

export const mergeCommand = defineCommand({
  meta: {
    name: 'merge',
    description: 'Joins the parts of a site that `rostrum build --shard` built, and finishes it.',
  },
  args: {
    folders: { type: 'positional', description: 'folders of all parts', required: true, valueHint: 'DIR…' },
    content: contentArg,
    out: outArg,
    verbose: { type: 'boolean', description: 'say how long each part took, as on a terminal', default: false },
  },
  async run({ args }) {
    const contentDir = path.resolve(args.content);
    const outDir = path.resolve(args.out);
    let stopProgress = (): void => undefined;
    try {
      const { base, site, layout, fingerprint, elsewhere } = await readShards(
        args._.map((folder) => path.resolve(folder)),
      );
      chooseLayout(layout);
      const content = await contentFingerprint(contentDir);
      if (fingerprint !== (await partFingerprint(content)))
        throw new Error(
          `Unexpected content of ${args.content} or code of Rostrum, expected that which the parts were built from`,
        );
      const archive = await timed('load', () => loadArchive({ contentDir, base, ...cacheOptions }));
      if (reportProblems(archive.problems)) throw new ReportedProblems();
      stopProgress = showPhases();
      const { root } = await finishSite(outDir, { archive, content, contentDir, base, site }, (_, render) =>
        render({ renders: () => false, elsewhere }),
      );
      stopProgress();
      await reportBuilt(archive, outDir, root);
    } catch (error) {
      stopProgress();
      if (!(error instanceof ReportedProblems)) console.error(messageOf(error));
      console.error(`Nothing was built; ${args.out} is as it was.`);
      process.exitCode = 1;
      return;
    }
    if (args.verbose || process.stdout.isTTY) console.log(phaseTable(phaseSeconds()));
  },
});
