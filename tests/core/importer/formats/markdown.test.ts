import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lostCharacters, read } from './read.ts';

const textOf = (source: string): string => read(source, 'a.md').text;

test.each([
  ['**同志们**：今天*开会*。', '同志们：今天开会。'],
  ['见[公报](https://example.org/a)和![图](a.png)。', '见公报和。'],
  ['见[公报][1]。', '见公报。'],
  ['> 引文', '引文'],
  ['- 一是抓粮食', '一是抓粮食'],
  ['1. 抓粮食', '1. 抓粮食'],
  ['\\*号', '*号'],
  ['`代码`', '代码'],
  ['<b>粗</b><br>', '粗'],
  ['**“四个转变”**发展', '“四个转变”发展'],
  ['a_b_c', 'a_b_c'],
  ['只有一个*号，和[括号]', '只有一个*号，和[括号]'],
  ['3 < 5，5 > 3', '3 < 5，5 > 3'],
  ['今天<!-- 注 -->开会', '今天开会'],
])('reduces %s to its words', (source, text) => {
  expect(textOf(source)).toBe(text);
});

test('keeps headings that the file states, of both kinds', () => {
  const { headings, text } = read(
    '# 在会上的讲话\n\n## 认清形势 ##\n\n形势很好。\n\n狠抓落实\n------\n\n### 粮食\n',
    'a.md',
  );
  expect(text.split('\n').filter((line) => line !== '')).toEqual([
    '在会上的讲话',
    '认清形势',
    '形势很好。',
    '狠抓落实',
    '粮食',
  ]);
  expect(headings.map(({ text: words, depth }) => [words, depth])).toEqual([
    ['认清形势', 2],
    ['狠抓落实', 2],
    ['粮食', 3],
  ]);
});

test('takes the front matter of other systems as hints', () => {
  const { hints, text } = read(
    '---\ntitle: "讲话"\ndate: 2012-02-03\nauthors: [张三, 李四]\n来源: 县政府网\n---\n今天开会。\n',
    'a.md',
  );
  expect(text.trim()).toBe('今天开会。');
  expect(hints).toEqual({
    title: { value: '讲话', evidence: '`title` in the front matter' },
    author: { value: '张三、李四', evidence: '`authors` in the front matter' },
    date: { value: '2012-02-03', evidence: '`date` in the front matter' },
    publisher: { value: '县政府网', evidence: '`来源` in the front matter' },
  });
});

test.each([
  ['aliases', '---\na: &a [x]\nb: [*a, *a]\n---\n今天开会。'],
  ['nesting', `---\na: ${'['.repeat(100_000)}\n---\n今天开会。`],
  ['what is no YAML', '---\ntitle: "a\n---\n今天开会。'],
  ['TOML', '+++\ntitle = "a"\n+++\n今天开会。'],
])('takes no hints of front matter with %s, and leaves it out all the same', (_, source) => {
  const { hints, text, leftOut } = read(source, 'a.md');
  expect(hints).toEqual({});
  expect(text).toBe('今天开会。');
  expect(leftOut[0]?.kind).toBe('front-matter');
});

test('lists where links lead, with the place', () => {
  expect(read('开会。\n见[公报](https://example.org/a)。', 'a.md').leftOut).toContainEqual({
    ...{ kind: 'link', text: '](https://example.org/a)', line: 2, column: 5, reason: 'it is where the link leads' },
  });
});

test.each(['[', '*', '`', '_', '<', '![', '> ', '# ', '- ', '[a](', '<!--', '\\'])(
  'reads a line of a megabyte of %j',
  (piece) => {
    const source = piece.repeat(1_000_000 / piece.length);
    expect(lostCharacters(source, read(source, 'a.md'))).toEqual([]);
  },
);

const pieces = fc.array(
  fc.oneof(
    fc.stringMatching(/^[一-龥，。a-z0-9 ]{1,12}$/),
    fc.constantFrom(
      '*',
      '**',
      '_',
      '[',
      ']',
      '(',
      ')',
      '](',
      '![',
      '`',
      '\\',
      '#',
      '## ',
      '> ',
      '- ',
      '\n',
      '\n\n',
      '---\n',
      '<!--',
      '-->',
      '<b>',
      '[^1]',
      '~~~\n',
      '===\n',
      ': ',
      '\r\n',
    ),
  ),
  { maxLength: 50 },
);

test('loses no character of any Markdown', () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const source = parts.join('');
      expect(lostCharacters(source, read(source, 'a.md'))).toEqual([]);
    }),
    { numRuns: 3000, seed: 7 },
  );
});
