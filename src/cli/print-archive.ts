import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommand } from 'citty';
import type { Browser } from 'playwright-core';
import { buildCommand } from './build.ts';
import { type PrintOptions, printSpeeches } from './print-speeches.ts';

export interface PrintArchiveOptions extends Omit<PrintOptions, 'from'> {
  /** Folder of a built archive; none: it is built for this. */
  readonly from?: string | undefined;
  readonly content: string;
  /** Address and path of the archive, to stand below each speech. */
  readonly site?: string | undefined;
  readonly base?: string | undefined;
}

/**
 * Prints speeches of an archive, built anew where no built one is given, and gives the files written; `undefined` where
 * it could not be built, which has been said. Throws as `printSpeeches` does.
 */
export async function printArchive(browser: Browser, options: PrintArchiveOptions): Promise<string[] | undefined> {
  const { from, content, site, base, ...print } = options;
  if (from !== undefined) return printSpeeches(browser, { ...print, from });
  const scratch = await mkdtemp(path.join(tmpdir(), 'rostrum-pdf-'));
  try {
    const built = path.join(scratch, 'site');
    const given = Object.entries({ content, out: built, site, base }).flatMap(([name, value]) =>
      value === undefined ? [] : [`--${name}`, value],
    );
    return (await build(given)) ? await printSpeeches(browser, { ...print, from: built }) : undefined;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Whether the archive could be built. */
async function build(rawArgs: string[]): Promise<boolean> {
  const here = process.cwd();
  await runCommand(buildCommand, { rawArgs });
  process.chdir(here); // Astro runs in a folder of its own.
  return process.exitCode === undefined || process.exitCode === 0;
}
