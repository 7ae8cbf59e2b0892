import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { bundleFolder } from '../../archive/bundled-pages.ts';
import { keepFolder } from '../../archive/kept-folder.ts';

/**
 * Has Astro's build keep in a folder of the cache what it has bundled into its output folder, the code of pages with the
 * scripts, style sheets and files that they load, and render nothing: Rostrum renders by that code (`rendering/`).
 */
export function keptBundle(): AstroIntegration {
  let outDir = '';
  return {
    name: 'rostrum-kept-bundle',
    hooks: {
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        const folder = bundleFolder();
        if (folder === undefined) return;
        setPrerenderer({
          name: 'rostrum-kept-bundle',
          setup: () => keepFolder(folder, outDir, filesBelow(outDir)),
          getStaticPaths: async () => [],
          render: async () => new Response(null),
        });
      },
    },
  };
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}
