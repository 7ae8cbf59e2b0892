import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';

export const KB = 1024;

/** Bytes over the wire of everything that a page asks for while something is done, by the kind of file. */
export async function bytesWhile(page: Page, work: () => Promise<unknown>): Promise<ReadonlyMap<string, number>> {
  const bytes = new Map<string, number>();
  const pending: Promise<void>[] = [];
  const count = (response: Response): void => {
    pending.push(
      response.body().then((body) => {
        const kind = /\.(\w+)(?:\?.*)?$/.exec(response.url())?.[1] ?? 'html';
        // Files of the index are packed already; all others a server packs.
        const size = kind === 'gzip' || kind.startsWith('pf_') ? body.length : gzipSync(body, { level: 9 }).length;
        bytes.set(kind, (bytes.get(kind) ?? 0) + size);
      }),
    );
  };
  page.on('response', count);
  await work();
  await page.waitForLoadState('networkidle');
  page.off('response', count);
  await Promise.all(pending);
  return bytes;
}

/** Bytes of some kinds of file, or of all. */
export function sum(bytes: ReadonlyMap<string, number>, ...kinds: readonly string[]): number {
  return [...bytes].reduce((total, [kind, size]) => total + (kinds.length === 0 || kinds.includes(kind) ? size : 0), 0);
}
