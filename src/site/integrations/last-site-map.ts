import path from 'node:path';
import { type KeptState, keptFile, keptState } from '../../archive/kept-state.ts';
import { renderPlan } from '../../archive/render-plan.ts';
import { sha256 } from '../../archive/speech-cache.ts';
import { cacheDir } from '../archive.ts';
import { contentDir } from '../content-dir.ts';
import { installed } from './installed.ts';

/** What the last site map was made of, and its files. */
interface Kept {
  readonly key: string;
  readonly files: readonly string[];
}

/** What a site map is made of. */
export interface SiteMap {
  readonly base: string;
  readonly site: string;
  readonly pages: readonly string[];
}

/** Takes over the last site map where it lists the same pages, as after most edits; in one that is made each looks at all. */
export async function takeOverSiteMap(map: SiteMap, outDir: string): Promise<boolean> {
  const { last } = await lastSiteMap();
  const takeOver = (name: string): boolean => renderPlan()?.takeOver(name, path.join(outDir, name)) ?? false;
  return last?.key === keyOf(map) && last.files.every(takeOver);
}

export async function lastSiteMap(): Promise<{ readonly last: Kept | undefined } & Pick<KeptState<Kept>, 'write'>> {
  const state = keptState<Kept>(keptFile(cacheDir, contentDir(), 'site-map'), sha256(installed(), process.version));
  return { last: await state.read(), write: state.write };
}

export function keyOf({ base, site, pages }: SiteMap): string {
  return sha256(site, base, ...pages);
}
