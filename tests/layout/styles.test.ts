import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const site = path.resolve('src/site');
const LAYOUT = 'layouts/Page.astro';

/** What a file imports, in its order, from the folder of the site. */
function importsOf(file: string): string[] {
  const text = readFileSync(path.join(site, file), 'utf8');
  const names = [...text.matchAll(/^import [^;]*?'(\.[^']+)';$/gm)].map(([, name = '']) => name);
  return names.map((name) => path.posix.normalize(path.posix.join(path.posix.dirname(file), name)));
}

function leadsToLayout(file: string): boolean {
  return file === LAYOUT || (file.endsWith('.astro') && importsOf(file).some(leadsToLayout));
}

// The first sheet that names a layer gives it its place, and the layout's says the order of all.
test('style sheets are imported behind the layout, whose own declares the order of the layers', () => {
  const files = readdirSync(site, { recursive: true }).map((name) => String(name).split(path.sep).join('/'));
  const early = files
    .filter((file) => file.endsWith('.astro') && file !== LAYOUT)
    .flatMap((file) => {
      const imports = importsOf(file);
      const sheet = imports.findIndex((name) => name.endsWith('.css'));
      return sheet === -1 || imports.slice(0, sheet).some(leadsToLayout) ? [] : [`${file} imports ${imports[sheet]}`];
    });
  expect(early).toEqual([]);
});
