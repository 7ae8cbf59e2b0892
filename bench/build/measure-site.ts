import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { type FolderSize, folderSize } from '../folder-size.ts';
import { quantile } from '../numbers.ts';
import { serveCounting } from '../serve-counting.ts';
import type { PreparedSite } from './site.ts';

export interface SiteSize extends FolderSize {
  /** HTML of a reading page, gzipped: median. */
  readonly htmlBytes: number;
  /** The same with everything that the page loads. */
  readonly pageBytes: number;
  /** What a first query loads besides, coming from such a page: median; `undefined` without a search. */
  readonly queryBytes: number | undefined;
}

export interface Asked {
  /** Speeches whose pages are weighed. */
  readonly ids: readonly string[];
  readonly queries: readonly string[];
}

const A_DAY = 86_400;

/** What a built site weighs, on the disk and over the wire. */
export async function measureSite(browser: Browser, site: PreparedSite, { ids, queries }: Asked): Promise<SiteSize> {
  const html = await Promise.all(ids.map((id) => readFile(fileOf(site.out, site.pageOf(id)))));
  const visits: Visit[] = [];
  for (const [number, query] of queries.entries()) visits.push(await visit(browser, site, at(ids, number), query));
  const median = (values: readonly number[]): number => quantile(values, 0.5);
  return {
    ...(await folderSize(site.out)),
    htmlBytes: median(html.map((bytes) => gzipSync(bytes).length)),
    pageBytes: median(visits.map(({ page }) => page)),
    queryBytes: site.search && median(visits.map(({ query }) => query)),
  };
}

interface Visit {
  readonly page: number;
  readonly query: number;
}

/** A reader with an empty cache opens a page and asks the search once. */
async function visit(browser: Browser, site: PreparedSite, id: string, query: string): Promise<Visit> {
  const server = await serveCounting(site.out, { maxAge: A_DAY });
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(server.address + site.pageOf(id), { waitUntil: 'networkidle' });
    const opened = server.taken().bytes;
    await site.search?.(page, server.address, query);
    await page.waitForLoadState('networkidle');
    return { page: opened, query: server.taken().bytes };
  } finally {
    await context.close();
    server.close();
  }
}

function fileOf(out: string, address: string): string {
  return path.join(out, address.replace(/\/$/, '/index.html'));
}

function at(ids: readonly string[], number: number): string {
  const id = ids[number % ids.length];
  if (id === undefined) throw new Error('Unexpected archive without speeches, expected some to open');
  return id;
}
