import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type TextPoint, textFragment } from '../../../src/core/citing/text-fragment.ts';
import { growth } from '../../growth.ts';
import { matchFragment, type Segmenter } from './fragment-matcher.ts';

const read = (fragment: string | undefined): string | undefined =>
  fragment === undefined ? undefined : decodeURIComponent(fragment);

/** The fragment of the nth place where words stand in blocks. */
function fragmentOf(blocks: readonly string[], words: string, nth = 0): string | undefined {
  const places = blocks.flatMap((text, block) =>
    [...text.matchAll(new RegExp(RegExp.escape(words), 'g'))].map(({ index }) => ({ block, offset: index })),
  );
  const from = places[nth];
  if (from === undefined) throw new Error('Expected the words in the text');
  return textFragment(blocks, from, { block: from.block, offset: from.offset + words.length });
}

describe('a quote', () => {
  test('between marks of punctuation stands for itself', () => {
    expect(read(fragmentOf(['开会了，大家坐下。'], '大家坐下'))).toBe(':~:text=大家坐下');
  });

  test('inside a sentence brings its surroundings up to where words part in any dictionary', () => {
    expect(read(fragmentOf(['会上，各位代表同志发言，很好。'], '代表'))).toBe(':~:text=各位-,代表,-同志发言');
  });

  test('that occurs twice is told from the other one', () => {
    const blocks = ['上午，开会。', '下午，开会。'];
    expect(read(fragmentOf(blocks, '开会', 0))).toBe(':~:text=开会');
    expect(read(fragmentOf(blocks, '开会', 1))).toBe(':~:text=下午，-,开会');
  });

  test('that opens a paragraph is told by the end of the paragraph before', () => {
    expect(read(fragmentOf(['开会。', '好的。', '开会。'], '开会。', 1))).toBe(':~:text=好的。-,开会。');
  });

  test('that stands before the text, in a list of contents, is told from that one', () => {
    const blocks = ['讲话', '一、开会'];
    const [from, to] = [
      { block: 1, offset: 0 },
      { block: 1, offset: 4 },
    ];
    expect(read(textFragment(blocks, from, to, '首页一、开会'))).toBe(':~:text=讲话-,一、开会');
  });

  test('that is long is named by its beginning and its end', () => {
    const middle = '中间的话，'.repeat(20);
    expect(read(fragmentOf([`会上，首先，${middle}最后，散会。`], `首先，${middle}最后`))).toBe(':~:text=首先,最后');
  });

  test('over paragraphs is named by its beginning and its end, without white space', () => {
    const blocks = ['各位，开会。', '讨论。', '结束，散会。'];
    const fragment = textFragment(blocks, { block: 0, offset: 3 }, { block: 2, offset: 2 });
    expect(read(fragment)).toBe(':~:text=开会,结束');
    expect(textFragment(blocks, { block: 0, offset: 6 }, { block: 1, offset: 0 })).toBeUndefined();
  });

  test('keeps its commas and hyphens apart from those of the fragment', () => {
    expect(fragmentOf(['甲-乙,丙。'], '甲-乙,丙')).toBe(':~:text=%E7%94%B2%2D%E4%B9%99%2C%E4%B8%99');
  });

  test('in paragraphs that are the same all around has none', () => {
    const blocks = Array.from({ length: 30 }, () => '开会。');
    expect(fragmentOf(blocks, '开会', 15)).toBeUndefined();
  });
});

test('whatever is selected, exactly that is found, whatever a dictionary takes for words', () => {
  const text = fc.string({ unit: fc.constantFrom(...'开会了大家，。“”、 aB-1'), minLength: 1, maxLength: 40 });
  const blocks = fc.array(text, { minLength: 1, maxLength: 5 });
  const found = { some: 0, none: 0 };
  fc.assert(
    fc.property(blocks, fc.nat(), fc.nat(), fc.nat(), (texts, a, b, seed) => {
      const points = texts.flatMap((own, block) =>
        Array.from({ length: own.length + 1 }, (_, offset): TextPoint => ({ block, offset })),
      );
      const [low = 0, high = 0] = [a % points.length, b % points.length].sort((x, y) => x - y);
      const [from, to] = [points[low], points[high]];
      if (from === undefined || to === undefined) return;
      const fragment = textFragment(texts, from, to);
      if (fragment === undefined) {
        found.none++;
        return;
      }
      found.some++;
      const segmenter: Segmenter = (own, offset) => ((own.length * 31 + offset * 17 + seed) >> 2) % 3 === 0;
      for (const dictionary of [segmenter, () => true, () => false]) {
        const match = matchFragment(texts, fragment, dictionary);
        expect(wordsBetween(texts, match), fragment).toEqual(wordsBetween(texts, { from, to }));
      }
    }),
    { numRuns: 3000 },
  );
  expect(found.some).toBeGreaterThan(found.none);
});

/** Words and where they begin, without the white space and edges around them. */
function wordsBetween(blocks: readonly string[], span: { from: TextPoint; to: TextPoint } | undefined): object {
  if (span === undefined) return { words: undefined };
  const { from, to } = span;
  const pieces = blocks.map((text, block) => {
    if (block < from.block || block > to.block) return '';
    return text.slice(block === from.block ? from.offset : 0, block === to.block ? to.offset : undefined);
  });
  const lead = blocks.slice(0, from.block).join('').length + from.offset;
  const all = pieces.join('');
  return { words: all.trim(), at: lead + all.length - all.trimStart().length };
}

test('takes linear time for the last of many like it', () => {
  const measure = (size: number): void => {
    const blocks = [`${'开会，'.repeat(size)}这次，开会。`];
    const at = (blocks[0]?.length ?? 0) - 3;
    textFragment(blocks, { block: 0, offset: at }, { block: 0, offset: at + 2 });
  };
  expect(growth(measure, 2000)).toBeLessThan(40);
});
