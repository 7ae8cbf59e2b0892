import { describe, expect, test } from 'vitest';
import type { ExportSource } from '../../../../src/core/exports/format.ts';
import { exportFormats } from '../../../../src/core/exports/formats.ts';
import { toJsonLdScript } from '../../../../src/core/exports/json-ld/node.ts';
import { schemaType } from '../../../../src/core/exports/json-ld/schema-types.ts';
import { ENTITY_KINDS, entityTypes } from '../../../../src/core/model/entity-types.ts';
import { known } from '../../known.ts';
import { annotatedSpeech } from '../../markup/generate-annotated.ts';
import { expand, framed } from '../linked-documents.ts';
import { committedSource, ROOT, sourceOf } from '../sources.ts';

const JSON_LD = ['json-ld', 'web-annotation'];

async function written(source: ExportSource): Promise<Map<string, string>> {
  const files = exportFormats.filter(({ name }) => JSON_LD.includes(name)).flatMap(({ files }) => files(source));
  return new Map(await Promise.all(files.map(async ({ path, write }) => [path, String(await write())] as const)));
}

const SPEECH = `---
title: 在大会上的讲话
date: 2011-03
dateNote: 由“今年”推定
speaker: li-ming
occasion: dahui
place: zhongqi
organizations: [qi-fulian]
source: { file: a.txt, title: 原题, publisher: 文库, url: https://example.org/a, sha256: ${'a'.repeat(64)} }
---

:lead[一是学习。]按照:law[工会法]{ref=gonghui-fa}，:org[旗妇联]培训:figure[2万人以上]{org=qi-fulian indicator=peixun period=2010 kind=result}:note[见“年报”]。

## 第二部分

比例为:figure[13:59:28]。
`;
const REGISTRY = {
  'organizations/qi-fulian':
    '---\nname: 旗妇联\nfullName: 某旗妇女联合会\naliases: [妇联]\nkind: mass-organization\nparent: quan-fulian\n---\n\n旗的。\n',
  'organizations/quan-fulian': '---\nname: 全国妇联\nkind: association\nsameAs: [https://example.org/q]\n---\n',
  'people/li-ming': '---\nname: 李明\nkind: person\n---\n',
  'places/zhongqi': '---\nname: 中旗\nkind: banner\n---\n',
  'events/dahui': '---\nname: 大会\nkind: meeting\nparent: qi-fulian\n---\n',
  'laws/gonghui-fa': '---\nname: 工会法\nkind: law\n---\n',
};
const indicators = [{ id: 'peixun', name: '培训人数', unit: '人', direction: 'up' as const }];

