import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Element, Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import type { ExportSource } from '../../../../src/core/exports/format.ts';
import { teiFiles } from '../../../../src/core/exports/tei/files.ts';
import { speechToTei } from '../../../../src/core/exports/tei/speech.ts';
import { directives } from '../../../../src/core/markup/directives/index.ts';
import type { Speech } from '../../../../src/core/model/speech.ts';
import { known } from '../../known.ts';
import { annotatedSpeech } from '../../markup/generate-annotated.ts';
import { committedSource, sourceOf } from '../sources.ts';
import { schemaCheck } from './schema.ts';

const FRONT = '---\ntitle: 题目\ndate: 2011\n---\n\n';
const TEI_ALL = '../shared/schemas/tei_all.rng';
const PROFILE = 'public/schemas/rostrum-tei.rng';

/** The part of a speech's TEI that stands between its header and its end. */
function bodyOf(body: string, registry: Readonly<Record<string, string>> = {}): string {
  const source = sourceOf({ a: FRONT + body }, registry);
  return /<body>[\s\S]*<\/text>/.exec(speechToTei(known(source.corpus.speeches[0]), source))?.[0] ?? '';
}

const strange = sourceOf(Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`g${i}`, annotatedSpeech(i + 1)])), {
  'organizations/8-fulian':
    '---\nname: 旗妇联\naliases: [{ name: 妇联, default: false, from: 2001 }]\nkind: team\n---\n\n简介。\n',
});

describe.each([
  ['the profile of the archive', PROFILE],
  ['TEI P5', TEI_ALL],
])('is valid by %s', (_, schema) => {
  const present = existsSync(schema);
  const check = present ? schemaCheck(schema) : () => [];
  const valid = async (source: ExportSource): Promise<string[]> => {
    const files = teiFiles(source).filter(({ path }) => schema === PROFILE || path !== 'data/corpus.xml');
    const checked = files.map(async ({ path, write }) => check(String(await write())).map((line) => `${path}:${line}`));
    return (await Promise.all(checked)).flat();
  };

  test.skipIf(!present)('the committed archive', { timeout: 180_000 }, async () => {
    expect(await valid(await committedSource())).toEqual([]);
  });

  test.skipIf(!present)('60 generated speeches, which have every directive', { timeout: 180_000 }, async () => {
    for (const { name } of directives) expect([...strange.markdown.values()].join(), name).toContain(`:${name}[`);
    expect(await valid(strange)).toEqual([]);
  });
});

test('the profile refuses an editor in the text', () => {
  const [speech] = strange.corpus.speeches;
  const xml = speechToTei(known(speech), strange).replace('</seg>', '<note>编者</note></seg>');
  expect(schemaCheck(PROFILE)(xml)).not.toEqual([]);
});

describe('the text of a segment is that of its paragraph, and its id the anchor', () => {
  const blocksIn = (speech: Speech, source: ExportSource): (readonly string[])[] =>
    elements(fromXml(speechToTei(speech, source)))
      .filter(({ name, attributes }) => ['seg', 'head'].includes(name) && /^[ps]\d/.test(attributes['xml:id'] ?? ''))
      .map((element) => [element.attributes['xml:id'] ?? '', textOf(element)]);
  const expected = ({ paragraphs, sections }: Speech): (readonly string[])[] =>
    [...paragraphs.map(({ anchor, text }) => [anchor, text]), ...sections.map((s) => [s.anchor, s.heading])].sort();

  test('in the committed archive', async () => {
    const source = await committedSource();
    for (const speech of source.corpus.speeches) expect(blocksIn(speech, source).sort()).toEqual(expected(speech));
  });

  test('in generated speeches', () => {
    for (const speech of strange.corpus.speeches) expect(blocksIn(speech, strange).sort()).toEqual(expected(speech));
  });
});

test('names point to the entity that is meant, and say whether an editor or the registry says so', () => {
  const registry = { 'organizations/8-fulian': '---\nname: 旗妇联\nkind: team\n---\n' };
  const body = bodyOf(':org[旗妇联]和:org[妇联]{ref=8-fulian}\n', registry);
  expect(body).toContain('<orgName xml:id="m1" ref="../data/entities.xml#_8-fulian" resp="#registry">');
  expect(body).toContain('<orgName xml:id="m2" ref="../data/entities.xml#_8-fulian">妇联</orgName>');
});

test('figures are measures with quantity and unit, as read from the words', () => {
  expect(bodyOf(':figure[280万元]{kind=result org=gonghui indicator=jiazhi period=2010}\n')).toContain(
    '<measure xml:id="f1" quantity="2800000" unit="元" corresp="../data/entities.xml#gonghui" ana="#kind.result ../data/entities.xml#indicator.jiazhi #date.2010">280万元</measure>',
  );
});

test('notes, gaps and corrections stand outside of the text', () => {
  const body = bodyOf('我盟:note[兴安盟]:gap[缺一行]{reason=不清}:sic[倡树]{corr=倡导}\n');
  expect(body).toContain(
    '我盟<ptr type="note" xml:id="note-ref-1" target="#note-1"/><gap reason="不清" corresp="#gap-1"/><sic corresp="#correction-1">倡树</sic></seg>',
  );
  expect(body).toContain('<note type="editorial" xml:id="note-1" n="1" target="#note-ref-1">兴安盟</note>');
});

test('a part holds its parts, and a break ends them', () => {
  const body = bodyOf('甲\n\n## 一\n\n### 1\n\n乙\n\n***\n\n> 丙\n');
  expect(body.replace(/ xml:(id|space)="[^"]*"|\n/g, '')).toBe(
    '<body><head>题目</head><div type="unheaded"><u><seg>甲</seg></u></div>' +
      '<div type="part"><head>一</head><div type="part" subtype="level3"><head>1</head><u prev="#u1"><seg>乙</seg></u></div></div>' +
      '<milestone unit="section"/><div type="unheaded"><u prev="#u1"><quote><seg>丙</seg></quote></u></div></body></text>',
  );
});

test('turns are utterances of those who speak, and what happens has its words as description', () => {
  const source = sourceOf({
    a: `${FRONT}:speaker[张三：]{ref=zhang}好。:incident[（笑）]{kind=laughter}\n\n再说。\n\n:speaker[李四：]{role=记者}问。\n`,
  });
  const xml = speechToTei(known(source.corpus.speeches[0]), source);
  expect(xml.replace(/ xml:(id="[pf]\d+"|space="[^"]*")|\n/g, '')).toContain(
    '<u xml:id="u1" who="#speaker-1"><seg><seg type="speaker" corresp="../data/entities.xml#zhang">张三：</seg>好。' +
      '<vocal type="laughter"><desc>（笑）</desc></vocal></seg><seg>再说。</seg></u>' +
      '<u xml:id="u2" who="#speaker-2"><seg><seg type="speaker" n="记者">李四：</seg>问。</seg></u>',
  );
});

test('the corpus includes the entities and every speech', async () => {
  const source = await committedSource();
  const corpus = teiFiles(source).find(({ path }) => path === 'data/corpus.xml');
  const included = elements(fromXml(String(await known(corpus).write())))
    .filter(({ name }) => name === 'xi:include')
    .map(({ attributes }) => attributes.href);
  expect(included).toEqual([
    'entities.xml',
    ...source.corpus.speeches.map(({ id }) => `../speeches/${id}.xml`).reverse(),
  ]);
});

function elements(node: Nodes): Element[] {
  const inside = 'children' in node ? node.children.flatMap(elements) : [];
  return node.type === 'element' ? [node, ...inside] : inside;
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
