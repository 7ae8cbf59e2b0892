import path from 'node:path';
import { build } from 'astro';
import type { Archive } from '../../archive/load-archive.ts';
import { type RenderPlan, withRenderPlan } from '../../archive/render-plan.ts';
import { sharing } from '../../archive/shared-archive.ts';
import { cacheOptions, enterProject, projectDir } from '../project.ts';

/** A site that is to be rendered. */
export interface SiteRequest {
  readonly archive: Archive;
  readonly contentDir: string;
  /** Hash of the files of that folder before they were read. */
  readonly content: string;
  /** With a slash at both ends. */
  readonly base: string;
  readonly site: string | undefined;
}

/**
 * Start of the names of folders that one build has for itself. Astro keeps what it renders pages with inside the output
 * folder only where that one lies in the project's, and else in one that all builds share.
 */
export const workFolder = path.join(cacheOptions.cacheDir, 'build-');

/** Has Astro render what a plan names, into `site/` of a folder inside of the project. Returns that one. */
export async function renderSite(
  { archive, contentDir, base, site }: SiteRequest,
  plan: RenderPlan,
  work: string,
): Promise<string> {
  enterProject(contentDir);
  // With one set for another program (Vitest does) pages would be rendered as while developing, each reading all.
  process.env.NODE_ENV = 'production';
  const outDir = path.join(work, 'site');
  const folders = { outDir, cacheDir: path.join(work, 'cache') };
  const options = {
    root: projectDir,
    base,
    ...folders,
    logLevel: 'warn',
    ...(site === undefined ? {} : { site }),
  } as const;
  await sharing(archive, { contentDir, base }, () => withRenderPlan(plan, () => build(options)));
  return outDir;
}
