import { withOwnFolder } from '../../archive/own-folder.ts';
import { timed } from '../../archive/phases.ts';
import type { Output } from '../../archive/render-plan.ts';
import { writeIntegrity } from '../integrity/write-integrity.ts';
import { checkSite } from '../links/check-site.ts';
import { sourceOfLink } from '../links/source-of-link.ts';
import { moveContents } from '../publish/move-contents.ts';
import { publish } from '../publish/publish.ts';
import { renderSite, type SiteRequest, workFolder } from './render-site.ts';
import { type RenderedElsewhere, type RenderedFiles, renderingOf } from './rendered-files.ts';

/** Who renders what of a site that is finished here. */
export interface Division {
  /** Whether a file is rendered here. */
  readonly renders: (output: Output) => boolean;
  readonly elsewhere: readonly RenderedElsewhere[];
}

/** A site that is in its place. */
export interface Finished {
  /** Of `integrity.json`. */
  readonly root: string;
  /** Every file that was rendered, by whomever. */
  readonly files: RenderedFiles;
}

/**
 * Renders a site, or the part of it that nobody else does, adds the others' and what there is but once, checks it as a
 * whole and puts it in the place of the output folder.
 */
export async function finishSite(
  outDir: string,
  request: SiteRequest,
  divide: (work: string) => Division,
): Promise<Finished> {
  const { archive, contentDir, base, site } = request;
  const { speeches } = archive.corpus;
  let finished: Finished = { root: '', files: new Map() };
  await publish(outDir, { base }, async (folder) => {
    await withOwnFolder(workFolder, async (work) => {
      const { renders, elsewhere } = divide(work);
      const { plan, own } = renderingOf(renders, elsewhere);
      const built = await renderSite(request, plan, work);
      await timed('publish', () => moveContents(built, folder));
      for (const { placeInto } of elsewhere) await timed('publish', () => placeInto(folder));
      await timed('check', () => checkSite(folder, { base, site }, sourceOfLink(archive, base)));
      const files = await allFiles(own, elsewhere);
      const { root } = await timed('integrity', () => writeIntegrity(folder, { contentDir, speeches }, files));
      finished = { root, files };
    });
  });
  return finished;
}

async function allFiles(own: RenderedFiles, elsewhere: readonly RenderedElsewhere[]): Promise<RenderedFiles> {
  const all = new Map(own);
  for (const { files } of elsewhere) for (const [name, file] of await files) all.set(name, file);
  return all;
}
