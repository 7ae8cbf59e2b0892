import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentenceAround, sentencesOf } from '../../../src/core/text/sentences.ts';

const split = (text: string): string[] => sentencesOf(text).map(({ start, end }) => text.slice(start, end));
const around = (text: string, name: string): string => {
  const start = text.indexOf(name);
  const sentence = sentenceAround(text, start, start + name.length);
  return text.slice(sentence.start, sentence.end);
};

test('ends a sentence at 。！？ and keeps the mark with it', () => {
  expect(split('开会。谢谢！好吗？行')).toEqual(['开会。', '谢谢！', '好吗？', '行']);
});

test('keeps closing quotes and brackets with the sentence they close', () => {
  expect(split('他说：“开会。”大家鼓掌。（完。）')).toEqual(['他说：“开会。”', '大家鼓掌。', '（完。）']);
});

test('does not end a sentence at a colon, a semicolon or a decimal point', () => {
  expect(split('产业：2.6万元；比重13:59:28。')).toHaveLength(1);
});

test('finds the sentence that a name stands in', () => {
  expect(around('一年过去。旗妇联办了班。旗科协也办了。', '旗妇联')).toBe('旗妇联办了班。');
});

test('takes both sentences when a name reaches across an end', () => {
  expect(around('参加“好！”协会。散会。', '“好！”协会')).toBe('参加“好！”协会。');
});

test('loses no character of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'工会。！？”\n，a') }), (text) => split(text).join('') === text),
  );
});

test('the sentence around any place is one of the text', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'工会。！？”）\n，a'), minLength: 1 });
  fc.assert(
    fc.property(texts, fc.nat(40), fc.nat(12), (text, from, length) => {
      const start = Math.min(from, text.length);
      const end = Math.min(start + length, text.length);
      const touched = sentencesOf(text).filter((sentence) => sentence.start < end && sentence.end > start);
      expect(sentenceAround(text, start, end)).toEqual({
        start: touched[0]?.start ?? start,
        end: touched.at(-1)?.end ?? end,
      });
    }),
    { numRuns: 2000 },
  );
});
