import { expect, test } from 'vitest';
import { bookOfAll, bookOfSpeech, bookOfYear, bookYears } from '../../../../src/core/exports/epub/book.ts';
import { archiveBooks, speechBooks } from '../../../../src/core/exports/epub/formats.ts';
import { modifiedOf } from '../../../../src/core/exports/epub/package-document.ts';
import { writeEpub } from '../../../../src/core/exports/epub/write-epub.ts';
import type { ExportSource } from '../../../../src/core/exports/format.ts';
import { entityOf, exportSourceOf } from '../reading/source.ts';
import { elementsOf, readEpub, structureProblems } from './read-epub.ts';

const FIRST = `---
title: '在“&<会>”上的讲话'
date: 2011-03
speaker: zhang-san
---

:salute[同志们：]

:lead[一是:org[妇联和:org[旗委]{ref=qi-wei}]{ref=fulian}很好。]:note[“妇联”指旗妇联。]再说:org[妇联]{ref=fulian}。

## 一、工作:note[二]

### （一）重点

> 引文一

> 引文二:gap[缺一行]{reason=不清}

***

见[那篇](/archive/speeches/b-2/#p1)、[没有的段](/archive/speeches/b-2/#p9)、[本站](/archive/about/)和[别处](https://example.com/?a=1&b=2)。
`;
const SECOND = '---\ntitle: 第二篇\ndate: 2012\nlanguage: zh-Hant\n---\n\n:org[妇联]{ref=fulian}\u0001\ud800&amp;\n';
const ENTITIES = [
  entityOf('fulian', '旗妇联', 'organization', 'fullName: 旗妇女联合会\n'),
  entityOf('qi-wei', '旗委 & <委>'),
  entityOf('nowhere', '没有提到的'),
  entityOf('zhang-san', '张三', 'person'),
];
const SOURCE = exportSourceOf({ 'a-1': FIRST, 'b-2': SECOND }, ENTITIES);

async function first(source: ExportSource): Promise<Uint8Array> {
  const speech = source.corpus.speechById.get('a-1');
  if (speech === undefined) throw new Error('Expected a speech');
  return writeEpub(bookOfSpeech(speech, source), source);
}

test('books of a speech, a year and all hold together, with and without the address of the archive', async () => {
  for (const root of ['https://example.org/archive/', '/archive/', '/']) {
    const source = { ...SOURCE, root };
    const books = [bookOfAll(source), ...bookYears(source.corpus).map((year) => bookOfYear(year, source))];
    expect(structureProblems(await first(source))).toEqual([]);
    for (const book of books) expect(structureProblems(await writeEpub(book, source)), book.path).toEqual([]);
  }
});

test('the words of each paragraph stand in the book under its anchor', async () => {
  const { documents } = readEpub(await first(SOURCE));
  const page = documents.get('EPUB/speech-a-1.xhtml');
  const paragraphs = new Map(page && elementsOf(page).map((it) => [it.attributes.id, it.text]));
  for (const { anchor, text } of SOURCE.corpus.speechById.get('a-1')?.paragraphs ?? [])
    expect(paragraphs.get(anchor)?.replace(/\[\d\]|〔[^〕]*〕/g, '')).toBe(text);
});

test('each organization is listed once, with each paragraph that names it', async () => {
  const { documents } = readEpub(await writeEpub(bookOfAll(SOURCE), SOURCE));
  const index = documents.get('EPUB/organizations.xhtml');
  const links = (id: string): (string | undefined)[] =>
    elementsOf(index ?? never())
      .filter((it) => it.attributes.id === `organization-${id}`)
      .flatMap(elementsOf)
      .flatMap((it) => it.attributes.href ?? []);
  expect(links('fulian')).toEqual(['speech-a-1.xhtml#p2', 'speech-b-2.xhtml#p1']);
  expect(links('qi-wei')).toEqual(['speech-a-1.xhtml#p2']);
  expect(index?.text).not.toContain('没有提到的');
});

test('notes are footnotes that a reader can pop up, with a way back', async () => {
  const { text } = readEpub(await first(SOURCE));
  const page = text('EPUB/speech-a-1.xhtml');
  expect(page).toContain(
    '<a epub:type="noteref" role="doc-noteref" id="note-ref-1" class="note-ref" href="#note-1">[1]</a>',
  );
  expect(page).toMatch(
    /<aside epub:type="footnote" role="doc-footnote" id="note-1"><p><a href="#note-ref-1"[^>]*>\[1\]<\/a> “妇联”指旗妇联。/,
  );
});

test('a link to another speech leads there within the book, at its paragraph where there is one', async () => {
  const all = readEpub(await writeEpub(bookOfAll(SOURCE), SOURCE)).text('EPUB/speech-a-1.xhtml');
  expect(all).toContain('<a href="speech-b-2.xhtml#p1">那篇</a>、<a href="speech-b-2.xhtml">没有的段</a>');
  const alone = readEpub(await first({ ...SOURCE, root: '/archive/' })).text('EPUB/speech-a-1.xhtml');
  expect(alone).toContain(
    '<span>那篇</span>、<span>没有的段</span>、<span>本站</span>和<a href="https://example.com/?a=1&#x26;b=2">',
  );
});

test('says title, speaker, languages, dates and accessibility, the same at every time', async () => {
  const { metadata } = readEpub(await writeEpub(bookOfAll(SOURCE), SOURCE));
  const said = metadata.map(({ name, attributes, text }) => `${attributes.property ?? name}=${text}`);
  expect(said).toContain('dc:identifier=https://example.org/archive/books/archive.epub');
  expect(said).toContain('dc:title=地方讲话档案 · 全部讲话');
  expect(said).toContain('dc:creator=张三');
  expect(said.filter((it) => it.startsWith('dc:language'))).toEqual(['dc:language=zh-Hans', 'dc:language=zh-Hant']);
  expect(said).toContain('dcterms:modified=2012-01-01T00:00:00Z');
  expect(said).toContain('schema:accessMode=textual');
  expect(modifiedOf(['2011-03', '2010-12-31'])).toBe('2011-03-01T00:00:00Z');
});

test('without an address the identifier is the same UUID at every build', async () => {
  const id = async (): Promise<string | undefined> =>
    readEpub(await first({ ...SOURCE, root: '/' })).metadata.find(({ name }) => name === 'dc:identifier')?.text;
  expect(await id()).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(await id()).toBe(await id());
});

test('an archive without speeches has no books', () => {
  const empty = exportSourceOf({});
  expect([...speechBooks(empty), ...archiveBooks(empty)]).toEqual([]);
});

test('the contents name years, speeches and their parts', async () => {
  const nav = readEpub(await writeEpub(bookOfAll(SOURCE), SOURCE)).text('EPUB/nav.xhtml');
  expect(nav).toContain(
    '<li><span>2011年</span><ol><li><a href="speech-a-1.xhtml#title">在“&#x26;&#x3C;会>”上的讲话</a>',
  );
  expect(nav).toContain(
    '<li><a href="speech-a-1.xhtml#s1">一、工作</a><ol><li><a href="speech-a-1.xhtml#s2">（一）重点</a></li></ol></li>',
  );
});

function never(): never {
  throw new Error('Expected an element');
}
