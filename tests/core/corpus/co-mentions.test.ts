import { expect, test } from 'vitest';
import { buildCoMentions, coMentionsOf } from '../../../src/core/corpus/co-mentions.ts';
import { corpusOf } from './fixture.ts';

const NAMES = { 'qi-fulian': '旗妇联', 'qi-kexie': '旗科协', 'qi-wenlian': '旗文联' };
const named = (bodies: readonly string[], id: string): [string, number][] => {
  const corpus = corpusOf(bodies, NAMES);
  return coMentionsOf(corpus, buildCoMentions(corpus), id).map(({ entity, blocks }) => [entity.id, blocks]);
};

test('counts the paragraphs that two entities share, not the mentions', () => {
  const body =
    ':org[旗妇联]、:org[旗科协]和:org[旗科协]。\n\n:org[旗妇联]、:org[旗科协]、:org[旗文联]。\n\n:org[旗文联]。';
  expect(named([body], 'qi-fulian')).toEqual([
    ['qi-kexie', 2],
    ['qi-wenlian', 1],
  ]);
});

test('keeps paragraphs of one number in two speeches apart', () => {
  expect(named([':org[旗妇联]。', ':org[旗科协]。'], 'qi-fulian')).toEqual([]);
});
