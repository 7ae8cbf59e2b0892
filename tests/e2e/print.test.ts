import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { SPEECH } from './page-types.ts';
import { rostrum } from './site.ts';

const { dir } = inject('committed');
const TITLE = '在全旗群团社团工作会议上的讲话';
const A4 = [595, 842];

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rostrum-print-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function readPdf(file: string) {
  const pdf = await getDocumentProxy(new Uint8Array(await readFile(file)));
  const { text } = await extractText(pdf);
  const { info } = await getMeta(pdf);
  const { view } = await pdf.getPage(1);
  const outline = (await pdf.getOutline()) ?? [];
  // Fonts may give 一 as the radical ⼀; blanks stand where lines end.
  const pages = text.map((page) => page.normalize('NFKC').replace(/\s/g, ''));
  return { pages, info, size: view.slice(2).map(Math.round), outline, tagged: await pdf.getMarkInfo() };
}

test('prints a speech as an official document of several pages, with title, numbers, outline and source', async () => {
  const out = path.join(folder, 'whole');
  const { code, output } = await rostrum('pdf', '--from', dir, '--out', out);
  expect(output).toContain('Printed 1 speech into');
  expect(code).toBe(0);
  expect(await readdir(out)).toEqual([`${SPEECH}.pdf`]);
  const { pages, info, size, outline, tagged } = await readPdf(path.join(out, `${SPEECH}.pdf`));
  expect(pages.length).toBeGreaterThan(1);
  expect(pages[0]).toContain(TITLE);
  expect(info.Title).toBe(TITLE);
  expect(size).toEqual(A4);
  expect(tagged).toMatchObject({ Marked: true });
  expect(JSON.stringify(outline.map(({ title }) => title.normalize('NFKC')))).toContain(TITLE);
  for (const [i, page] of pages.entries()) expect(page, `page ${i + 1}`).toContain(`—${i + 1}—`);
  const text = pages.join('');
  expect(text).toContain('4dc0f24c9d26fb7099eb1de2c205eb76579c1914cab4f773f96665265523a17f');
  for (const control of ['检索', '显示设置', '提纲', '其他格式']) expect(text).not.toContain(control);
  // The text is there whole, but for the marks that a line's end may hang or a page's may part.
  expect(pages.at(0)).toContain('我完全同意,请与会同志认真抓好贯彻落实。');
});

test('builds a content folder anew, and prints notes and the address of the source below the text', async () => {
  const content = path.join(folder, 'content');
  await mkdir(path.join(content, 'speeches'), { recursive: true });
  await mkdir(path.join(content, 'sources'));
  await writeFile(path.join(content, 'sources/a.txt'), '短讲话\n同志们：\n旗里开会。\n');
  await writeFile(
    path.join(content, 'speeches/a.md'),
    '---\ntitle: 短讲话\ndate: 2012\nsource: { file: a.txt, title: 原文, url: "https://source.example/a" }\n---\n\n' +
      ':salute[同志们：]\n\n旗里:note[指旗所在地。]开会。\n',
  );
  const out = path.join(folder, 'built');
  const { code, output } = await rostrum(
    'pdf',
    'a',
    '--content',
    content,
    '--site',
    'https://archive.example',
    '--out',
    out,
  );
  expect(code, output).toBe(0);
  const { pages } = await readPdf(path.join(out, 'a.pdf'));
  const text = pages.join('');
  expect(text).toContain('旗里[1]开会。');
  expect(text).toContain('指旗所在地。');
  expect(text).toContain('原文https://source.example/a');
  expect(text).toContain('https://archive.example/speeches/a/');
});

test('prints a speech in traditional characters', async () => {
  const out = path.join(folder, 'hant');
  expect((await rostrum('pdf', SPEECH, '--from', dir, '--language', 'zh-hant', '--out', out)).code).toBe(0);
  expect((await readPdf(path.join(out, `${SPEECH}.pdf`))).pages[0]).toContain('在全旗群團社團工作會議上的講話');
});

test.each([
  [
    'an unknown speech',
    [SPEECH.replace('2011', '2012'), '--from', 'DIST'],
    /^Unexpected speech `2012-.*; did you mean `2011-/,
  ],
  ['a folder that no build wrote', ['--from', 'src'], /^Unexpected folder .*src, expected an archive/],
  [
    'a language there is not',
    ['--from', 'DIST', '--language', 'fr'],
    /^Unexpected language `fr`, expected one of zh-hans/,
  ],
  [
    'a browser that is not there',
    ['--from', 'DIST', '--chromium', '/no/chromium'],
    /^Unexpected missing file \/no\/chromium/,
  ],
])('says what is wrong and writes nothing: %s', async (_, args, message) => {
  const out = path.join(folder, 'wrong');
  const { code, output } = await rostrum('pdf', ...args.map((arg) => (arg === 'DIST' ? dir : arg)), '--out', out);
  expect(output).toMatch(message);
  expect(output).toContain('Nothing was printed.');
  expect(code).toBe(1);
  expect(existsSync(out)).toBe(false);
});
