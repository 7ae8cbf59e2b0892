import { expect, test } from 'vitest';
import { parseSpeech } from '../../src/core/markup/parse-speech.ts';
import { layersOf } from '../../src/site/annotation-layers.ts';

function layersIn(body: string): string[] {
  const { speech } = parseSpeech(`---\ntitle: 甲\ndate: 2011\n---\n\n${body}`, { id: 'a', file: 'a.md' });
  return speech ? layersOf(speech).map(({ name, count }) => `${name} ${count}`) : [];
}

test('counts what occurs, persons by name and by office together', () => {
  expect(
    layersIn(':date[今年]{when=2011}:role[书记]见:person[甲]{ref=a}，:org[旗妇联]{ref=b}有:figure[8个]{}'),
  ).toEqual(['organization 1', 'person 2', 'figure 1', 'date 1']);
});

test('a speech without annotations has no layers', () => {
  expect(layersIn('甲')).toEqual([]);
});
