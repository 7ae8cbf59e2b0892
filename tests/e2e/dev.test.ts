import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { launchBrowser } from './browser.ts';
import { PAGE_TYPES, SPEECH } from './page-types.ts';

let folder: string;
let address: string;
let server: ChildProcess;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
  folder = await mkdtemp(path.join(tmpdir(), 'rostrum-dev-'));
  const content = path.join(folder, 'content');
  await cp('content', content, { recursive: true });
  const port = await freePort();
  address = `http://localhost:${port}/`;
  const args = [path.resolve('src/cli/bin.mjs'), 'dev', '--content', content, '--port', String(port)];
  // Vite takes a server that is started within a test for a test.
  const { VITEST: _, ...env } = process.env;
  server = spawn(process.execPath, args, { stdio: 'ignore', env: { ...env, NODE_ENV: 'development' } });
  await vi.waitFor(async () => expect((await fetch(address)).ok).toBe(true), { timeout: 60_000, interval: 500 });
});

afterAll(async () => {
  await browser.close();
  server.kill();
  if (server.exitCode === null) await once(server, 'exit');
  await rm(folder, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const found = probe.address();
  probe.close();
  if (found === null || typeof found === 'string') throw new Error('Unexpected server without a port');
  return found.port;
}

const answer = async (url: string): Promise<string> => (await fetch(address + url)).text();

test('pages and files answer at the addresses of the site that is built', async () => {
  const files = ['txt', 'md', 'json', 'xml', 'cite.json'].map((ending) => `speeches/${SPEECH}.${ending}`);
  const urls = [...Object.values(PAGE_TYPES), ...files, 'data/figures.csv', 'feed.xml', 'llms.txt', 'robots.txt'];
  const wrong: string[] = [];
  for (const url of urls) {
    const { status } = await fetch(address + url);
    if (status !== 200) wrong.push(`${status} ${url}`);
  }
  expect(wrong).toEqual([]);
});

test('an edit shows in every language, and a mistake is named with its place until it is mended', async () => {
  const file = path.join(folder, 'content/speeches', `${SPEECH}.md`);
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/^dateNote: /m, 'dateNote: 一句新写的话。'));
  for (const prefix of ['', 'zh-hant/', 'en/'])
    await expect
      .poll(() => answer(`${prefix}speeches/${SPEECH}/`), { timeout: 20_000 })
      .toMatch(prefix === 'zh-hant/' ? '一句新寫的話' : '一句新写的话');
  await writeFile(file, text.replace('{ref=', '{reff='));
  const page = await browser.newPage();
  await expect
    .poll(
      async () => {
        await page.goto(`${address}speeches/${SPEECH}/`, { waitUntil: 'networkidle' });
        return page
          .locator('vite-error-overlay')
          .evaluateAll((all) => all.map((it) => it.shadowRoot?.textContent).join());
      },
      { timeout: 60_000 },
    )
    .toMatch(new RegExp(`${SPEECH}\\.md:\\d+:\\d+ .*reff`));
  await writeFile(file, text);
  await expect.poll(() => answer(`speeches/${SPEECH}/`), { timeout: 20_000 }).toContain('data-speech');
});
