import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite } from './site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The committed content, built and served under `/archive/`. */
    readonly committed: { readonly dir: string; readonly address: string };
  }
}

/** Builds the committed content once for all end-to-end tests. */
export default async function setup(project: TestProject): Promise<() => void> {
  const site = await buildSite(path.resolve('content'), '/archive/');
  project.provide('committed', { dir: site.dir, address: site.address });
  return site.close;
}
