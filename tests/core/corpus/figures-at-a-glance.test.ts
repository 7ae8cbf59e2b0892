import { expect, test } from 'vitest';
import { buildCorpus } from '../../../src/core/corpus/corpus.ts';
import { figuresAtAGlance } from '../../../src/core/corpus/figures-at-a-glance.ts';
import { parseSpeech } from '../../../src/core/markup/parse-speech.ts';

function speech(id: string, date: string, body: string) {
  const { speech } = parseSpeech(`---\ntitle: 讲话\ndate: ${date}\n---\n\n${body}\n`, { id, file: `${id}.md` });
  if (speech === undefined) throw new Error('Unexpected front matter');
  return speech;
}

const corpus = buildCorpus(
  [
    speech('old', '2010', ':figure[100人]{indicator=members kind=target} :figure[5个]{indicator=units kind=target}'),
    speech('new', '2011', ':figure[200人]{indicator=members kind=target} :figure[7%]{kind=result} :figure[3个]'),
  ],
  [],
);

test('counts figures by kind and names the newest target of each indicator', () => {
  const { total, byKind, targets } = figuresAtAGlance(corpus, 6);
  expect(total).toBe(5);
  expect(byKind).toEqual([
    { kind: 'result', count: 1 },
    { kind: 'target', count: 3 },
  ]);
  expect(targets.map(({ speech, figure }) => [speech.id, figure.text])).toEqual([
    ['new', '200人'],
    ['old', '5个'],
  ]);
});

test('names no more targets than there is room for', () => {
  expect(figuresAtAGlance(corpus, 1).targets).toHaveLength(1);
});
