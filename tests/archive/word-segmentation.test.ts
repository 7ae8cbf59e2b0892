import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordSegmentation } from '../../src/archive/word-segmentation.ts';

test('cuts every text as Intl.Segmenter does', () => {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const unit = fc.constantFrom(
    ...'农村牧区工作会议上的讲话〇々的，、。；：！？“”（）《》…—·,.:’1２0万a é\u0301カー한\u2029\n\u9fff\ufe0f',
    '𠀀',
    '👩‍👩',
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
      expect(wordSegmentation.wordsOf(text)).toEqual(Array.from(segmenter.segment(text), ({ segment }) => segment));
    }),
    { numRuns: 3000 },
  );
});
