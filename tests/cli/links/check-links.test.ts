import { describe, expect, test } from 'vitest';
import { type LinkChecker, linkChecker } from '../../../src/cli/links/check-links.ts';

/** A site under `/a/`: files → texts. The home page links to every page that is not told to stay apart. */
function problemsOf(
  files: Readonly<Record<string, string>>,
  { site, apart = [] as readonly string[] } = {} as Options,
) {
  const links = Object.keys(files)
    .filter((file) => file.endsWith('.html') && !apart.includes(file))
    .map((file) => `<a href="/a/${file.replace(/index\.html$/, '')}">${file}</a>`);
  const all = { 'index.html': links.join(''), ...files };
  const pages = Object.entries(all).filter(([file]) => file.endsWith('.html'));
  const checkerOf = (some: typeof pages): LinkChecker => {
    const checker = linkChecker(Object.keys(all), { base: '/a/', site });
    for (const [file, html] of some) checker.addPage(file, html);
    return checker;
  };
  const problems = checkerOf(pages).problems();
  // Whichever of the pages another thread checks, the same is found.
  const isOther = (at: number): boolean => at % 2 === 1;
  for (const [here, there] of [
    [pages.filter((_, at) => !isOther(at)), pages.filter((_, at) => isOther(at))],
    [pages.filter((_, at) => isOther(at)), pages.filter((_, at) => !isOther(at))],
  ] as const) {
    const checker = checkerOf(here);
    checker.addPart(structuredClone(checkerOf(there).part()));
    expect(checker.problems()).toEqual(problems);
  }
  return problems.map(
    ({ page, rule, message, others }) => `${page}  ${message}  ${rule}${others === 0 ? '' : ` +${others}`}`,
  );
}

interface Options {
  readonly site?: string;
  readonly apart?: readonly string[];
}

const SPEECH = { 'speeches/s/index.html': '<p id="p1"></p><p id="p7"></p><p id="标题"></p>' };

