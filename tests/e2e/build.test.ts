import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { rostrum } from './site.ts';

const { dir } = inject('committed');
const SPEECH = '2011-quanqi-quntuan-shetuan-gongzuo-huiyi';

test('the page of the speech is its source, character for character', async () => {
  const html = await readFile(path.join(dir, `speeches/${SPEECH}/index.html`), 'utf8');
  const article = /<article[^>]*data-speech="[^"]*"[^>]*>([\s\S]*?)<\/article>/.exec(html)?.[1] ?? '';
  const source = await readFile('content/sources/quanqi-quntuan-shetuan-gongzuo-huiyi.txt', 'utf8');
  // Taken apart by hand here, without the code under test: 19 numbered chunks, the title twice, two lines of footer.
  const chunks = source.split('\n').slice(0, 19);
  const text = chunks.map((chunk, i) => chunk.slice(`${i + 1}、`.length)).join('');
  const title = '在全旗群团社团工作会议上的讲话';
  expect(text.startsWith(title + title)).toBe(true);
  const expected = fold(text.slice(title.length));
  expect(expected.length).toBe(5704);
  expect(fold(article.replace(/<[^>]*>/g, ''))).toBe(expected);
});

/** Without white space, with the marks that the importer widened made narrow again. */
function fold(text: string): string {
  const narrow: Readonly<Record<string, string>> = { '，': ',', '：': ':', '；': ';', '！': '!', '％': '%' };
  return text.replace(/\s/g, '').replace(/[，：；！％]/g, (mark) => narrow[mark] ?? mark);
}

describe('bad content', () => {
  let folder: string;
  const content = (): string => path.join(folder, 'content');
  const out = (): string => path.join(folder, 'out');

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'rostrum-bad-'));
    await cp('content', content(), { recursive: true });
    expect((await rostrum('build', '--content', content(), '--out', out())).code).toBe(0);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each([
    [
      'an unknown reference',
      'speeches/2011-b.md',
      '---\ntitle: 题\ndate: 2011\n---\n\n见:org[旗妇联]{ref=qi-fulain}。',
      /2011-b\.md:6:2 .*did you mean `qi-fulian`/,
    ],
    [
      'broken front matter',
      'speeches/2011-c.md',
      '---\ntitle: "题\ndate: 2011\n---\n',
      /2011-c\.md:\d+:\d+ .*front matter/,
    ],
    [
      'a duplicate id',
      'organizations/more/qi-fulian.md',
      '---\nname: 甲\nkind: generic\n---\n',
      /qi-fulian\.md:1:1 .*`qi-fulian`/,
    ],
    [
      'a link to a page that is not there',
      'speeches/2011-e.md',
      '---\ntitle: 题\ndate: 2011\n---\n\n见[旗妇联](/organizations/qi-fulain/)。',
      /^speeches\/2011-e\/index\.html:\d+:\d+ {2}.*did you mean `\/organizations\/qi-fulian\/`.*broken-link \(from content\/speeches\/2011-e\.md:6:2\)$/,
    ],
    [
      'a link to a paragraph that is not there',
      'speeches/2011-f.md',
      '---\ntitle: 题\ndate: 2011\n---\n\n见[下文](#p3)。',
      /^speeches\/2011-f\/index\.html:\d+:\d+ {2}Unexpected link `#p3`.*broken-anchor \(from content\/speeches\/2011-f\.md:6:2\)$/,
    ],
    ['a file that is no text', 'speeches/2011-d.md', Uint8Array.of(0xff, 0xfe, 0x00), /2011-d\.md:1:1 .*UTF-8/],
  ])('%s: exit 1, one line with its place, and the last good output stays', async (_, name, text, line) => {
    const file = path.join(content(), name);
    const before = await readdir(out(), { recursive: true });
    await cp(path.join(content(), 'organizations/qi-fulian.md'), path.join(content(), 'organizations/more/keep.txt'));
    await writeFile(file, text);
    const { code, output } = await rostrum('build', '--content', content(), '--out', out());
    await rm(file);
    expect(code).toBe(1);
    expect(output.split('\n').filter((row) => line.test(row))).toHaveLength(1);
    expect(output).not.toContain('    at ');
    expect(await readdir(out(), { recursive: true })).toEqual(before);
  });

  test('an output folder with files of somebody else is not touched', async () => {
    const foreign = path.join(folder, 'foreign');
    await cp('docs', foreign, { recursive: true });
    const { code, output } = await rostrum('build', '--content', content(), '--out', foreign);
    expect(code).toBe(1);
    expect(output).toContain('expected an empty folder or an earlier build');
  });
});

describe('builds of one Rostrum', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'rostrum-builds-'));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('two at once, of different archives, do not mix', async () => {
    const titles = ['甲', '乙'];
    const outs = await Promise.all(
      titles.map(async (title) => {
        const content = path.join(folder, title);
        await mkdir(path.join(content, 'speeches'), { recursive: true });
        await writeFile(
          path.join(content, 'site.yaml'),
          `title: ${title}档\ndescription: ${title}\nlanguage: zh-Hans\n`,
        );
        const speech = `---\ntitle: ${title}题\ndate: 2011\nlanguage: zh-Hans\nstatus: draft\n---\n\n${title}文。\n`;
        await writeFile(path.join(content, 'speeches/2011-a.md'), speech);
        const out = path.join(folder, `${title}-out`);
        const { code, output } = await rostrum('build', '--content', content, '--out', out);
        expect(code, output).toBe(0);
        return out;
      }),
    );
    for (const [i, out] of outs.entries()) {
      const html = await readFile(path.join(out, 'speeches/2011-a/index.html'), 'utf8');
      expect(html).toContain(`${titles[i]}文。`);
      expect(html).not.toContain(`${titles[1 - i]}文。`);
    }
  });

  test('a folder whose name begins like that of Rostrum is one like any other', async () => {
    const out = `${path.resolve('.')}-out-${process.pid}`;
    try {
      const { code, output } = await rostrum('build', '--content', path.join(folder, '甲'), '--out', out);
      expect(code, output).toBe(0);
      expect(await readdir(out)).toContain('index.html');
    } finally {
      await rm(out, { recursive: true, force: true });
    }
  });
});
