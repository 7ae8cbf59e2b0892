import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { ledgerOf } from '../../../src/core/corpus/ledger.ts';
import { machineFiles } from '../../../src/core/exports/llms.ts';
import { strangeArchive } from './strange-archive.ts';

const source = strangeArchive(7, 60);
const { speeches, entities } = source.corpus;

async function written(path: string, archive = source): Promise<string> {
  const file = machineFiles(archive).find((known) => known.path === path);
  if (file === undefined) throw new Error(`Unexpected path ${path}`);
  return String(await file.write());
}

/** What another reader of Markdown, with the tables of GitHub, finds in a text. */
function nodesOf<T extends Nodes['type']>(markdown: string, type: T): Extract<Nodes, { type: T }>[] {
  const found: Extract<Nodes, { type: T }>[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === type) found.push(node as Extract<Nodes, { type: T }>);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(unified().use(remarkParse).use(remarkGfm).parse(markdown));
  return found;
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

test('the twin of the figures has a row for each, with its words as they are', async () => {
  const [, ...rows] = nodesOf(await written('figures/index.md'), 'tableRow');
  const cells = rows.map(({ children }) => children.map((cell) => folded(textOf(cell))));
  const expected = ledgerOf(source.corpus).map(({ speech, figure }) => [speech.meta.title, figure.text].map(folded));
  expect(cells.map((row) => row.slice(0, 2))).toEqual(expected);
});

test('the twin of a speech names everybody it names', async () => {
  for (const speech of speeches) {
    const named = new Set(speech.mentions.flatMap(({ ref }) => ref ?? []));
    const links = nodesOf(await written(`speeches/${speech.id}/index.md`), 'link').map(({ url }) => url);
    for (const id of named) expect(links.some((url) => url.endsWith(`/${id}/index.md`))).toBe(true);
  }
});

test('the twin of an entity has its name as title, and every speech that names it', async () => {
  for (const { type, id, name } of entities.filter(({ type }) => type === 'organization')) {
    const markdown = await written(`${type}s/${id}/index.md`);
    const [title] = nodesOf(markdown, 'heading');
    expect(title && folded(textOf(title))).toBe(folded(name));
    const links = new Set(nodesOf(markdown, 'link').map(({ url }) => url));
    const naming = speeches.filter(({ mentions }) => mentions.some(({ ref }) => ref === id));
    expect(naming.length).toBeGreaterThan(0);
    for (const speech of naming)
      expect(links.has(`https://example.org/archive/speeches/${speech.id}/index.md`)).toBe(true);
  }
});

test('no word of an archive is markup: no HTML and no code that nobody wrote', async () => {
  const files = machineFiles(source).filter(({ path }) => path !== 'exports/index.md');
  for (const { path, write } of files) {
    const markdown = String(await write());
    for (const type of ['html', 'inlineCode', 'code', 'image'] as const)
      expect(nodesOf(markdown, type), path).toEqual([]);
  }
});

test('links of llms.txt and of twins lead to files of the same archive', async () => {
  const pages = new Set(machineFiles(source).map(({ path }) => path));
  const links = nodesOf((await written('llms.txt')) + (await written('index.md')), 'link').map(({ url }) => url);
  const inArchive = links.map((url) => url.replace('https://example.org/archive/', ''));
  expect(inArchive.length).toBeGreaterThan(60);
  expect(inArchive.filter((path) => !pages.has(path) && !path.startsWith('data/'))).toEqual([]);
});

test('the text of all speeches says how many it has no room for', async () => {
  const all = await written('llms-full.txt');
  expect(all).toContain('全部 60 篇讲话。');
  const long = speeches.map((speech) => ({ ...speech, html: `<p id="p1">${'长'.repeat(300_000)}</p>` }));
  const cut = await written('llms-full.txt', { ...source, corpus: { ...source.corpus, speeches: long } });
  expect(cut).toContain('60 篇讲话中最新的 3 篇。');
});
