import { expect, test } from 'vitest';
import { mentionedIn } from '../../../src/core/corpus/mentioned.ts';
import { corpusOf } from './fixture.ts';

test('counts the mentions of each entity, the most named first', () => {
  const corpus = corpusOf([':org[旗妇联]、:org[旗科协]、:org[旗科协]。'], {
    'qi-fulian': '旗妇联',
    'qi-kexie': '旗科协',
  });
  const counts = corpus.speeches.flatMap((speech) => mentionedIn(corpus, speech));
  expect(counts.map(({ entity, mentions }) => [entity.name, mentions])).toEqual([
    ['旗科协', 2],
    ['旗妇联', 1],
  ]);
});
