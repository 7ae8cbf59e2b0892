import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { renderPages } from '../../archive/bundled-pages.ts';
import type { Archive } from '../../archive/load-archive.ts';
import { timed } from '../../archive/phases.ts';
import { type RenderPlan, withRenderPlan } from '../../archive/render-plan.ts';
import { sharing } from '../../archive/shared-archive.ts';
import { enterProject, projectDir } from '../project.ts';
import type { PageCode } from './page-code.ts';

/** A site that is to be rendered. */
export interface SiteRequest {
  readonly archive: Archive;
  readonly contentDir: string;
  /** Hash of the files of that folder before they were read. */
  readonly content: string;
  /** Hash of the code and the packages that render it. */
  readonly code: string;
  readonly pageCode: PageCode;
  /** With a slash at both ends. */
  readonly base: string;
  readonly site: string | undefined;
}

/** Renders what a plan names, into `site/` of a folder, and returns that one. */
export async function renderSite(
  { archive, contentDir, pageCode, base, site }: SiteRequest,
  plan: RenderPlan,
  work: string,
): Promise<string> {
  enterProject(contentDir);
  const outDir = path.join(work, 'site');
  await import(RENDER_PAGES);
  const render = async (): Promise<boolean | undefined> => {
    await timed('bundle', pageCode.ready);
    return renderPages()?.({ pages: pageCode.folder, outDir, base, site });
  };
  await sharing(archive, { contentDir, base }, () =>
    withRenderPlan(plan, async () => {
      // What was kept may have been damaged since, and is no longer there then.
      if (!((await render()) || (await render())))
        throw new Error(`Unexpected absence of the code of pages in ${pageCode.folder}, expected it as it was bundled`);
    }),
  );
  return outDir;
}

const RENDER_PAGES = pathToFileURL(path.join(projectDir, 'src/site/rendering/render-pages.ts')).href;
