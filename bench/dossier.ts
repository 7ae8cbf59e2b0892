/**
 * What the page of a body weighs that 1,000 speeches name 5,000 times, and how long such an archive takes to build.
 * Run: `npm run bench:dossier -- [speeches] [mentions]`. Texts are made with a seed.
 */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { randomFrom } from '../tests/core/search/generate.ts';
import { launchBrowser } from '../tests/e2e/browser.ts';
import { generatedSite } from '../tests/e2e/generated-site.ts';
import { BODY, largeBody } from '../tests/e2e/large-body.ts';
import { bytesWhile, KB, sum } from '../tests/e2e/page-bytes.ts';

const [speeches = 1000, mentions = 5000] = process.argv.slice(2).map(Number);

const started = performance.now();
const site = await generatedSite(largeBody(randomFrom(6), { speeches, mentions }));
const seconds = (performance.now() - started) / 1000;
const browser = await launchBrowser();
try {
  const page = await browser.newPage();
  const dossier = `organizations/${BODY}/`;
  const first = await bytesWhile(page, () => page.goto(site.address + dossier));
  const link = page.locator('more-pages[data-list="mentions"] .more a');
  const more = await bytesWhile(page, async () => {
    await link.click();
    await page.locator('.more a[href$="/mentions/3/"]').waitFor();
  });
  const pages = await readdir(path.join(site.dir, dossier, 'mentions'));
  const kinds = [...first].map(([kind, size]) => `${kind} ${(size / KB).toFixed(1)}`).join(', ');
  console.log(
    `${speeches} speeches, ${mentions} mentions: built in ${seconds.toFixed(0)} s, ${pages.length + 1} pages`,
  );
  console.log(
    `first: ${(sum(first) / KB).toFixed(1)} KB (${kinds}); each further page: ${(sum(more) / KB).toFixed(1)} KB`,
  );
} finally {
  await browser.close();
  site.close();
}
