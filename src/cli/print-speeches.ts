import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { DEFAULT_LOCALE, PAGE_LANGUAGES } from '../core/model/page-language.ts';
import { byCodePoint } from '../core/text/order.ts';
import { didYouMean } from '../core/text/similarity.ts';
import { readWholeInfo } from './publish/build-info.ts';
import { startServer } from './static-server.ts';

/** Languages of the pages that can be printed, as addresses call them. */
export const LANGUAGES: readonly string[] = PAGE_LANGUAGES.map((language) => language.toLowerCase());

export interface PrintOptions {
  /** Folder of a built archive. */
  readonly from: string;
  /** Folder that gets `<id>.pdf`. */
  readonly out: string;
  /** None: every speech. */
  readonly ids: readonly string[];
  readonly language: string;
}

/**
 * Prints speeches of a built archive, and gives the files written. They come into the folder when all of them are printed;
 * throws before where one cannot be, or where there is no such archive, speech or language.
 */
export async function printSpeeches(browser: Browser, options: PrintOptions): Promise<string[]> {
  const { from, out } = options;
  const language = parseLanguage(options.language);
  const prefix = language === DEFAULT_LOCALE ? '' : `${language}/`;
  const info = await readWholeInfo(from);
  if (info === undefined)
    throw new Error(`Unexpected folder ${from}, expected an archive that \`rostrum build\` wrote`);
  if (!existsSync(path.join(from, prefix, 'speeches')))
    throw new Error(`Unexpected language \`${language}\`, expected one that the archive in ${from} has pages in`);
  const ids = await speechesOf(from, options.ids);
  const fresh = `${out}.new-${process.pid}`;
  const server = await startServer({ dir: from, base: info.base, port: 0, host: 'localhost' });
  try {
    await mkdir(fresh, { recursive: true });
    // Wide enough for the text to stand as on paper, and nothing kept or chosen.
    const page = await browser.newPage({ colorScheme: 'light', viewport: { width: 1024, height: 1400 } });
    for (const id of ids)
      await printPage(page, `${server.address}${prefix}speeches/${id}/`, path.join(fresh, `${id}.pdf`));
    await page.close();
    await mkdir(out, { recursive: true });
    for (const id of ids) await rename(path.join(fresh, `${id}.pdf`), path.join(out, `${id}.pdf`));
  } finally {
    await rm(fresh, { recursive: true, force: true });
    await server.close();
  }
  return ids.map((id) => path.join(out, `${id}.pdf`));
}

/** Throws where a word is no language of pages. */
export function parseLanguage(word: string): string {
  if (LANGUAGES.includes(word)) return word;
  throw new Error(
    `Unexpected language \`${word}\`, expected one of ${LANGUAGES.join(', ')}${didYouMean(word, LANGUAGES)}`,
  );
}

/** The speeches asked for, each once, or all there are. Throws for one that is not there. */
async function speechesOf(from: string, asked: readonly string[]): Promise<string[]> {
  const folder = path.join(from, 'speeches');
  const entries = existsSync(folder) ? await readdir(folder, { withFileTypes: true }) : [];
  const all = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const unknown = asked.find((id) => !all.includes(id));
  if (unknown !== undefined)
    throw new Error(`Unexpected speech \`${unknown}\`, expected an id from ${folder}${didYouMean(unknown, all)}`);
  return [...new Set(asked.length === 0 ? all.sort(byCodePoint) : asked)];
}

/** Prints a page by its style sheet for paper; the file carries the title, an outline and the structure of the text. */
async function printPage(page: Page, url: string, file: string): Promise<void> {
  const response = await page.goto(url, { waitUntil: 'load' });
  if (!response?.ok())
    throw new Error(`Unexpected answer ${response?.status()} for ${url}, expected the page of a speech`);
  await page.evaluate(async () => {
    document.title = document.querySelector('h1')?.textContent ?? document.title;
    await document.fonts.ready;
  });
  await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
}