describe('of a speech', async () => {
  const files = await written({ ...sourceOf({ a: SPEECH }, REGISTRY), indicators });
  const json = known(files.get('speeches/a.jsonld'));
  const node: unknown = JSON.parse(json);

  test('says who spoke, when, where and on what occasion', () => {
    expect(node).toMatchObject({
      '@id': `${ROOT}speeches/a/#this`,
      '@type': 'CreativeWork',
      genre: 'speech',
      dateCreated: '2011-03',
      author: { '@id': `${ROOT}people/li-ming/#this`, '@type': 'Person', name: '李明' },
      recordedAt: {
        '@type': 'Event',
        name: '大会',
        location: { '@type': 'AdministrativeArea', name: '中旗' },
        organizer: { name: '旗妇联' },
      },
      about: { '@type': 'Organization', name: '旗妇联' },
      citation: { '@type': 'Legislation', name: '工会法' },
      isBasedOn: { name: '原题', publisher: { name: '文库' }, sha256: 'a'.repeat(64) },
    });
  });

  test('has figures as observations, leads as quotations, notes as comments', async () => {
    expect(await framed(json, ROOT, 'Observation')).toMatchObject([
      {
        '@id': `${ROOT}speeches/a/#f1`,
        name: '2万人以上',
        minValue: 20000,
        unitText: '人',
        variableMeasured: { name: '培训人数' },
        observationAbout: { name: '旗妇联' },
        observationDate: '2010',
      },
      { '@id': `${ROOT}speeches/a/#f2`, value: '13:59:28' },
    ]);
    expect(await framed(json, ROOT, 'Quotation')).toMatchObject([{ text: '一是学习。' }]);
    expect(await framed(json, ROOT, 'Comment')).toMatchObject([
      { text: '由“今年”推定' },
      { '@id': `${ROOT}speeches/a/#note-1`, text: '见“年报”' },
    ]);
  });

  test('names its other formats', async () => {
    const media = await framed(json, ROOT, 'MediaObject');
    expect(media.map((one) => Reflect.get(one, 'contentUrl'))).toEqual(
      expect.arrayContaining([`${ROOT}speeches/a.txt`, `${ROOT}speeches/a.annotations.jsonld`]),
    );
  });

  test('has role words for a speaker without a name, and no author where nobody is known', async () => {
    const other = await written(
      sourceOf({
        b: '---\ntitle: 题\ndate: 2011\nspeaker: 旗委领导\n---\n\n文\n',
        c: '---\ntitle: 题\ndate: 2011\n---\n',
      }),
    );
    expect(JSON.parse(known(other.get('speeches/b.jsonld')))).toMatchObject({ author: { jobTitle: '旗委领导' } });
    expect(JSON.parse(known(other.get('speeches/c.jsonld')))).not.toHaveProperty('author');
  });
});

test('an organization has its names, what it belongs to, and what speeches state of it', async () => {
  const files = await written({ ...sourceOf({ a: SPEECH }, REGISTRY), indicators });
  const json = known(files.get('organizations/qi-fulian.jsonld'));
  expect(await framed(json, ROOT, 'Observation')).toMatchObject([{ minValue: 20000 }]);
  expect(JSON.parse(json)['@graph'][0]).toMatchObject({
    name: '旗妇联',
    legalName: '某旗妇女联合会',
    alternateName: ['某旗妇女联合会', '妇联'],
    parentOrganization: { '@type': 'NGO', name: '全国妇联' },
    subjectOf: { name: '在大会上的讲话' },
  });
});

test('every file of the committed archive expands and frames, whether its address is known or not', async () => {
  for (const root of [ROOT, '/archive/']) {
    const files = await written(await committedSource(root));
    expect(files.size).toBeGreaterThan(100);
    for (const [path, text] of files) {
      const address = new URL(root + path, 'https://example.org/').href;
      expect(JSON.stringify(await expand(text, address)), path).toContain('https://example.org/archive/');
      const type = path.endsWith('.annotations.jsonld') ? 'Annotation' : String(await firstType(text));
      expect((await framed(text, address, type)).length, path).toBeGreaterThan(0);
    }
  }
});

test('so does every file of generated speeches and of an empty archive', async () => {
  const speeches = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`s${i}`, annotatedSpeech(i + 1)]));
  for (const source of [sourceOf(speeches, REGISTRY), sourceOf({})])
    for (const [path, text] of await written(source)) expect(await expand(text, ROOT + path), path).not.toEqual([]);
});

test('every kind of entity has a type', () => {
  for (const type of entityTypes)
    for (const kind of ENTITY_KINDS[type]) expect(schemaType({ type, kind }), `${type} ${kind}`).toMatch(/^[A-Z]/);
});

test('no text ends the script', () => {
  const text = '</script><script>alert(1)</script><!--';
  const script = toJsonLdScript({ name: text });
  expect(script).not.toContain('<');
  expect(JSON.parse(script)).toMatchObject({ name: text });
});

function firstType(text: string): unknown {
  const document: unknown = JSON.parse(text);
  const graph: unknown = Reflect.get(Object(document), '@graph');
  return Reflect.get(Object(Array.isArray(graph) ? graph[0] : document), '@type');
}
