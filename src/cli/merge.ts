import path from 'node:path';
import { defineCommand } from 'citty';
import { loadArchive } from '../archive/load-archive.ts';
import { phaseSeconds, timed } from '../archive/phases.ts';
import { claimsAll } from './build/claims.ts';
import { chooseLayout } from './build/file-layout.ts';
import { codeFingerprint, contentFingerprint } from './build/fingerprint.ts';
import { finishSite } from './build/finish-site.ts';
import { CODE, readShards } from './build/merge-shards.ts';
import { type PageCode, pageCode } from './build/page-code.ts';
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
    let pages: PageCode | undefined;
    try {
      const parts = await readShards(args._.map((folder) => path.resolve(folder)));
      const { base, site, layout, elsewhere } = parts;
      chooseLayout(layout);
      const content = await contentFingerprint(contentDir);
      if (content !== parts.content) throw unlikeParts(`content of ${args.content}`);
      const code = await codeFingerprint();
      if (code !== parts.code) throw unlikeParts(CODE);
      pages = pageCode({ code, base, site });
      const archive = await timed('load', () => loadArchive({ contentDir, base, ...cacheOptions }));
      if (reportProblems(archive.problems)) throw new ReportedProblems();
      stopProgress = showPhases();
      const request = { archive, content, contentDir, code, pageCode: pages, base, site };
      const finished = await finishSite(outDir, request, (_, render) =>
        render({ renders: () => false, claims: claimsAll, elsewhere }),
      );
      stopProgress();
      reportBuilt(archive, outDir, finished);
    } catch (error) {
      stopProgress();
      if (!(error instanceof ReportedProblems)) console.error(messageOf(error));
      console.error(`Nothing was built; ${args.out} is as it was.`);
      process.exitCode = 1;
      return;
    } finally {
      pages?.stop();
    }
    if (args.verbose || process.stdout.isTTY) console.log(phaseTable(phaseSeconds()));
  },
});

function unlikeParts(what: string): Error {
  return new Error(`Unexpected ${what}, expected that which the parts were built from`);
}
