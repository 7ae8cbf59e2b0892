import path from 'node:path';
import { type BuildOptions, build } from 'esbuild';

const here = import.meta.dirname;

/** Packs the browser's half of an engine as a site would: one module, minified. */
export async function bundlePage(entry: string, folder: string, options: BuildOptions = {}): Promise<void> {
  const outfile = path.join(folder, 'page.js');
  await build({
    ...options,
    entryPoints: [path.join(here, entry)],
    outfile,
    bundle: true,
    minify: true,
    format: 'esm',
  });
}

/** Packs a module that imports a peer's package, so that Node can import it: the file's address. */
export async function bundleForNode(entry: string, outfile: string, nodePaths: string[]): Promise<string> {
  const entryPoints = [path.join(here, entry)];
  await build({ entryPoints, outfile, bundle: true, format: 'esm', platform: 'node', nodePaths });
  return `file://${outfile}`;
}
