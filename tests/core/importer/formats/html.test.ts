import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSource } from '../../../../src/core/importer/formats/read-source.ts';
import { encode } from '../encodings/encode.ts';
import { lostCharacters, read } from './read.ts';

const SPEECH = [
  '<p>同志们：</p>',
  '<p>今天我们在这里召开全县农村工作会议，主要任务是总结去年工作，部署今年任务。</p>',
  '<p>过去一年，全县粮食产量达到3.2亿斤，农民收入稳步增长，成绩来之不易。</p>',
].join('\n');
const LINES = [
  '同志们：',
  '今天我们在这里召开全县农村工作会议，主要任务是总结去年工作，部署今年任务。',
  '过去一年，全县粮食产量达到3.2亿斤，农民收入稳步增长，成绩来之不易。',
];
const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const textOf = (html: string): string[] => read(html, 'a.html').text.split('\n');

test.each([
  ['an article', `<div>首页</div><article>${SPEECH}</article><div>版权</div>`],
  ['main', `<main>${SPEECH}</main>`],
  ['its role', `<div role="main">${SPEECH}</div><div>联系我们</div>`],
  [
    'its density',
    `<div class="a"><a href="/">首页</a> <a href="/b">新闻</a></div><div id="c">${SPEECH}</div><div>主办：县政府</div>`,
  ],
  [
    'tables that set out a page',
    `<table><tr><td><a href="/">首页</a></td></tr><tr><td id="t">${SPEECH}</td></tr></table>`,
  ],
  ['a form around everything', `<form><div><div class="x">${SPEECH}</div><div>打印 关闭</div></div></form>`],
  ['breaks instead of paragraphs', `<div>首页</div><div>${LINES.join('<br>　　')}</div>`],
  [
    'paragraphs that are divisions, one of them long',
    `<div>${LINES.map((line) => `<div>${line}</div>`).join('')}<div>${'各级要高度重视，认真抓好落实。'.repeat(30)}</div></div>`,
  ],
])('finds the main content by %s', (_, body) => {
  expect(textOf(page(body)).slice(0, 3)).toEqual(LINES);
});

test('leaves out code, styles, navigation and comments, with place and reason', () => {
  const { text, leftOut } = read(
    page(
      `<script>var a = '码';</script>\n<style>p { color: red }</style><nav>导航</nav><!-- 注 --><article>${SPEECH}<img alt="照片" src="a.jpg"><div class="share">分享到微信</div></article><footer>版权所有</footer>`,
    ),
    'a.html',
  );
  expect(text).toBe(LINES.join('\n'));
  const found = leftOut.map(({ kind, text: words, line }) => [kind, words, line]);
  expect(found).toEqual([
    ['declaration', '!DOCTYPE html', 1],
    ['script', "var a = '码';", 1],
    ['style', 'p { color: red }', 2],
    ['navigation', '导航', 2],
    ['comment', ' 注 ', 2],
    ['image', '照片', 4],
    ['navigation', '分享到微信', 4],
    ['footer', '版权所有', 4],
  ]);
  expect(leftOut.find(({ text: words }) => words === '分享到微信')?.reason).toBe('it is named `share`');
});

test('leaves out what the page does not show', () => {
  const { leftOut } = read(
    page(`<article>${SPEECH}<p style="display:none">藏</p><p hidden>隐</p></article>`),
    'a.html',
  );
  expect(leftOut.filter(({ kind }) => kind === 'hidden').map(({ text }) => text)).toEqual(['藏', '隐']);
});

test('has headings as the page states them', () => {
  const { headings, text } = read(
    page(
      `<article><h1>在会上的讲话</h1>${SPEECH}<h2>认清形势</h2><p>形势很好。</p><h3>粮食</h3><p>粮食增产。</p></article>`,
    ),
    'a.html',
  );
  expect(text.split('\n')[0]).toBe('在会上的讲话');
  expect(headings).toEqual([
    { text: '认清形势', depth: 2, line: 5 },
    { text: '粮食', depth: 3, line: 7 },
  ]);
});

test.each([
  ['a heading', '<h1>在全县农村工作会议上的讲话</h1>', ''],
  [
    'the words of the title of the page',
    '<div class="bt"><span>在全县农村工作会议上的讲话</span></div>',
    '<title>在全县农村工作会议上的讲话_县政府网</title>',
  ],
])('begins with the title that stands before the main content: %s', (_, title, head) => {
  const { text, leftOut } = read(
    page(`<div><a href="/">首页</a></div>${title}<div id="content">${SPEECH}</div>`, head),
    'a.html',
  );
  expect(text.split('\n').slice(0, 2)).toEqual(['在全县农村工作会议上的讲话', '同志们：']);
  expect(leftOut.filter(({ kind }) => kind === 'outside').map((one) => one.text)).toEqual(['首页']);
});

