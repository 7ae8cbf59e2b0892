import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Parser } from 'htmlparser2';
import { expect, inject, test } from 'vitest';
import { expand, framed } from '../core/exports/linked-documents.ts';
import { launchBrowser } from './browser.ts';
import { LANGUAGES, PAGE_TYPES, SPEECH } from './page-types.ts';

const { dir, address } = inject('committed');

interface Head {
  readonly data: readonly string[];
  readonly meta: readonly (readonly [name: string, content: string])[];
  readonly alternates: readonly string[];
}

async function headOf(page: string): Promise<Head> {
  const html = await readFile(path.join(dir, page.replace(/\?.*/, ''), 'index.html'), 'utf8');
  const data: string[] = [];
  const meta: [string, string][] = [];
  const alternates: string[] = [];
  let inData = false;
  const parser = new Parser({
    onopentag(name, { type, rel, href, name: key, content }) {
      inData = name === 'script' && type === 'application/ld+json';
      if (inData) data.push('');
      if (name === 'meta' && key !== undefined) meta.push([key, content ?? '']);
      if (name === 'link' && rel === 'alternate' && type === 'application/ld+json') alternates.push(href ?? '');
    },
    ontext(text) {
      if (inData) data.push((data.pop() ?? '') + text);
    },
    onclosetag() {
      inData = false;
    },
  });
  parser.end(html);
  return { data, meta, alternates };
}

test.each(Object.entries(PAGE_TYPES))('%s says what it is in every language', async (_, page) => {
  for (const prefix of Object.values(LANGUAGES)) {
    const { data } = await headOf(prefix + page);
    expect(data).toHaveLength(1);
    const [text = ''] = data;
    const own = new URL(prefix + page, address).href.replace(/\?.*/, '');
    expect(JSON.stringify(await expand(text, own))).toContain(own);
    expect(await framed(text, own, 'WebPage')).toMatchObject([{ '@id': own }]);
  }
});

test('a speech has its data in 2 KB, and the whole beside it', async () => {
  const { data, alternates } = await headOf(PAGE_TYPES.speech);
  expect(Buffer.byteLength(data[0] ?? '')).toBeLessThanOrEqual(2048);
  const [work] = await framed(data[0] ?? '', address, 'CreativeWork');
  expect(work).toMatchObject({ genre: 'speech', name: '在全旗群团社团工作会议上的讲话', dateCreated: '2011' });
  expect(alternates).toEqual([`/archive/speeches/${SPEECH}.jsonld`]);
  expect(JSON.parse(await readFile(path.join(dir, `speeches/${SPEECH}.jsonld`), 'utf8'))).toMatchObject({
    genre: 'speech',
  });
});

test('the home page can be searched, an organization is one, and pages say what they stand under', async () => {
  const home = await headOf('');
  expect(await framed(home.data[0] ?? '', address, 'SearchAction')).toMatchObject([
    { target: { urlTemplate: '/archive/search/?q={query}' } },
  ]);
  const { data } = await headOf(PAGE_TYPES.organization);
  expect(await framed(data[0] ?? '', address, 'Organization')).toMatchObject([
    { name: '旗妇联', alternateName: expect.anything() },
  ]);
  const crumbs = await framed(data[0] ?? '', address, 'ListItem');
  expect(crumbs.map((crumb) => Reflect.get(crumb, 'name'))).toEqual(['地方讲话档案', '组织', '旗妇联']);
});

test('a reference manager finds title, author, date and language', async () => {
  const { meta } = await headOf(PAGE_TYPES.speech);
  const fields = Object.fromEntries(meta);
  expect(fields).toMatchObject({
    citation_title: '在全旗群团社团工作会议上的讲话',
    citation_author: '旗委、政府领导',
    citation_publication_date: '2011',
    citation_language: 'zh-Hans',
    'DC.title': '在全旗群团社团工作会议上的讲话',
    'DC.date': '2011',
  });
  // Built without an address of its own: no host is made up.
  expect(fields.citation_public_url).toBeUndefined();
  expect((await headOf(PAGE_TYPES.organization)).meta.some(([name]) => name.startsWith('citation_'))).toBe(false);
});

test('a policy that lets no inline script run has nothing against the data', async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    const { data } = await headOf(PAGE_TYPES.speech);
    await page.route('**/policy/', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: { 'content-security-policy': "default-src 'none'; script-src 'self'" },
        body: `<title>x</title><script type="application/ld+json">${data[0]}</script><script>alert(1)</script>`,
      }),
    );
    await page.goto(new URL('policy/', address).href);
    expect(complaints.filter((text) => text.includes('Content Security Policy'))).toHaveLength(1); // That of the other script.
    expect(await page.evaluate(() => document.querySelector('script')?.textContent)).toBe(data[0]);
  } finally {
    await browser.close();
  }
});
