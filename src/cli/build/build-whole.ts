import { groupKeys } from '../../archive/group-keys.ts';
import { sha256 } from '../../archive/speech-cache.ts';
import { chosenLayout } from './file-layout.ts';
import { codeFingerprint, contentFingerprint } from './fingerprint.ts';
import { finishSite } from './finish-site.ts';
import { startJobs, usualJobs } from './jobs.ts';
import { lastSite, type MadeOf, rememberSite } from './last-site.ts';
import type { SiteRequest } from './render-site.ts';
import { isInShard } from './shard.ts';

export interface Built {
  /** Of `integrity.json`. */
  readonly root: string;
  /** Whether there is anything that the last build had not made. */
  readonly isNew: boolean;
}

/**
 * Builds a site: takes over from the output folder what the last build made of the same, and has one or more processes
 * render the rest, of which this one finishes the site. The bytes are those of a build from nothing.
 */
export async function buildWhole(outDir: string, request: SiteRequest, wantedJobs: number | undefined): Promise<Built> {
  const { archive, contentDir, base, site } = request;
  const made = await madeOf(request);
  const last = await lastSite(outDir, made);
  if (last?.isSame) return { root: last.root, isNew: false };
  const present = last?.groups ?? new Set<string>();
  const jobs =
    wantedJobs ?? usualJobs(archive.corpus.speeches.filter(({ id }) => !present.has(`speeches/${id}`)).length);
  const args = [
    '--content',
    contentDir,
    '--base',
    base,
    '--files',
    chosenLayout(),
    ...(site === undefined ? [] : ['--site', site]),
  ];
  let stop = async (): Promise<void> => undefined;
  try {
    const finished = await finishSite(outDir, request, (work) => {
      const started = startJobs(jobs, args, present, work);
      stop = started.stop;
      const own = { number: 1, of: jobs };
      return {
        renders: (output) => !present.has(output.group) && isInShard(output, own),
        elsewhere: [...started.elsewhere, ...(last === undefined ? [] : [last.elsewhere])],
      };
    });
    await rememberSite(outDir, finished, made);
    return { root: finished.root, isNew: true };
  } finally {
    await stop();
  }
}

async function madeOf({ archive, contentDir, base, site }: SiteRequest): Promise<MadeOf> {
  const { ROSTRUM_SEARCH_INDEX } = process.env;
  const layout = chosenLayout();
  const options = sha256(await codeFingerprint(), JSON.stringify({ base, site, layout, ROSTRUM_SEARCH_INDEX }));
  return { options, content: await contentFingerprint(contentDir), keyOf: groupKeys(archive) };
}
