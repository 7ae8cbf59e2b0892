import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { sha256 } from '../../archive/speech-cache.ts';
import { cacheOptions, projectDir } from '../project.ts';
import { endOf } from './own-process.ts';

/** The code of pages, bundled for sites under an address. */
export interface PageCode {
  /** Folder of the cache that has it, once it is ready. */
  readonly folder: string;
  /** Waits until it is there; has it bundled where it is not. Throws where that fails. */
  readonly ready: () => Promise<void>;
  /** Ends the process that bundles it, if one still does. */
  readonly stop: () => void;
}

/** What a process that bundles is told. */
export const bundleOrder = z.strictObject({
  /** That is to hold the code. */
  folder: z.string(),
  base: z.string(),
  site: z.string().optional(),
});

export type BundleOrder = z.output<typeof bundleOrder>;

/**
 * The code of pages for a site, which another process begins to bundle now where no build has left it in the cache: what
 * bundles (Vite, Rolldown) would keep 300 MB until the end of this one. `code` is a hash of what it is made of.
 */
export function pageCode({ code, base, site }: { code: string; base: string; site: string | undefined }): PageCode {
  const name = sha256(code, projectDir, base, site ?? '').slice(0, 32);
  const folder = path.join(cacheOptions.cacheDir, 'pages', name);
  const order: BundleOrder = { folder, base, ...(site === undefined ? {} : { site }) };
  let bundling: Bundling | undefined;
  const start = (): void => {
    if (!existsSync(folder)) bundling ??= bundle(order);
  };
  start();
  return {
    folder,
    ready: async () => {
      start();
      await bundling?.done;
      bundling = undefined;
    },
    stop: () => bundling?.stop(),
  };
}

interface Bundling {
  readonly done: Promise<void>;
  readonly stop: () => void;
}

function bundle(order: BundleOrder): Bundling {
  // With one set for another program (Vitest does) pages would render as while developing, each reading all.
  const env = { ...process.env, NODE_ENV: 'production' };
  const child = fork(PROCESS, [JSON.stringify(order)], { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const done = endOf(
    child,
    (how) => new Error(`Unexpected end (${how}) of the process that bundles pages, expected them`),
  );
  return { done, stop: () => child.kill() };
}

const PROCESS = fileURLToPath(new URL('bundle-process.ts', import.meta.url));
