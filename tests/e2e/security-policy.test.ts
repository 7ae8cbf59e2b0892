import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Parser } from 'htmlparser2';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { LANGUAGES, PAGE_TYPES } from './page-types.ts';
import { watchedPage } from './watched-page.ts';

interface Opened {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Every element of a page in order, with the text that stands directly in it. */
function elementsOf(html: string): Opened[] {
  const all: Opened[] = [];
  const open: Opened[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const element = { name, attributes, text: '' };
      all.push(element);
      open.push(element);
    },
    ontext(text) {
      const inner = open.at(-1);
      if (inner) inner.text += text;
    },
    onclosetag: () => void open.pop(),
  });
  parser.end(html);
  return all;
}

/** Sources of each directive of the page's policy. */
function policyOf(elements: readonly Opened[]): Map<string, string[]> {
  const meta = elements.find(({ attributes }) => attributes['http-equiv'] === 'content-security-policy');
  const directives = (meta?.attributes.content ?? '').split('; ').map((directive) => directive.split(' '));
  return new Map(directives.map(([name = '', ...sources]) => [name, sources]));
}

let pages: { readonly name: string; readonly elements: readonly Opened[] }[];

beforeAll(async () => {
  const { dir } = inject('committed');
  const names = (await readdir(dir, { recursive: true })).filter((name) => name.endsWith('.html')).sort();
  pages = await Promise.all(
    names.map(async (name) => ({ name, elements: elementsOf(await readFile(path.join(dir, name), 'utf8')) })),
  );
  expect(pages.length).toBeGreaterThan(50);
});

test('every page has a policy before anything that it could hold back', () => {
  for (const { name, elements } of pages) {
    const policy = elements.findIndex(({ attributes }) => attributes['http-equiv'] === 'content-security-policy');
    const first = elements.findIndex(({ name: element }) =>
      ['script', 'link', 'style', 'img', 'base'].includes(element),
    );
    expect(policy, name).toBeGreaterThan(-1);
    expect(policy, name).toBeLessThan(first);
  }
});

test('no policy lets anything run that stands in a page, or come from elsewhere', () => {
  for (const { name, elements } of pages) {
    const policy = policyOf(elements);
    const sources = [...policy.values()].flat();
    expect(policy.get('default-src'), name).toEqual(["'none'"]);
    expect(policy.get('base-uri'), name).toEqual(["'none'"]);
    expect(policy.get('object-src'), name).toEqual(["'none'"]);
    expect(
      sources.filter((source) => /unsafe|strict-dynamic|\*|^(?:data|blob|https?|filesystem):/.test(source)),
      name,
    ).toEqual([]);
  }
});

test('of the scripts in a page exactly those run whose hash stands in its policy', () => {
  for (const { name, elements } of pages) {
    const inline = elements.filter(
      ({ name: element, attributes }) => element === 'script' && attributes.src === undefined,
    );
    const run = inline.filter(
      ({ attributes }) => !['application/ld+json', 'application/json'].includes(attributes.type ?? ''),
    );
    const hashes = run.map(({ text }) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    const allowed = policyOf(elements)
      .get('script-src')
      ?.filter((source) => source !== "'self'");
    expect([...new Set(hashes)], name).toEqual(allowed);
  }
});

test('no page has a style, a handler or an address that its policy would have to hold back', () => {
  for (const { name, elements } of pages) expect(elements.flatMap(faultsOf), name).toEqual([]);
});

const OWN = /^\/(?!\/)|^(?!\w+:)/;

/** What the policy would hold back of an element. */
function faultsOf({ name, attributes }: Opened): string[] {
  const { src, href, action, rel } = attributes;
  const loads = ['script', 'img', 'source', 'form'].includes(name) || (name === 'link' && rel === 'stylesheet');
  const faults = [
    ...(['style', 'iframe', 'object', 'embed', 'base', 'applet'].includes(name) ? [name] : []),
    ...Object.keys(attributes).filter((key) => /^on|^style$/.test(key)),
    ...Object.values(attributes).filter((value) => /^\s*(?:javascript|data|vbscript|blob):/i.test(value)),
    ...(loads && !OWN.test(src ?? href ?? action ?? '/') ? [src ?? href ?? action] : []),
  ];
  return faults.map((fault) => `<${name}> ${fault}`);
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test.each(Object.entries(LANGUAGES))('no page violates its policy in %s', { timeout: 300_000 }, async (_, language) => {
  const { address } = inject('committed');
  const watched = await watchedPage(browser, address);
  for (const [type, page] of Object.entries(PAGE_TYPES)) {
    await watched.page.goto(address + language + page, { waitUntil: 'networkidle' });
    expect(await watched.harm(), type).toEqual([]);
  }
  await watched.close();
});
