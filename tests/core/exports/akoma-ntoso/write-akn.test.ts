import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { expect, test } from 'vitest';
import { speechToAkomaNtoso } from '../../../../src/core/exports/akoma-ntoso/write-akn.ts';
import type { ExportSource } from '../../../../src/core/exports/format.ts';
import { xmlText } from '../../../../src/core/text/xml-text.ts';
import { known } from '../../known.ts';
import { annotatedSpeech } from '../../markup/generate-annotated.ts';
import { committedSource, sourceOf } from '../sources.ts';
import { schemaFile, XML_XSD, xsdValidator } from '../xml-schema.ts';

const REGISTRY = {
  'organizations/qi-fulian': '---\nname: 旗妇联\nfullName: 某旗妇女联合会\nkind: mass-organization\n---\n',
  'places/zhongqi': '---\nname: 中旗\nkind: banner\n---\n',
  'people/shuji': '---\nname: 书记\nkind: office\n---\n',
  'people/li': '---\nname: 李某\nkind: person\n---\n',
  'laws/gonghui-fa': '---\nname: 工会法\nkind: law\n---\n',
};

function written(markdown: string, speechFront = 'date: 2011'): string {
  const source = sourceOf({ a: `---\ntitle: 题\n${speechFront}\n---\n\n${markdown}\n` }, REGISTRY);
  return speechToAkomaNtoso(known(source.corpus.speeches[0]), source);
}

/** The lines with paragraphs of the text, without the ids within the document. */
function paragraphs(xml: string): string[] {
  return xml
    .slice(xml.indexOf('<debateBody'))
    .split('\n')
    .filter((line) => line.startsWith('<p'))
    .map((line) => line.replace(/ eId="[^"]*"/g, ''));
}

test('marks what is named, with what it refers to and its anchor on the page', () => {
  expect(
    paragraphs(written(':org[:place[中旗]{ref=zhongqi}妇联]{ref=qi-fulian}，:role[书记]{ref=shuji org=qi-fulian}')),
  ).toEqual([
    '<p wId="p1"><organization wId="m1" refersTo="#organization.qi-fulian"><location wId="m2" refersTo="#place.zhongqi">中旗</location>妇联</organization>，<role wId="m3" refersTo="#person.shuji #organization.qi-fulian">书记</role></p>',
  ]);
});

test('a quantity has its value, a date its first day and how exact it is', () => {
  expect(
    paragraphs(
      written(':date[去年]{when=2010}:figure[280万元]{kind=result org=qi-fulian}，:date[五日]{when=2011-03-05}'),
    ),
  ).toEqual([
    '<p wId="p1"><date wId="d1" date="2010-01-01" tei:when="2010">去年</date><quantity wId="f1" class="result" refersTo="#quantity #organization.qi-fulian" normalized="2800000" tei:unit="元">280万元</quantity>，<date wId="d2" date="2011-03-05">五日</date></p>',
  ]);
});

test('a note and lost text are points, and no part of the text', () => {
  const xml = written('一:note[编者说]二:gap[缺一行]三');
  expect(paragraphs(xml)).toEqual([
    '<p wId="p1">一<noteRef wId="note-ref-1" href="#note_1" marker="1"/>二<omissis title="缺一行"/>三</p>',
  ]);
  expect(xml).toContain('<note eId="note_1" wId="note-1"><p eId="note_1__p_1">编者说</p></note>');
});

test('a mention of what is not known is marked without a reference', () => {
  expect(paragraphs(written(':role[某人]'))).toEqual(['<p wId="p1"><inline name="role" wId="m1">某人</inline></p>']);
});

test('parts lie in each other by the depth of their headings, paragraphs before and after have parts of their own', () => {
  const xml = written('开场\n\n## 一\n\n甲\n\n### （一）\n\n乙\n\n## 二\n\n丙\n\n***\n\n完');
  const ids = [...xml.matchAll(/<(debateSection|heading|speech|p) [^>]*?eId="((?:dbsect)[^"]*)"(?: wId="([^"]*)")?/g)];
  expect(ids.map(([, name, eId, wId]) => [name, eId, wId].filter(Boolean).join(' '))).toEqual([
    'debateSection dbsect_1',
    'speech dbsect_1__speech_1',
    'p dbsect_1__speech_1__p_1 p1',
    'debateSection dbsect_2 s1',
    'heading dbsect_2__heading',
    'speech dbsect_2__speech_1',
    'p dbsect_2__speech_1__p_1 p2',
    'debateSection dbsect_2__dbsect_1 s2',
    'heading dbsect_2__dbsect_1__heading',
    'speech dbsect_2__dbsect_1__speech_1',
    'p dbsect_2__dbsect_1__speech_1__p_1 p3',
    'debateSection dbsect_3 s3',
    'heading dbsect_3__heading',
    'speech dbsect_3__speech_1',
    'p dbsect_3__speech_1__p_1 p4',
    'debateSection dbsect_4',
    'speech dbsect_4__speech_1',
    'p dbsect_4__speech_1__p_1 p5',
  ]);
});

test('says at each level of FRBR what it is, by the naming convention', () => {
  const xml = written('一', 'date: 2011-03-05\nlanguage: zh-Hant-HK');
  expect([...xml.matchAll(/<FRBR(?:this|uri) value="([^"]*)"/g)].map(([, iri]) => iri)).toEqual([
    '/akn/hk/debate/2011-03-05/a/!main',
    '/akn/hk/debate/2011-03-05/a',
    '/akn/hk/debate/2011-03-05/a/zho@/!main',
    '/akn/hk/debate/2011-03-05/a/zho@',
    '/akn/hk/debate/2011-03-05/a/zho@/!main.xml',
    '/akn/hk/debate/2011-03-05/a/zho@.xml',
  ]);
});

