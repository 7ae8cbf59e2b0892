import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { afterEach, expect, test, vi } from 'vitest';
import { speechToDocx } from '../../../../src/core/exports/docx/write-docx.ts';
import type { ExportSource } from '../../../../src/core/exports/format.ts';
import { entityOf, exportSourceOf } from '../reading/source.ts';

afterEach(() => {
  vi.useRealTimers();
});

async function docxOf(source: ExportSource): Promise<Uint8Array> {
  const [speech] = source.corpus.speeches;
  if (speech === undefined) throw new Error('Expected a speech');
  return speechToDocx(speech, source);
}

async function readBack(bytes: Uint8Array): Promise<string> {
  const styleMap = ["p[style-name='Title'] => p.title", "p[style-name='Salutation'] => p.salutation"];
  return (
    await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { styleMap: [...styleMap, "p[style-name='Quote'] => p.quote"] },
    )
  ).value;
}

const SPEECH = `---
title: 在会上的讲话
date: 2011-03-05
speaker: zhang-san
---

:salute[同志们：]

:lead[一是:org[妇联]{ref=fulian}很好。]去年，:place[**全旗**]完成。:note[“妇联”指旗妇联 & “<会>”。]

## 一、工作

### （一）重点

> 引文:gap[缺一行]
`;
const ENTITIES = [entityOf('fulian', '旗妇联'), entityOf('zhang-san', '张三', 'person')];

test('another reader finds title, headings, salutation, quotation, links and notes', async () => {
  const html = await readBack(await docxOf(exportSourceOf({ 'a-1': SPEECH }, ENTITIES)));
  expect(html).toContain('<p class="title">在会上的讲话</p><p>张三</p>');
  expect(html).toContain('<p class="salutation">同志们：</p>');
  expect(html).toContain(
    '<a href="https://example.org/archive/organizations/fulian/">妇联</a>很好。去年，<strong>全旗</strong>完成。',
  );
  expect(html).toMatch(/完成。<sup><a href="#footnote-1" id="footnote-ref-1">\[1\]<\/a><\/sup><\/p>/);
  expect(html).toMatch(/<li id="footnote-1"><p> ?“妇联”指旗妇联 &amp; “&lt;会&gt;”。/);
  expect(html).toContain('<h1>一、工作</h1><h2>（一）重点</h2><p class="quote">引文〔缺一行〕</p>');
});

test('has no links where the address of the archive is not known', async () => {
  expect(await readBack(await docxOf(exportSourceOf({ 'a-1': SPEECH }, ENTITIES, '/archive/')))).not.toContain('http');
});

test('links to one page share one address of the package', async () => {
  const body = ':org[妇联]{ref=fulian}和:org[旗妇联]{ref=fulian}。';
  const files = unzipSync(await docxOf(exportSourceOf({ a: body }, ENTITIES)));
  const [addresses = '', words = ''] = ['word/_rels/document.xml.rels', 'word/document.xml'].map((name) =>
    new TextDecoder().decode(files[name]),
  );
  expect(addresses.match(/Target="https:[^"]*"/g)).toEqual([
    'Target="https://example.org/archive/organizations/fulian/"',
  ]);
  expect(words.match(/<w:hyperlink w:history="1" r:id="rIdLink1">/g)).toHaveLength(2);
});

test('keeps blanks, quotes and ampersands; a control character becomes one that can be shown', async () => {
  const text = 'r:id="rIdabc" <w:hyperlink r:id="rIdabc"> & “a”  b\u0001c\ud800';
  const source = exportSourceOf({ a: text.replaceAll('\\', '\\\\') });
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await docxOf(source)) });
  expect(value).toContain('r:id="rIdabc" <w:hyperlink r:id="rIdabc"> & “a”  b\ufffdc\ufffd');
});

test('is the same at another time, whatever was written before', async () => {
  const source = exportSourceOf({ 'a-1': SPEECH }, ENTITIES);
  const first = await docxOf(source);
  vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] });
  await docxOf(exportSourceOf({ b: SPEECH }, ENTITIES));
  expect(Buffer.from(await docxOf(source)).equals(Buffer.from(first))).toBe(true);
  const core = new TextDecoder().decode(unzipSync(first)['docProps/core.xml']);
  expect(core.match(/2011-03-05T00:00:00Z/g)).toHaveLength(2);
});
