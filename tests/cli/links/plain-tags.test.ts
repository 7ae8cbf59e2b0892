import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainTags } from '../../../src/cli/links/plain-tags.ts';
import { parsedTags, READ } from '../../../src/cli/links/read-page.ts';

const inWords = (html: string) =>
  plainTags(html, READ)?.map(({ name, attributes }) => [name, Object.fromEntries(attributes)]);

test('takes wanted attributes, as first written, with whatever quotation marks', () => {
  expect(inWords('<!doctype html><P ID=a class="x" id="b"><a href=\'/x?a=1&amp;b=2\'><input form>')).toEqual([
    ['p', { id: 'a' }],
    ['a', { href: '/x?a=1&b=2' }],
    ['input', { form: '' }],
  ]);
});

test('takes nothing from comments, scripts and titles', () => {
  expect(inWords('<!-- <p id="a"> --><script>"<p id=b>"</script><title><p id="c"></title><p id="d">')).toEqual([
    ['p', { id: 'd' }],
  ]);
});

describe('leaves to a parser', () => {
  test.each([
    ['another reference than that of an ampersand', '<a href="/&lt;">'],
    ['a tag that does not end', '<p id="a"'],
    ['a title within a drawing', '<svg><title>x</title></svg>'],
    ['a comment that ends oddly', '<!-- --!><p id="a">'],
    ['a form within a form', '<form id="a"><form id="b">'],
    ['a quotation mark in a name', '<p id"a">'],
  ])('%s', (_, html) => expect(plainTags(html, READ)).toBeUndefined());
});

test('what it reads, a parser reads alike', () => {
  const piece = fc.constantFrom(
    ...[
      '<',
      '>',
      '"',
      "'",
      '=',
      '/',
      ' ',
      'x',
      '&amp;',
      '<!--',
      '-->',
      '--!>',
      '<a href="',
      'id=',
      '<p ID="q">',
      '</p>',
    ],
    ...[
      '<svg>',
      '</svg>',
      '<title>',
      '</title>',
      '<script>',
      '</script>',
      '<form id=f>',
      '</form>',
      '<br id="1"/>',
      '</',
    ],
    ...[
      '<textarea id=t>',
      '</TEXTAREA>',
      '<style/>',
      '</style >',
      '<?',
      '<!',
      '<!doctype html>',
      '<A HREF=b/c>',
      '<b id>',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const html = pieces.join('');
      const found = inWords(html);
      const parsed = parsedTags(html).map(({ name, attributes }) => [name, Object.fromEntries(attributes)]);
      if (found !== undefined) expect(found).toEqual(parsed);
    }),
    { numRuns: 3000 },
  );
});
