import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SitemapAndIndexStream, SitemapStream } from 'sitemap';
import { type KeptState, keptFile, keptState } from '../../archive/kept-state.ts';
import { renderPlan } from '../../archive/render-plan.ts';
import { sha256 } from '../../archive/speech-cache.ts';
import { cacheDir } from '../archive.ts';
import { contentDir, withSlash } from '../content-dir.ts';
import { installed } from './installed.ts';
import { byAddress, pageLanguages } from './page-languages.ts';

/** What a site map is made of. */
export interface SiteMap {
  readonly base: string;
  readonly site: string;
  /** Paths of all pages, without a slash before them. */
  readonly pages: readonly string[];
}

/** What the last site map was made of, and its files. */
interface Kept {
  readonly key: string;
  readonly files: readonly string[];
}

/** Pages that ask not to be indexed, and the one that stands for those that are not there. */
const UNLISTED = /(?:^|\/)search\/$|^404\/?$/;

const INDEX = 'sitemap-index.xml';

/** Pages of one file: 500 bytes each with their languages, so that hosts which take 25 MB a file take it. */
const PAGES = 20_000;

/**
 * `sitemap-index.xml` (https://www.sitemaps.org/protocol.html) in an output folder, each page with the same page in the
 * other languages; the last one where it lists the same pages, as after most edits. When pages were last changed is left
 * out: a file does not say it, and search engines stop believing those that name the day of the build.
 */
export async function writeSiteMap(map: SiteMap, outDir: string): Promise<void> {
  const { last, write } = await lastSiteMap();
  const key = sha256(map.site, map.base, ...map.pages);
  const takeOver = (name: string): boolean => renderPlan()?.takeOver(name, path.join(outDir, name)) ?? false;
  if (last?.key === key && last.files.every(takeOver)) return;
  // A file that was taken over is that of the last site under a second name, and not to be written into.
  for (const name of last?.files ?? []) await rm(path.join(outDir, name), { force: true });
  const files = [INDEX];
  await pipeline(
    Readable.from(entriesOf(map)),
    new SitemapAndIndexStream({
      limit: PAGES,
      getSitemapStream: (i) => {
        const name = `sitemap-${i}.xml`;
        files.push(name);
        const pages = new SitemapStream({ hostname: map.site });
        return [rootOf(map) + name, pages, pages.pipe(createWriteStream(path.join(outDir, name)))];
      },
    }),
    createWriteStream(path.join(outDir, INDEX)),
  );
  await write({ key, files });
}

async function lastSiteMap(): Promise<{ readonly last: Kept | undefined } & Pick<KeptState<Kept>, 'write'>> {
  const state = keptState<Kept>(keptFile(cacheDir, contentDir(), 'site-map'), sha256(installed(), process.version));
  return { last: await state.read(), write: state.write };
}

function entriesOf(map: SiteMap): object[] {
  const root = rootOf(map);
  const languages = pageLanguages(map.pages, root);
  return map.pages
    .filter((page) => !UNLISTED.test(page))
    .map((page) => new URL(root + page).href)
    .sort(byAddress)
    .map((url) => ({ url, links: languages.get(url) ?? [] }));
}

/** The address that the pages are below. */
function rootOf({ base, site }: SiteMap): string {
  return new URL(withSlash(base), site).href;
}