describe('links', () => {
  test.each([
    ['to pages and anchors', '<a href="/a/speeches/s/"></a><a href="/a/speeches/s/#p7"></a>'],
    ['relative ones', '<a href="../speeches/s/#p1"></a><a href="./"></a><a href="?q=1"></a>'],
    ['to files', '<a href="/a/data/figures.csv"></a><a href="../speeches/s.md"></a>'],
    ['with a query', '<a href="/a/speeches/s/?hl=会#p1"></a>'],
    ['to the top, and to words', '<a href="#"></a><a href="#top"></a><a href="/a/speeches/s/#p1:~:text=会"></a>'],
    ['percent-encoded', '<a href="/a/speeches/s/#%E6%A0%87%E9%A2%98"></a>'],
    ['to elsewhere', '<a href="https://example.net/x"></a><a href="mailto:a@b.c"></a><a href="//b.c/"></a>'],
    ['in comments and scripts', '<!-- <a href="/x"> --><script>"<a href=/x id=1>"</script>'],
    ['of entities', '<a href="/a/speeches/s/?a=1&amp;b=2#p1"></a>'],
  ])('%s are right', (_, html) => {
    const files = { ...SPEECH, 'data/figures.csv': '', 'speeches/s.md': '', 'x/index.html': html };
    expect(problemsOf(files)).toEqual([]);
  });

  test.each([
    [
      '<a href="/a/speeches/t/">',
      'Unexpected link `/a/speeches/t/`, expected a page or file of the site; did you mean `/a/speeches/s/`?  broken-link',
    ],
    [
      '<a href="/a/speeches/s">',
      'Unexpected link `/a/speeches/s`, expected `/a/speeches/s/`, with a slash at its end  broken-link',
    ],
    [
      '<a href="/speeches/s/">',
      'Unexpected link `/speeches/s/`, expected an address under `/a/`; did you mean `/a/speeches/s/`?  broken-link',
    ],
    [
      '<a href="../y/">',
      'Unexpected link `../y/`, expected a page or file of the site; did you mean `/a/x/`?  broken-link',
    ],
    [
      '<link rel="stylesheet" href="/a/far/away/from.css">',
      'Unexpected link `/a/far/away/from.css`, expected a page or file of the site  broken-link',
    ],
    [
      '<img src="/a/speeches/none-like-it.png">',
      'Unexpected link `/a/speeches/none-like-it.png`, expected a page or file of the site  broken-link',
    ],
    [
      '<img srcset="/a/x/ 1x, /a/one/two/three.png 2x">',
      'Unexpected link `/a/one/two/three.png`, expected a page or file of the site  broken-link',
    ],
    [
      '<meta http-equiv="refresh" content="0;url=/a/one/two/three/">',
      'Unexpected link `/a/one/two/three/`, expected a page or file of the site  broken-link',
    ],
    [
      '<a href="/a/%E6%A">',
      'Unexpected link `/a/%E6%A`, expected an address in which `%` is followed by two hexadecimal digits  broken-link',
    ],
    [
      '<a href="/a/speeches/s/#p8">',
      'Unexpected link `/a/speeches/s/#p8`, expected an anchor of speeches/s/index.html; did you mean `p1`?  broken-anchor',
    ],
    [
      '<a href="#m3"></a><b id="m4">',
      'Unexpected link `#m3`, expected an anchor of x/index.html; did you mean `m4`?  broken-anchor',
    ],
  ])('%s is none', (html, problem) => {
    expect(problemsOf({ ...SPEECH, 'x/index.html': html })).toEqual([`x/index.html  ${problem}`]);
  });

  test('of one fault on many pages are one problem, twice on one page as well', () => {
    const html = '<a href="/a/gone/over/there/"></a><a href="/a/gone/over/there/"></a><a href="/a/b/#p2"></a>';
    expect(problemsOf({ 'b/index.html': html, 'c/index.html': html, 'd/index.html': html })).toEqual([
      'b/index.html  Unexpected link `/a/b/#p2`, expected an anchor of b/index.html  broken-anchor +2',
      'b/index.html  Unexpected link `/a/gone/over/there/`, expected a page or file of the site  broken-link +2',
    ]);
  });

  test('with the address of the site are its own; other parts of the server are not', () => {
    const html = '<link rel="alternate" hreflang="en" href="https://b.c/a/en/x/"><a href="https://b.c/d/">';
    expect(problemsOf({ 'x/index.html': html })).toEqual([]);
    expect(problemsOf({ 'x/index.html': html }, { site: 'https://b.c' })).toEqual([
      'x/index.html  Unexpected link `https://b.c/a/en/x/`, expected a page or file of the site; did you mean `/a/x/`?  broken-link',
    ]);
  });
});

describe('ids', () => {
  test('stand once', () => {
    expect(problemsOf({ 'x/index.html': '<b id="p1"></b><b id="p1"></b><b id="p1"></b><b id="p2"></b>' })).toEqual([
      'x/index.html  Unexpected second id `p1`, expected each id once  repeated-id',
    ]);
  });

  test('that attributes name are on the page', () => {
    const html = '<h2 id="head"></h2><section aria-labelledby="head haed"><label for="q"></label><input id="q">';
    expect(problemsOf({ 'x/index.html': html })).toEqual([
      'x/index.html  Unexpected `aria-labelledby="haed"`, expected an id of the page; did you mean `head`?  broken-reference',
    ]);
  });
});

describe('pages', () => {
  test('are reached from the home page, by way of others as well; the page for what is not there need not be', () => {
    const files = { 'b/index.html': '<a href="/a/c/">', 'c/index.html': '', '404.html': '', 'data.json': '' };
    expect(problemsOf(files, { apart: ['c/index.html', '404.html'] })).toEqual([]);
  });

  test('that only each other, or only style sheets and alternates name are reached by nobody', () => {
    const files = {
      'b/index.html': '<link rel="alternate" href="/a/d/">',
      'c/index.html': '<a href="/a/d/">',
      'd/index.html': '<a href="/a/c/">',
    };
    expect(problemsOf(files, { apart: ['c/index.html', 'd/index.html'] })).toEqual([
      'c/index.html  Unexpected page c/index.html, expected a way to it from the home page  unreachable-page',
      'd/index.html  Unexpected page d/index.html, expected a way to it from the home page  unreachable-page',
    ]);
  });
});