test.each([
  ['a person of the registry', 'li', '<speech eId="dbsect_1__speech_1" by="#person.li">'],
  ['an office', 'shuji', '<speech eId="dbsect_1__speech_1" by="#speaker" as="#person.shuji">'],
  ['somebody known by words', '旗领导', '<speech eId="dbsect_1__speech_1" by="#speaker">'],
])('names %s as who speaks', (_, speaker, expected) => {
  expect(written('一', `date: 2011\nspeaker: ${speaker}`)).toContain(expected);
});

test('gives each turn to who speaks it, and what happens between as a scene', () => {
  const turns =
    ':speaker[主持人：]{role=主持人}好。:incident[（掌声）]{kind=applause}\n\n:speaker[李某：]谢谢。\n\n再说。\n\n:incident[（全体起立）]{kind=rising}\n\n完了。';
  const xml = written(turns).replace(/ eId="[^"]*"/g, '');
  expect(xml.slice(xml.indexOf('<speech'), xml.lastIndexOf('</debateSection>')).split('\n')).toEqual([
    '<speech wId="u1" by="#speaker.1" as="#role.1">',
    '<p wId="p1"><inline name="speaker">主持人：</inline>好。<remark type="phenomenon" class="applause">（掌声）</remark></p>',
    '</speech>',
    '<speech wId="u2" by="#person.li">',
    '<p wId="p2"><inline name="speaker" refersTo="#person.li">李某：</inline>谢谢。</p>',
    '<p wId="p3">再说。</p>',
    '</speech>',
    '<scene wId="p4"><remark type="phenomenon" class="rising">（全体起立）</remark></scene>',
    '<speech by="#person.li">',
    '<p wId="p5">完了。</p>',
    '</speech>',
    '',
  ]);
  expect(written(turns)).toContain('showAs="主持人"');
});

test('every reference within the document has its target, and no id is there twice', async () => {
  for (const xml of await documents()) {
    const ids = [...xml.matchAll(/ eId="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const asked = [...xml.matchAll(/ (?:refersTo|by|as|source|href)="(#[^"]*)"/g)].flatMap(([, refs]) =>
      known(refs).split(' '),
    );
    expect(asked.filter((ref) => !ids.includes(ref.slice(1)))).toEqual([]);
  }
});

test('every paragraph and heading has its faithful text', async () => {
  for (const source of await sources())
    for (const speech of source.corpus.speeches) {
      const { root } = parseXml(speechToAkomaNtoso(speech, source));
      const said = elementsOf(known(root ?? undefined));
      const texts = (name: string) => said.filter((one) => one.name === name).map((one) => one.text);
      const inBody = said.filter((one) => /^(?:p|scene)$/.test(one.name) && /^p\d+$/.test(one.attributes.wId ?? ''));
      expect(inBody.map(({ attributes, text }) => [attributes.wId, text])).toEqual(
        speech.paragraphs.map(({ anchor, text }) => [anchor, xmlText(text)]),
      );
      expect(texts('heading')).toEqual(speech.sections.map(({ heading }) => xmlText(heading)));
      expect(texts('docTitle')).toEqual([xmlText(speech.meta.title)]);
    }
});

const schema = schemaFile('akomantoso30.xsd');

test.skipIf(schema === undefined)('is valid against the schema of OASIS', async () => {
  const validator = xsdValidator(known(schema));
  try {
    for (const xml of await documents()) expect(validator.errorsOf(xml)).toEqual([]);
    const broken = written('一').replaceAll('debateBody', 'debateBodies');
    expect(validator.errorsOf(broken)).not.toEqual([]);
  } finally {
    validator.dispose();
  }
});

const hasXmllint = runs('xmllint', '--version');
if (!hasXmllint) console.warn('Skipped what needs xmllint, which is not there');

test.skipIf(schema === undefined || !hasXmllint)('is valid to xmllint', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'rostrum-akn-'));
  try {
    await writeFile(path.join(folder, 'schema.xsd'), await readFile(known(schema)));
    await writeFile(path.join(folder, 'xml.xsd'), XML_XSD);
    const files: string[] = [];
    for (const xml of await documents()) {
      files.push(path.join(folder, `${files.length}.xml`));
      await writeFile(known(files.at(-1)), xml);
    }
    execFileSync('xmllint', ['--nonet', '--noout', '--schema', path.join(folder, 'schema.xsd'), ...files], {
      stdio: 'pipe',
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

/** The committed archive, and generated speeches with every annotation wherever it may be. */
async function sources(): Promise<ExportSource[]> {
  const generated = Array.from({ length: 60 }, (_, i) => [`s${i}`, annotatedSpeech(i + 1)]);
  const turns = await readFile('tests/fixtures/interview/speeches/2011-fangtan.md', 'utf8');
  return [await committedSource(), sourceOf({ ...Object.fromEntries(generated), turns }, REGISTRY)];
}

async function documents(): Promise<string[]> {
  return (await sources()).flatMap((source) =>
    source.corpus.speeches.map((speech) => speechToAkomaNtoso(speech, source)),
  );
}

function elementsOf(root: XmlElement): XmlElement[] {
  return [root, ...root.children.flatMap((child) => (child instanceof XmlElement ? elementsOf(child) : []))];
}

function runs(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