test('sets a table of data with tabs, and joins lines that the file breaks', () => {
  const table =
    '<table><tr><th>乡镇</th><th>产量</th></tr><tr><td>东乡</td><td><p>3.2</p><p>万吨</p></td></tr></table>';
  const { text } = read(page(`<article>${SPEECH}<p>坚持科学\n   发展 of the\nland</p>${table}</article>`), 'a.html');
  expect(text.split('\n').slice(3)).toEqual(['坚持科学发展 of the land', '乡镇\t产量', '东乡\t3.2 万吨']);
});

test('decodes entities', () => {
  expect(textOf(page('<p>&ldquo;十二五&rdquo;&#65306;A&amp;B&lt;script&gt;</p>'))).toEqual(['“十二五”：A&B<script>']);
});

test('reads hints of the page, each with its evidence', () => {
  const head = [
    '<title>讲话_县政府网</title>',
    '<meta name="ArticleTitle" content="在全县农村工作会议上的讲话">',
    '<meta name="author" content="张三">',
    '<meta property="article:published_time" content="2012-02-03T08:00:00+08:00">',
    '<meta property="og:site_name" content="县政府网">',
    '<link rel="canonical" href="https://example.org/a.html">',
  ].join('');
  expect(read(page(SPEECH, head), 'a.html').hints).toEqual({
    title: { value: '在全县农村工作会议上的讲话', evidence: '<meta name="ArticleTitle">' },
    author: { value: '张三', evidence: '<meta name="author">' },
    date: { value: '2012-02-03T08:00:00+08:00', evidence: '<meta property="article:published_time">' },
    publisher: { value: '县政府网', evidence: '<meta property="og:site_name">' },
    url: { value: 'https://example.org/a.html', evidence: '<link rel="canonical">' },
  });
});

test('believes the encoding that a page names', () => {
  const html =
    '<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body>王五</body></html>';
  const { text, encoding } = read(encode(html, 'gbk'), 'a.htm');
  expect({ text, name: encoding.name, evidence: encoding.evidence }).toEqual({
    text: '王五',
    name: 'gb18030',
    evidence: 'meta charset',
  });
});

test('refuses a page that nests without end, in time', () => {
  const deep = new Uint8Array(Buffer.from(`${'<div>'.repeat(100_000)}今天开会。`));
  expect(readSource(deep, 'a.html')).toMatchObject({
    problem: { rule: 'readable-source', message: expect.stringContaining('nesting') },
  });
});

test('reads a page that nests as deep as is allowed, and a line as long as a file may be', () => {
  expect(read(`${'<div>'.repeat(9_000)}今天开会。`, 'a.html').text).toBe('今天开会。');
  const long = '今天开会，'.repeat(650_000);
  expect(read(`<p>${long}</p>`, 'a.html').text).toHaveLength(long.length);
});

const names = fc.constantFrom(
  'div',
  'p',
  'article',
  'nav',
  'table',
  'tr',
  'td',
  'ul',
  'li',
  'a',
  'b',
  'h1',
  'h2',
  'pre',
  'span',
  'header',
  'script',
  'footer',
  'br',
  'img',
  'main',
  'head',
  'title',
);
const words = fc.stringMatching(/^[一-龥，。a-z0-9 \n]{1,30}$/);
const html = fc.array(
  fc.oneof(
    words,
    words,
    names.map((name) => `<${name}>`),
    names.map((name) => `</${name}>`),
    fc.constantFrom(
      '<div class="share">',
      '<!-- 注释 -->',
      '<p hidden>',
      '<div id="content">',
      '&amp;',
      '<![CDATA[x]]>',
    ),
  ),
  { maxLength: 60 },
);

test('loses no character of any page', () => {
  fc.assert(
    fc.property(html, (pieces) => {
      const source = pieces.join('');
      const result = read(source, 'a.html');
      const written = pieces.filter((piece) => !piece.startsWith('<') && !piece.startsWith('&')).join('');
      expect(lostCharacters(written, result)).toEqual([]);
    }),
    { numRuns: 2000, seed: 7 },
  );
});