describe('languages', () => {
  /** A page and the same one in English; each says in its head what it is in both. */
  const page = (lang: string, alternates: Readonly<Record<string, string>>): string =>
    `<html lang="${lang}">${Object.entries(alternates)
      .map(([hreflang, path]) => `<link rel="alternate" hreflang="${hreflang}" href="/a/${path}">`)
      .join('')}</html>`;
  const both = { 'zh-Hans': 'x/', 'x-default': 'x/', en: 'en/x/' };

  test('are right where pages name each other, themselves and one for all others', () => {
    expect(problemsOf({ 'x/index.html': page('zh-Hans', both), 'en/x/index.html': page('en', both) })).toEqual([]);
  });

  test.each<[string, string, string, string]>([
    [
      'an alternate that does not name the page',
      page('zh-Hans', both),
      page('en', {}),
      'x/index.html  Unexpected alternate en/x/index.html, expected one that names x/index.html as itself in `zh-Hans`  language-pair',
    ],
    [
      'an alternate in another language',
      page('zh-Hans', both),
      page('en-GB', { ...both, 'en-GB': 'en/x/' }),
      'x/index.html  Unexpected `hreflang="en"` of en/x/index.html, expected its language, `en-GB`  language-pair +1',
    ],
    [
      'no alternate for the page itself',
      page('zh-Hans', { en: 'en/x/', 'x-default': 'en/x/' }),
      page('en', both),
      'x/index.html  Unexpected alternates without `hreflang="zh-Hans"`, expected the page itself and one for all other languages  language-pair',
    ],
    [
      'none for all other languages',
      page('zh-Hans', { en: 'en/x/', 'zh-Hans': 'x/' }),
      page('en', both),
      'x/index.html  Unexpected alternates without `hreflang="x-default"`, expected the page itself and one for all other languages  language-pair',
    ],
    [
      'two of one language',
      page('zh-Hans', both).replace('</html>', '<a rel="alternate" hreflang="en" href="/a/">English</a></html>'),
      page('en', both),
      'x/index.html  Unexpected second alternate index.html for `en`, expected en/x/index.html alone  language-pair',
    ],
    [
      'a language tag that is none',
      page('zh-Hans', both).replace('</html>', '<a hreflang="zh_CN" href="https://example.net/">…</a></html>'),
      page('en', both),
      'x/index.html  Unexpected `hreflang="zh_CN"`, expected a language tag such as `zh-Hans`  language-tag',
    ],
    [
      'a link to a page in another language than it says',
      page('zh-Hans', both).replace('</html>', '<a hreflang="zh-Hant" href="/a/en/x/">…</a></html>'),
      page('en', both),
      'x/index.html  Unexpected `hreflang="zh-Hant"` of en/x/index.html, expected its language, `en`  language-pair',
    ],
  ])('%s is one problem of the page', (_, chinese, english, problem) => {
    const found = problemsOf({ 'x/index.html': chinese, 'en/x/index.html': english });
    expect(found.filter((line) => line.startsWith('x/'))).toEqual([problem]);
  });
});

test('a problem says where its tag begins in the page', () => {
  const { addPage, problems } = linkChecker(['index.html'], { base: '/' });
  addPage('index.html', '<p>\n<b id="a"></b><a href="#c">c</a>\n\n <i id="a"></i><a href="#c">c</a>');
  expect(problems().map(({ rule, line, column }) => [rule, line, column])).toEqual([
    ['broken-anchor', 2, 15],
    ['repeated-id', 4, 2],
  ]);
});
