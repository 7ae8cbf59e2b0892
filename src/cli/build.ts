import path from 'node:path';
import { defineCommand } from 'citty';
import { type Archive, loadArchive } from '../archive/load-archive.ts';
import { type Phase, phaseSeconds, timed } from '../archive/phases.ts';
import { buildShard } from './build/build-shard.ts';
import { buildWhole } from './build/build-whole.ts';
import { chooseLayout, chosenLayout, FILE_LAYOUTS, parseLayout } from './build/file-layout.ts';
import { codeFingerprint, contentFingerprint } from './build/fingerprint.ts';
import type { Finished } from './build/finish-site.ts';
import { boundHeap } from './build/heap-growth.ts';
import { jobOfParent } from './build/job-of-parent.ts';
import { usualJobs } from './build/jobs.ts';
import { lookAtLastSite } from './build/last-site.ts';
import { type PageCode, pageCode } from './build/page-code.ts';
import { formatShard, parseShard } from './build/shard.ts';
import { INTEGRITY_FILE } from './integrity/integrity.ts';
import { showPhases } from './phase-progress.ts';
import { phaseTable } from './phase-table.ts';
import { cacheOptions, contentArg, normalizeBase, outArg } from './project.ts';
import { beyondLimits } from './publish/host-limits.ts';
import { messageOf } from './publish/system-error.ts';
import { countProblems, plural, ReportedProblems, reportProblems } from './report.ts';
import { parseSite } from './usage/values.ts';

export const buildCommand = defineCommand({
  meta: { name: 'build', description: 'Builds the static site of a content folder.' },
  args: {
    content: contentArg,
    out: outArg,
    site: {
      type: 'string',
      description: 'address it will be served from, for feeds and the site map',
      valueHint: 'URL',
    },
    base: { type: 'string', description: 'path it will be served under', default: '/', valueHint: '/path' },
    jobs: {
      type: 'string',
      description: 'processes that render pages; usually one for each processor, where there is work for them',
      valueHint: 'N',
    },
    shard: {
      type: 'string',
      description: 'render only a part of the pages and files, such as 1/4; `rostrum merge` joins all parts',
      valueHint: 'I/N',
    },
    files: {
      type: 'string',
      description: 'all: a file for each speech and format; bundled: most formats as ZIP archives by year',
      default: 'all',
      valueHint: FILE_LAYOUTS.join('|'),
    },
    verbose: { type: 'boolean', description: 'say how long each part took, as on a terminal', default: false },
  },
  async run({ args }) {
    const job = jobOfParent();
    const contentDir = path.resolve(args.content);
    const outDir = path.resolve(args.out);
    const base = normalizeBase(args.base);
    let stopProgress = (): void => undefined;
    let pages: PageCode | undefined;
    let others: readonly ReadonlyMap<Phase, number>[] = [];
    try {
      const site = args.site === undefined ? undefined : parseSite(args.site);
      chooseLayout(parseLayout(args.files));
      const shard = args.shard === undefined ? undefined : parseShard(args.shard);
      const jobs = args.jobs === undefined ? undefined : parseJobs(args.jobs);
      const looks = shard === undefined ? lookAtLastSite(outDir) : Promise.resolve(new Map());
      looks.catch(() => undefined); // Whoever waits for it is told.
      const code = await codeFingerprint();
      pages = pageCode({ code, base, site });
      const content = await timed('load', () => contentFingerprint(contentDir));
      const archive = await timed('load', () => loadArchive({ contentDir, base, ...cacheOptions }));
      boundHeap(archive.corpus.speeches.length);
      // The process that started this one has said what is worth a look, and found no error.
      const hasErrors =
        job === undefined ? reportProblems(archive.problems) : countProblems(archive.problems).errors > 0;
      if (hasErrors) throw new ReportedProblems('Unexpected errors in the content, which had none before');
      if (job === undefined) stopProgress = showPhases();
      const request = { archive, content, contentDir, code, pageCode: pages, base, site };
      if (shard !== undefined) {
        const { length } = archive.corpus.speeches;
        const usual = usualJobs(length / shard.of, length);
        const built = await buildShard(outDir, request, {
          shard,
          jobs: jobs ?? usual,
          present: job?.present ?? new Set(),
          claims: job?.claims,
        });
        stopProgress();
        others = built.others;
        console.log(`Built part ${formatShard(shard)} with ${plural(built.files, 'file')} into ${outDir}`);
      } else {
        const { root, sizes, isNew, others: ofOthers } = await buildWhole(outDir, request, { jobs, looks });
        stopProgress();
        others = ofOthers;
        if (!isNew) console.log('Nothing has changed since the last build.');
        reportBuilt(archive, outDir, { root, sizes });
      }
    } catch (error) {
      stopProgress();
      process.exitCode = 1;
      if (job !== undefined) {
        job.end(error);
        return;
      }
      if (!(error instanceof ReportedProblems)) console.error(messageOf(error));
      console.error(`Nothing was built; ${args.out} is as it was.`);
      return;
    } finally {
      pages?.stop();
    }
    job?.end();
    if (args.verbose || process.stdout.isTTY) console.log(phaseTable(phaseSeconds(), others));
  },
});

/** Says what was built, on standard output; on the other one, what of it usual hosts do not take. */
export function reportBuilt(
  { corpus: { speeches, entities } }: Archive,
  outDir: string,
  { root, sizes }: Pick<Finished, 'root' | 'sizes'>,
): void {
  console.log(`Built ${plural(speeches.length, 'speech')} and ${plural(entities.length, 'entity')} into ${outDir}`);
  console.log(`Root of ${INTEGRITY_FILE}: ${root}`);
  const warnings = beyondLimits(sizes);
  for (const warning of warnings) console.warn(warning);
  if (warnings.length > 0 && chosenLayout() === 'all')
    console.warn('With `--files bundled` there are fewer files, and large ones come in parts.');
}

function parseJobs(text: string): number {
  const jobs = Number(text);
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  throw new Error(`Unexpected \`--jobs ${text}\`, expected a whole number from 1 to ${MOST_JOBS}`);
}

const MOST_JOBS = 64;
