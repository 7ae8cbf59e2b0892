import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { readSource } from '../../../../src/core/importer/formats/read-source.ts';
import { lostCharacters, read } from './read.ts';
import { p, part, run, wordFile } from './word-file.ts';

const textOf = (body: string): string[] => read(wordFile(body), 'a.docx').text.split('\n');

test('reads paragraphs, tabs and breaks', () => {
  const broken = '<w:p><w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:tab/><w:t>三</w:t></w:r></w:p>';
  expect(textOf(`${p('同志们：')}${broken}<w:p/>${p('A&amp;B &#x4e2d;')}`)).toEqual([
    '同志们：',
    '一',
    '二\t三',
    'A&B 中',
  ]);
});

test('has headings as the styles state them, whatever they are called', () => {
  const { text, headings } = read(
    wordFile(p('在会上的讲话', 'a3') + p('认清形势', 'own') + p('形势很好。') + p('粮食', '2') + p('狠抓落实', '1')),
    'a.docx',
  );
  expect(text.split('\n')[0]).toBe('在会上的讲话');
  expect(headings).toEqual([
    { text: '认清形势', depth: 2, line: 2 },
    { text: '粮食', depth: 3, line: 4 },
    { text: '狠抓落实', depth: 2, line: 5 },
  ]);
});

test('sets a table of data with tabs, and a table that sets out a page as lines', () => {
  const cell = (body: string): string => `<w:tc>${body}</w:tc>`;
  const row = (...cells: string[]): string => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
  expect(textOf(`<w:tbl>${row(p('乡镇'), p('产量'))}${row(p('东乡'), p('3.2') + p('万吨'))}</w:tbl>`)).toEqual([
    '乡镇\t产量',
    '东乡\t3.2 万吨',
  ]);
  expect(textOf(`<w:tbl>${row(p('同志们：') + p('开会。'))}</w:tbl>`)).toEqual(['同志们：', '开会。']);
});

test('leaves out what is no text, with its part and reason', () => {
  const body = [
    p('同志们：'),
    `<w:p>${run('今天')}<w:del><w:r><w:delText>明天</w:delText></w:r></w:del><w:ins>${run('开会')}</w:ins></w:p>`,
    `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>${run('散会')}</w:p>`,
    `<w:p><mc:AlternateContent><mc:Choice>${run('框')}</mc:Choice><mc:Fallback>${run('框')}</mc:Fallback></mc:AlternateContent></w:p>`,
    '<w:p><w:r><w:drawing><wp:docPr id="1" descr="照片"/></w:drawing></w:r></w:p>',
  ].join('');
  const { text, leftOut } = read(
    wordFile(body, {
      'word/header1.xml': part('hdr', p('内部资料')),
      'word/footer2.xml': part('ftr', p('第1页')),
      'word/footnotes.xml': part('footnotes', `<w:footnote w:id="1">${p('见统计公报')}</w:footnote>`),
      'word/comments.xml': part('comments', `<w:comment w:id="1">${p('请核')}</w:comment>`),
    }),
    'a.docx',
  );
  expect(text.split('\n')).toEqual(['同志们：', '今天开会', '散会', '框']);
  expect(leftOut.map(({ kind, text: words, part: name, line }) => [kind, words, name ?? '', line])).toEqual([
    ['tracked-deletion', '明天', '', 2],
    ['hidden', '藏', '', 3],
    ['field-code', 'PAGE', '', 3],
    ['fallback', '框', '', 4],
    ['image', '照片', '', 5],
    ['page-header', '内部资料', 'word/header1.xml', 1],
    ['page-footer', '第1页', 'word/footer2.xml', 1],
    ['footnote', '见统计公报', 'word/footnotes.xml', 1],
    ['comment', '请核', 'word/comments.xml', 1],
  ]);
});

test('says that automatic numbers are not in the file', () => {
  const numbered = `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>${run('认清形势')}</w:p>`;
  expect(read(wordFile(p('讲话') + numbered), 'a.docx').oddities).toMatchObject([
    { kind: 'automatic-number', line: 2, count: 1 },
  ]);
});

test('reads the properties of the file as hints', () => {
  const core =
    '<cp:coreProperties><dc:title>讲话</dc:title><dc:creator>张三</dc:creator><dcterms:created>2012-02-03T00:00:00Z</dcterms:created></cp:coreProperties>';
  expect(read(wordFile(p('今天开会。'), { 'docProps/core.xml': core }), 'a.docx').hints).toMatchObject({
    title: { value: '讲话', evidence: 'dc:title in docProps/core.xml' },
    author: { value: '张三' },
    date: { value: '2012-02-03T00:00:00Z' },
  });
});

test('reads the same text as another reader of Word files', async () => {
  const lines = ['在会上的讲话', '同志们：', '今天开会，“十二五”规划、A&B <b>。', '认清形势', '形势很好。'];
  const children = lines.map(
    (text, i) => new Paragraph(i === 3 ? { text, heading: HeadingLevel.HEADING_1 } : { text }),
  );
  const buffer = await Packer.toBuffer(new Document({ sections: [{ children }] }));
  const { value } = await mammoth.extractRawText({ buffer });
  const { text } = read(new Uint8Array(buffer), 'a.docx');
  expect(text.split('\n')).toEqual(lines);
  expect(value.split('\n').filter((line) => line !== '')).toEqual(lines);
});

