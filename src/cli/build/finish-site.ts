import { statSync } from 'node:fs';
import path from 'node:path';
import { giveBackBefore } from '../../archive/give-back.ts';
import { withOwnFolder } from '../../archive/own-folder.ts';
import { timed } from '../../archive/phases.ts';
import { listFiles } from '../integrity/digest.ts';
import { INTEGRITY_FILE } from '../integrity/integrity.ts';
import { writeIntegrity } from '../integrity/write-integrity.ts';
import type { CheckedBefore, CheckedPages } from '../links/check-again.ts';
import { checkSite } from '../links/check-site.ts';
import { sourceOfLink } from '../links/source-of-link.ts';
import { publish } from '../publish/publish.ts';
import { moveContents } from './move-files.ts';
import { renderSite, type SiteRequest } from './render-site.ts';
import { allFiles, type Division, type RenderedElsewhere, type RenderedFiles, renderingOf } from './rendered-files.ts';
import { workFolder } from './work-folder.ts';

/** A site that is in its place. */
export interface Finished {
  /** Of `integrity.json`. */
  readonly root: string;
  /** Every file that was rendered, by whomever. */
  readonly files: RenderedFiles;
  /** Of all files that there are, in bytes. */
  readonly sizes: ReadonlyMap<string, number>;
  /** What was found of its links. */
  readonly checked: CheckedPages;
}

/** What builds have to do with each other. */
export interface Builds {
  /** What the last one has found of links. */
  readonly before?: CheckedBefore | undefined;
  /** Leaves a site to the next one, when it is in its place. */
  readonly remember?: (finished: Finished) => Promise<void>;
}

/** Calls with who renders what, and ends others who still do when that is over, before the folder they write into goes. */
export type Divide = <T>(work: string, render: (division: Omit<Division, 'finishes'>) => Promise<T>) => Promise<T>;

/**
 * Renders a site, or the part of it that nobody else does, adds the others' and what there is but once, checks it as a
 * whole and puts it in the place of the output folder.
 */
export async function finishSite(
  outDir: string,
  request: SiteRequest,
  divide: Divide,
  { before, remember }: Builds = {},
): Promise<Finished> {
  const { archive, contentDir, base, site } = request;
  const { speeches } = archive.corpus;
  let finished: Finished = { root: '', files: new Map(), sizes: new Map(), checked: new Map() };
  const fill = async (folder: string): Promise<void> => {
    await withOwnFolder(workFolder, async (work) => {
      const files = await divide(work, async (division) => {
        const { plan, own } = renderingOf({ ...division, finishes: true });
        const late = division.elsewhere.filter(({ placesEarly }) => placesEarly !== true);
        await withEarlyFiles(folder, division.elsewhere, async (early) => {
          const built = await renderSite(request, plan, work);
          await timed('publish', async () => {
            await early;
            moveContents(built, folder);
            for (const { placeInto } of late) await placeInto(folder);
          });
        });
        return allFiles(own, division.elsewhere);
      });
      giveBackBefore();
      const names = await timed('check', () => listFiles(folder));
      const checked = await timed('check', () =>
        checkSite(folder, { base, site }, sourceOfLink(archive, base), before, names),
      );
      const { root, entries } = await timed('integrity', () =>
        writeIntegrity(folder, { contentDir, speeches }, files, names),
      );
      const sizes = new Map(entries.flatMap(({ kind, path, bytes }) => (kind === 'file' ? [[path, bytes]] : [])));
      sizes.set(INTEGRITY_FILE, statSync(path.join(folder, INTEGRITY_FILE)).size);
      finished = { root, files, sizes, checked };
    });
  };
  await publish(outDir, { base }, fill, { meanwhile: async () => remember?.(finished) });
  return finished;
}

/**
 * Calls while files that stay where they are as well are put into a folder, with a promise that they are. When it is over
 * nobody writes into the folder any longer.
 */
async function withEarlyFiles(
  folder: string,
  elsewhere: readonly RenderedElsewhere[],
  call: (early: Promise<unknown>) => Promise<void>,
): Promise<void> {
  const placed = elsewhere.filter(({ placesEarly }) => placesEarly === true).map(({ placeInto }) => placeInto(folder));
  const early = Promise.all(placed);
  early.catch(() => undefined); // Whoever waits for it is told.
  try {
    await call(early);
  } finally {
    await Promise.allSettled(placed);
  }
}
