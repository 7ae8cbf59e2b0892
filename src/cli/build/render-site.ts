import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { renderAgain, withPagesFolder } from '../../archive/bundled-pages.ts';
import type { Archive } from '../../archive/load-archive.ts';
import { type RenderPlan, withRenderPlan } from '../../archive/render-plan.ts';
import { sharing } from '../../archive/shared-archive.ts';
import { sha256 } from '../../archive/speech-cache.ts';
import { cacheOptions, enterProject, projectDir } from '../project.ts';

/** A site that is to be rendered. */
export interface SiteRequest {
  readonly archive: Archive;
  readonly contentDir: string;
  /** Hash of the files of that folder before they were read. */
  readonly content: string;
  /** Hash of the code and the packages that render it. */
  readonly code: string;
  /** With a slash at both ends. */
  readonly base: string;
  readonly site: string | undefined;
}

/**
 * Start of the names of folders that one build has for itself. Astro keeps what it renders pages with inside the output
 * folder only where that one lies in the project's, and else in one that all builds share.
 */
export const workFolder = path.join(cacheOptions.cacheDir, 'build-');

/**
 * Renders what a plan names, into `site/` of a folder inside of the project, and returns that one: by the code of pages that
 * an earlier build has bundled, else by Astro.
 */
export async function renderSite(
  { archive, contentDir, code, base, site }: SiteRequest,
  plan: RenderPlan,
  work: string,
): Promise<string> {
  enterProject(contentDir);
  // With one set for another program (Vitest does) pages would be rendered as while developing, each reading all.
  process.env.NODE_ENV = 'production';
  const outDir = path.join(work, 'site');
  const pages = path.join(cacheOptions.cacheDir, 'pages', sha256(code, projectDir, base, site ?? '').slice(0, 32));
  const options = {
    root: projectDir,
    base,
    outDir,
    cacheDir: path.join(work, 'cache'),
    logLevel: 'warn',
    ...(site === undefined ? {} : { site }),
  } as const;
  await sharing(archive, { contentDir, base }, () =>
    withRenderPlan(plan, async () => {
      await import(RENDER_AGAIN);
      if (await renderAgain()?.({ pages, outDir, base, site })) return;
      const { build } = await import('astro'); // It takes a second to load.
      await withPagesFolder(pages, () => build(options));
    }),
  );
  return outDir;
}

const RENDER_AGAIN = pathToFileURL(path.join(projectDir, 'src/site/render-again.ts')).href;
