import { withOwnFolder } from '../../archive/own-folder.ts';
import { timed } from '../../archive/phases.ts';
import type { Output } from '../../archive/render-plan.ts';
import { writeIntegrity } from '../integrity/write-integrity.ts';
import { checkSite } from '../links/check-site.ts';
import { sourceOfLink } from '../links/source-of-link.ts';
import { moveContents } from '../publish/move-contents.ts';
import { publish } from '../publish/publish.ts';
import { renderSite, type SiteRequest, workFolder } from './render-site.ts';
import { type FileSums, type RenderedElsewhere, renderingOf } from './rendered-files.ts';

/** Who renders what of a site that is finished here. */
export interface Division {
  /** Whether a file is rendered here. */
  readonly renders: (output: Output) => boolean;
  readonly elsewhere: readonly RenderedElsewhere[];
}

/**
 * Renders a site, or the part of it that nobody else does, adds the others' and what there is but once, checks it as a
 * whole and puts it in the place of the output folder. Returns the root of `integrity.json`.
 */
export async function finishSite(
  outDir: string,
  request: SiteRequest,
  divide: (work: string) => Division,
): Promise<string> {
  const { archive, contentDir, base, site } = request;
  const { speeches } = archive.corpus;
  let root = '';
  await publish(outDir, { base }, async (folder) => {
    await withOwnFolder(workFolder, async (work) => {
      const { renders, elsewhere } = divide(work);
      const { plan, own } = renderingOf(renders, elsewhere);
      const built = await renderSite(request, plan, work);
      for (const { placeInto } of elsewhere) await timed('publish', () => placeInto(built));
      await timed('check', () => checkSite(built, { base, site }, sourceOfLink(archive, base)));
      await timed('publish', () => moveContents(built, folder));
      const sums = await allSums(own, elsewhere);
      root = (await timed('integrity', () => writeIntegrity(folder, { contentDir, speeches }, sums))).root;
    });
  });
  return root;
}

async function allSums(own: FileSums, elsewhere: readonly RenderedElsewhere[]): Promise<FileSums> {
  const others = await Promise.all(elsewhere.map(({ sums }) => sums));
  return new Map([...own, ...others.flatMap((sums) => [...sums])]);
}
