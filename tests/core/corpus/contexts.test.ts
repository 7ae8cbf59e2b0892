import { expect, test } from 'vitest';
import { contextsOf, type Excerpt } from '../../../src/core/corpus/contexts.ts';
import { mentionsOf } from '../../../src/core/corpus/corpus.ts';
import { corpusOf } from './fixture.ts';

const NAMES = { 'qi-fulian': '旗妇联', 'qi-kexie': '旗科协' };
const show = ({ pieces }: Excerpt): string =>
  pieces.map(({ text, mentions }) => (mentions.length > 0 ? `[${text}]` : text)).join('');
const passages = (body: string): [string, string[]][] =>
  contextsOf(mentionsOf(corpusOf([body], NAMES), 'qi-fulian')).flatMap((context) =>
    context.passages.map((passage): [string, string[]] => [passage.anchor, passage.excerpts.map(show)]),
  );

test('gives each paragraph and heading that names the entity, with its sentence', () => {
  const body = '## 一、:org[旗妇联]的工作\n\n开会。:org[旗妇联]办班。散会。\n\n:org[旗科协]。';
  expect(passages(body)).toEqual([
    ['s1', ['一、[旗妇联]的工作']],
    ['p1', ['[旗妇联]办班。']],
  ]);
});

test('joins neighboring sentences and parts those with text between', () => {
  const body = ':org[旗妇联]一。:org[旗妇联]二。三。四，:org[旗妇联]。';
  expect(passages(body)).toEqual([['p1', ['[旗妇联]一。[旗妇联]二。', '四，[旗妇联]。']]]);
});

test('marks a name within a longer name of the same entity once', () => {
  expect(passages(':org[全盟:org[旗妇联]大会]{ref=qi-fulian}。')).toEqual([['p1', ['[全盟旗妇联大会]。']]]);
});

test('shows the newest speech first', () => {
  const contexts = contextsOf(
    mentionsOf(corpusOf([':org[旗妇联]。', ':org[旗妇联]、:org[旗妇联]。'], NAMES), 'qi-fulian'),
  );
  expect(contexts.map(({ speech, mentions }) => [speech.id, mentions])).toEqual([
    ['speech-2', 2],
    ['speech-1', 1],
  ]);
});

test('links each name to its mention, and one within another of the same entity as well', () => {
  const body = ':org[旗妇联]、:org[全盟:org[旗妇联]大会]{ref=qi-fulian}、:org[妇联]{ref=qi-fulian}:org[旗妇联]。';
  const [context] = contextsOf(mentionsOf(corpusOf([body], NAMES), 'qi-fulian'));
  const pieces = context?.passages.flatMap(({ excerpts }) => excerpts.flatMap((excerpt) => excerpt.pieces)) ?? [];
  expect(pieces.filter(({ mentions }) => mentions.length > 0)).toEqual([
    { text: '旗妇联', mentions: ['m1'] },
    { text: '全盟旗妇联大会', mentions: ['m2', 'm3'] },
    { text: '妇联', mentions: ['m4'] },
    { text: '旗妇联', mentions: ['m5'] },
  ]);
});
