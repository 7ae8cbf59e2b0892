import { expect, test } from 'vitest';
import { excerptOf } from '../../../src/core/search/excerpt.ts';

function excerpt(text: string, ...words: readonly string[]): string {
  const hits = words.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length }));
  const { pieces, cutBefore, cutAfter } = excerptOf(text, hits);
  const shown = pieces.map((piece) => (piece.hit ? `[${piece.text}]` : piece.text)).join('');
  return (cutBefore ? '…' : '') + shown + (cutAfter ? '…' : '');
}

const LONG = '旗总工会着力构建和谐劳动关系，'.repeat(20);

test('shows the sentence around the hit and what follows it', () => {
  expect(excerpt('会议开始。妇联办班。工会办班。', '妇联')).toBe('…[妇联]办班。工会办班。');
});

test('marks hits that overlap as one and after another', () => {
  expect(excerpt('工会会员很多。', '工会', '会会', '员')).toBe('[工会][会][员]很多。');
});

test('cuts a sentence that is too long on both sides of the hit', () => {
  const shown = excerpt(`${LONG}妇联${LONG}`, '妇联');
  expect(shown).toMatch(/^….{40}\[妇联\].{98}…$/);
});

test('shows a hit in whole that is longer than an excerpt', () => {
  expect(excerpt(`一${LONG}二`, LONG)).toBe(`一[${LONG}]…`);
});

test('marks a hit that runs over the end of the block up to there', () => {
  const { pieces } = excerptOf('开会了', [{ start: 2, end: 9 }]);
  expect(pieces).toEqual([
    { text: '开会', hit: false },
    { text: '了', hit: true },
  ]);
});

test('leaves a character of two code units whole', () => {
  const shown = excerpt(`${'𠮷'.repeat(100)}妇联${'𠮷'.repeat(100)}`, '妇联');
  expect(shown.isWellFormed()).toBe(true);
});
