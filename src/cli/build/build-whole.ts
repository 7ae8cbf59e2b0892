import { groupKeys } from '../../archive/group-keys.ts';
import { keptValues } from '../../archive/kept-values.ts';
import type { Phase } from '../../archive/phases.ts';
import { sha256 } from '../../archive/speech-cache.ts';
import { cacheOptions } from '../project.ts';
import { chosenLayout } from './file-layout.ts';
import { type Finished, finishSite } from './finish-site.ts';
import { usualJobs, withJobs } from './jobs.ts';
import { lastSite, type MadeOf, rememberSite } from './last-site.ts';
import type { FileLooks } from './look-at-files.ts';
import type { SiteRequest } from './render-site.ts';
import { WHOLE } from './shard.ts';

export interface Built extends Pick<Finished, 'root' | 'sizes'> {
  /** Whether there is anything that the last build had not made. */
  readonly isNew: boolean;
  /** Seconds that each phase took each of the other processes. */
  readonly others: readonly ReadonlyMap<Phase, number>[];
}

/**
 * Builds a site: takes over from the output folder what the last build made of the same, and has one or more processes
 * render the rest, of which this one finishes the site. The bytes are those of a build from nothing.
 */
export async function buildWhole(
  outDir: string,
  request: SiteRequest,
  { jobs: wantedJobs, looks }: { readonly jobs: number | undefined; readonly looks: Promise<FileLooks> },
): Promise<Built> {
  const { archive } = request;
  const made = madeOf(request);
  const last = await lastSite(outDir, made, looks);
  if (last?.isSame) return { root: last.root, sizes: last.sizes, isNew: false, others: [] };
  const present = last?.groups ?? new Set<string>();
  const { speeches } = archive.corpus;
  const changed = speeches.filter(({ id }) => !present.has(`speeches/${id}`));
  const jobs = wantedJobs ?? usualJobs(changed.length, speeches.length);
  let others: Built['others'] = [];
  const finished = await finishSite(
    outDir,
    request,
    (work, render) =>
      withJobs(request, { jobs, shard: WHOLE, present }, work, async ({ claims, elsewhere, seconds }) => {
        // Wanted at the end, and reckoned now, while others read the archive and then render what this one does not.
        if (elsewhere.length > 0) await made.keys().catch(() => undefined);
        const rendered = await render({
          renders: ({ group }) => !present.has(group),
          claims,
          elsewhere: [...elsewhere, ...(last === undefined ? [] : [last.elsewhere])],
          ...(last === undefined ? {} : { takeOver: last.takeOver }),
        });
        others = seconds();
        return rendered;
      }),
    {
      before: last?.checked,
      // Where this cannot be written, the next build begins from nothing.
      remember: (site) => rememberSite(outDir, site, made).catch(() => undefined),
    },
  );
  return { root: finished.root, sizes: finished.sizes, isNew: true, others };
}

function madeOf({ archive, contentDir, content, code, base, site }: SiteRequest): MadeOf {
  const { ROSTRUM_SEARCH_INDEX } = process.env;
  const layout = chosenLayout();
  const options = sha256(code, JSON.stringify({ base, site, layout, ROSTRUM_SEARCH_INDEX }));
  // In which archive a file is packed depends on the files of others.
  if (layout === 'bundled') return { options, content, keys: async () => () => content };
  let keys: ReturnType<MadeOf['keys']> | undefined; // Reckoned when it is asked for: where nothing has changed, nobody does.
  return {
    options,
    content,
    keys: () => {
      // Of a copy: what is reckoned for that goes with it.
      keys ??= groupKeys({ ...archive, corpus: { ...archive.corpus } }, keptValues({ contentDir, ...cacheOptions }));
      return keys;
    },
  };
}
