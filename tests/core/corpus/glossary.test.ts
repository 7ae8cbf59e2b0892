import { describe, expect, test } from 'vitest';
import { buildCorpus, type Corpus } from '../../../src/core/corpus/corpus.ts';
import { saidOf } from '../../../src/core/corpus/first-said.ts';
import { glossaryOf, statusesOf } from '../../../src/core/corpus/glossary.ts';
import { parseEntity } from '../../../src/core/markup/parse-entity.ts';
import { parseSpeech } from '../../../src/core/markup/parse-speech.ts';
import type { Entity } from '../../../src/core/model/entity.ts';
import { buildEntityIndex } from '../../../src/core/model/entity-index.ts';
import type { EntityType } from '../../../src/core/model/entity-types.ts';

const ENTITIES = [
  entity('term', 'sige-zhuanbian', '四个转变', 'slogan'),
  entity('campaign', 'anju', '安居工程', 'program'),
  entity('campaign', 'gongcheng', '工程', 'generic'),
];
const ANJU = ':campaign[安居工程]{ref=anju}';

/** Speeches by date, given in any order. */
function archiveOf(bodies: Readonly<Record<string, string>>): Corpus {
  const index = buildEntityIndex(ENTITIES);
  const speeches = Object.entries(bodies).map(([date, body]) => {
    const { speech, problems } = parseSpeech(`---\ntitle: 讲话\ndate: ${date}\n---\n\n${body}\n`, {
      id: `speech-${date}`,
      file: 'content/speeches/a.md',
      index,
    });
    if (speech === undefined) throw new Error(JSON.stringify(problems));
    return speech;
  });
  return buildCorpus(speeches, ENTITIES);
}

function entity(type: EntityType, id: string, name: string, kind: string): Entity {
  const { entity } = parseEntity(`---\nname: ${name}\nkind: ${kind}\n---\n`, type, id, `${id}.md`);
  if (entity === undefined) throw new Error('Unexpected front matter');
  return entity;
}

describe('where something is said', () => {
  test('first by the oldest speech, last by the newest, in its sentence', () => {
    const corpus = archiveOf({
      '2012-03': `再谈${ANJU}。`,
      2010: `开头。今年启动${ANJU}，年内建成。${ANJU}很好。`,
      2011: '没有提到。',
    });
    const said = saidOf(corpus, 'anju');
    expect(said?.first).toMatchObject({ before: '今年启动', name: '安居工程', after: '，年内建成。' });
    expect([said?.first.speech.meta.date, said?.first.mention.anchor, said?.first.block.anchor]).toEqual([
      '2010',
      'm1',
      'p1',
    ]);
    expect(said?.last.speech.meta.date).toBe('2012-03');
    expect([said?.speeches, said?.mentions]).toEqual([2, 3]);
  });

  test('is nowhere for what no speech names', () => {
    expect(saidOf(archiveOf({ 2010: '别的。' }), 'anju')).toBeUndefined();
  });
});

const stepsOf = (bodies: Readonly<Record<string, string>>) =>
  statusesOf(archiveOf(bodies), 'anju').map(({ mention, status, due, nearby }) => [
    mention.speech.meta.date,
    status,
    due,
    ...(nearby ? ['nearby'] : []),
  ]);

describe('how it stands', () => {
  test('changes from speech to speech', () => {
    expect(
      stepsOf({
        2012: `:task[${ANJU}建成]{status=done}。`,
        2010: `:task[实施${ANJU}]{status=open due=2011}。`,
        2011: `:task[继续实施${ANJU}]{status=open due=2011}。`,
      }),
    ).toEqual([
      ['2010', 'open', '2011'],
      ['2012', 'done', undefined],
    ]);
  });

  test('is read from tasks of the paragraph where none is marked around the name', () => {
    expect(stepsOf({ 2010: `${ANJU}重要。:task[抓好落实]{status=open}。\n\n:task[别的]{status=done}。` })).toEqual([
      ['2010', 'open', undefined, 'nearby'],
    ]);
    expect(stepsOf({ 2010: `:task[建${ANJU}]{due=2012}。:task[做别的]{status=done}。` })).toEqual([
      ['2010', undefined, '2012'],
    ]);
  });

  test('is not said where nothing is annotated', () => {
    expect(stepsOf({ 2010: `要实施${ANJU}。`, 2011: `:task[实施${ANJU}]{org=x}。` })).toEqual([]);
  });
});

test('the glossary has terms and campaigns, named or not, and no generic words', () => {
  const entries = glossaryOf(archiveOf({ 2010: `${ANJU}。:campaign[工程]{ref=gongcheng}。` }));
  expect(entries.map(({ entity, said }) => [entity.id, said?.mentions])).toEqual([
    ['sige-zhuanbian', undefined],
    ['anju', 1],
  ]);
});
