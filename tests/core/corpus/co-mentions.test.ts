import { expect, test } from 'vitest';
import { buildCoMentions, coMentionsOf } from '../../../src/core/corpus/co-mentions.ts';
import { growth } from '../../growth.ts';
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

test('takes time in proportion to the text, for all entities of an archive', () => {
  const work = (size: number): void => {
    const names = Object.fromEntries(Array.from({ length: size }, (_, i) => [`body-${i}`, `组织${i}号`]));
    const ids = Object.keys(names);
    const body = ids.map((id, i) => `:org[甲]{ref=${id}}和:org[乙]{ref=${ids[(i + 1) % ids.length]}}。`).join('\n\n');
    const corpus = corpora.get(size) ?? corpusOf([body], names);
    corpora.set(size, corpus);
    const index = buildCoMentions(corpus);
    for (const id of ids) coMentionsOf(corpus, index, id);
  };
  const corpora = new Map<number, ReturnType<typeof corpusOf>>();
  work(8 * 200); // Parsed before the clock runs.
  expect(growth(work, 200)).toBeLessThan(40);
});
