import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { parseSpeech } from '../../../src/core/markup/parse-speech.ts';
import { attributeOf, type HtmlNode, readSpeechHtml } from '../../../src/core/markup/read-html.ts';
import { annotatedSpeech } from './generate-annotated.ts';

type Parsed = ReturnType<typeof parseDocument>['children'][number];

/** A tree with the attributes in question, as both readers have it. */
function read(node: HtmlNode, names: ReadonlySet<string>): unknown {
  if (typeof node === 'string') return node;
  const attributes = Array.from(names, (name) => [name, attributeOf(node, name)]);
  return [node.name, attributes, node.children.map((child) => read(child, names))];
}

function parsed(node: Parsed, names: ReadonlySet<string>): unknown {
  if (node.type === 'text') return node.data;
  if (!('attribs' in node)) throw new Error(`Unexpected ${node.type}, expected an element or a text`);
  const attributes = Array.from(names, (name) => [name, node.attribs[name]]);
  return [node.name, attributes, node.children.map((child) => parsed(child, names))];
}

test('reads the HTML of speeches as a parser does', () => {
  for (let seed = 1; seed <= 150; seed++) {
    const { speech } = parseSpeech(annotatedSpeech(seed), {
      id: 'a',
      file: 'a.md',
      hrefOf: (directive, ref) => `/${directive}/?a=${ref}&b="<>"`,
    });
    for (const html of [speech?.html ?? '', speech?.titleHtml ?? '']) {
      const names = new Set(Array.from(html.matchAll(/ ([a-z][a-z-]*)="/g), ([, name = '']) => name));
      const tree = parseDocument(html, { lowerCaseTags: false, lowerCaseAttributeNames: false });
      expect(readSpeechHtml(html).map((node) => read(node, names))).toEqual(
        tree.children.map((node) => parsed(node, names)),
      );
    }
  }
});

test('references are the characters they stand for, and a value is none of its neighbors', () => {
  const [paragraph] = readSpeechHtml('<p id="p1" title="&#x22; id=&lt;1&gt;">甲 &#x26; 乙 &#x3C;</p>');
  if (typeof paragraph !== 'object') throw new Error('Unexpected text');
  expect(attributeOf(paragraph, 'title')).toBe('" id=<1>');
  expect(attributeOf(paragraph, 'id')).toBe('p1');
  expect(paragraph.children).toEqual(['甲 & 乙 <']);
});