function refused(bytes: Uint8Array, file = 'a.docx'): string {
  const result = readSource(bytes, file);
  if (!('problem' in result)) throw new Error('it was read');
  expect(result.problem.rule).toBe('readable-source');
  return result.problem.message;
}
const LAUGHS = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "哈">${Array.from({ length: 10 }, (_, i) => `<!ENTITY l${i} "${`&${i === 0 ? 'a' : `l${i - 1}`};`.repeat(10)}">`).join('')}]><w:document><w:p><w:r><w:t>&l9;</w:t></w:r></w:p></w:document>`;
/** The sizes that a ZIP states of its entry, changed. */
function lying(bytes: Uint8Array, size: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  const view = new DataView(changed.buffer);
  for (let at = 0; at < changed.length - 30; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return changed;
}
const zip = (files: Readonly<Record<string, Uint8Array>>): Uint8Array => zipSync(files);

test.each([
  ['a bomb', zip({ 'word/document.xml': new Uint8Array(210_000_000) }), 'more than 200000000 bytes unpacked'],
  [
    'a file packed beyond reason',
    zip({ 'word/document.xml': new Uint8Array(50_000_000) }),
    'packed more than 1000 times',
  ],
  [
    'a bomb that lies about its size',
    lying(zip({ 'word/document.xml': new Uint8Array(50_000_000) }), 1000),
    'damaged word/document.xml',
  ],
  [
    'too many files',
    zip(Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`${i}`, new Uint8Array()]))),
    '10001 files',
  ],
  ['billion laughs', zip({ 'word/document.xml': strToU8(LAUGHS) }), 'document type'],
  ['nesting without end', zip({ 'word/document.xml': strToU8('<w:p>'.repeat(100_000)) }), 'nesting of more than 1000'],
  ['half a file', wordFile(p('今天开会。')).subarray(0, 300), 'without its end'],
  ['no Word file', strToU8('今天开会。'), 'no Word file'],
  ['an Excel file', zip({ 'xl/workbook.xml': strToU8('x') }), 'an Excel file'],
  [
    'an archive',
    zip({ 'a.txt': strToU8('x') }),
    'a ZIP archive, expected text, Markdown, HTML or .docx: unpack it first',
  ],
])('refuses %s', (_, bytes, message) => {
  expect(refused(bytes)).toContain(message);
});

test.each([
  ['a.pdf', Buffer.from('%PDF-1.7'), 'a PDF'],
  [
    'a.doc',
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('WordDocument', 'utf16le')]),
    'before 2007 (.doc, .wps)',
  ],
  [
    'a.docx',
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
    'with a password',
  ],
  ['a.txt', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'a JPEG picture'],
  ['a.doc', Buffer.from('{\\rtf1\\ansi'), 'an RTF file'],
])('says what %s is and what to do', (file, bytes, message) => {
  expect(refused(new Uint8Array(bytes), file)).toMatch(
    new RegExp(`Unexpected .*${message.replace(/[().]/g, '\\$&')}.*: `),
  );
});

test.each(['a.doc', 'a.txt'])('reads a page and a Word file that is called %s as what it is', (file) => {
  expect(read('<html><body><p>今天开会。</p></body></html>', file)).toMatchObject({
    format: 'html',
    text: '今天开会。',
  });
  expect(read(wordFile(p('今天开会。')), file)).toMatchObject({ format: 'docx', text: '今天开会。' });
});

const words = fc.stringMatching(/^[一-龥，。a-z0-9 ]{1,20}$/);
const inline = fc.oneof(
  words.map((text) => ({ xml: run(text), text })),
  words.map((text) => ({ xml: `<w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`, text })),
  words.map((text) => ({ xml: `<w:hyperlink>${run(text)}</w:hyperlink><w:r><w:br/></w:r>`, text })),
  words.map((text) => ({ xml: `<w:r><w:rPr><w:vanish/></w:rPr><w:t>${text}</w:t></w:r>`, text })),
  words.map((text) => ({ xml: `<w:r><w:pict><w:txbxContent>${p(text)}</w:txbxContent></w:pict></w:r>`, text })),
);
const paragraph = fc.array(inline, { maxLength: 5 }).map((all) => ({
  xml: `<w:p>${all.map(({ xml }) => xml).join('')}</w:p>`,
  text: all.map(({ text }) => text).join(''),
}));
const table = fc.array(fc.array(paragraph, { minLength: 1, maxLength: 3 }), { maxLength: 3 }).map((rows) => ({
  xml: `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(({ xml }) => `<w:tc>${xml}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`,
  text: rows
    .flat()
    .map(({ text }) => text)
    .join(''),
}));

test('loses no character of any Word file', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(paragraph, table), { maxLength: 6 }), paragraph, (blocks, note) => {
      const bytes = wordFile(blocks.map(({ xml }) => xml).join(''), {
        'word/footnotes.xml': part('footnotes', note.xml),
      });
      expect(lostCharacters(blocks.map(({ text }) => text).join('') + note.text, read(bytes, 'a.docx'))).toEqual([]);
    }),
    { numRuns: 500, seed: 7 },
  );
});
