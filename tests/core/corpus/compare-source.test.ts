import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ComparedRow, compareWithSource, type Piece } from '../../../src/core/corpus/compare-source.ts';
import { parseSpeech } from '../../../src/core/markup/parse-speech.ts';
import { buildEntityIndex } from '../../../src/core/model/entity-index.ts';
import type { Speech } from '../../../src/core/model/speech.ts';
import { growth } from '../../growth.ts';

function speech(title: string, body: string, frontMatter = ''): Speech {
  const { speech } = parseSpeech(`---\ntitle: ${title}\ndate: 2011\n${frontMatter}---\n\n${body}\n`, {
    id: 'a',
    file: 'content/speeches/a.md',
    index: buildEntityIndex([]),
  });
  if (speech === undefined) throw new Error('Unexpected front matter');
  return speech;
}

const WIDE = 'normalized: [punctuation-width]\n';

/** `text` for what is the same, `⟨kind:text⟩` for what is not. */
const written = (pieces: readonly Piece[]): string =>
  pieces.map(({ text, mark }) => (mark === undefined ? text : `⟨${mark}:${text}⟩`)).join('');
const table = (rows: readonly ComparedRow[]): string[] =>
  rows.map(({ block, source, text }) => `${block ?? '-'} | ${written(source)} | ${written(text)}`);

describe('rows', () => {
  test('stand side by side, with what was changed marked on both sides', () => {
    const { rows, normalized, characters, difference } = compareWithSource(
      speech('县长讲话', '同志们：\n\n## 一、春耕\n\n种子,化肥要备足。', WIDE),
      '县长讲话\n同志们:\n一、春耕\n种子,化肥要备足。\n',
    );
    expect(table(rows())).toEqual([
      'title | 县长讲话 | 县长讲话',
      'p1 | 同志们⟨normalized::⟩ | 同志们⟨normalized:：⟩',
      's1 | 一、春耕 | 一、春耕',
      'p2 | 种子,化肥要备足。 | 种子,化肥要备足。',
    ]);
    expect([difference, normalized, characters]).toEqual([undefined, 1, 21]);
  });

  test('show what was left out where it stood, with its kind', () => {
    const { rows, leftOut } = compareWithSource(
      speech('春季植树讲话', '同志们，植树了。'),
      '首页 > 讲话\n春季植树讲话\n春季植树讲话\n同志们，植树了。\n- 1 -\n版权所有\n',
    );
    expect(table(rows())).toEqual([
      '- | ⟨navigation:首页 > 讲话⟩ | ',
      'title | 春季植树讲话 | 春季植树讲话',
      '- | ⟨repeated-title:春季植树讲话⟩ | ',
      'p1 | 同志们，植树了。 | 同志们，植树了。',
      '- | ⟨page-number:- 1 -⟩⟨copyright:版权所有⟩ | ',
    ]);
    expect(leftOut).toHaveLength(4);
  });

  test('hold a chunk number inside the sentence that it cut', () => {
    const chunk = '今年我县的春耕生产时间紧，任务重，困难多。各乡镇要抓住墒情，组织机具，调足种子，把工作做到田';
    const source = `1、${chunk}\n2、间${chunk.slice(1)}\n3、间${chunk.slice(1)}`;
    const body = `${chunk}间${chunk.slice(1)}间${chunk.slice(1)}`;
    const { rows, difference } = compareWithSource(speech('编者所加的题目', body), source);
    expect(difference).toBeUndefined();
    const [first, only] = table(rows());
    expect(first).toBe('- | ⟨chunk-number:1、⟩ | ');
    expect(only).toContain('做到田\n⟨chunk-number:2、⟩间年我县');
  });

  test('leave out a title that only the editor gave', () => {
    const { rows, characters } = compareWithSource(speech('编者的题目', '开会。'), '开会。');
    expect(table(rows())).toEqual(['p1 | 开会。 | 开会。']);
    expect(characters).toBe(3);
  });

  test('leave out the words of such a title where the text begins with them', () => {
    const { difference, rows } = compareWithSource(speech('开会', '开会。'), '开会。');
    expect(difference).toBeUndefined();
    expect(table(rows())).toEqual(['p1 | 开会。 | 开会。']);
  });

  test('are none where the texts differ, and the first difference is named', () => {
    const { rows, difference } = compareWithSource(speech('讲话', '开会。\n\n散会了。'), '讲话\n开会。\n散场了。');
    expect(rows()).toEqual([]);
    expect(difference).toEqual({ block: 'p2', offset: 1, found: '会了。', expected: '场了。', after: '讲话开会。散' });
  });

  test('take a change that is not declared for a difference', () => {
    expect(compareWithSource(speech('讲话', '同志们：'), '讲话\n同志们:').difference?.found).toBe('：');
  });
});

test('every character of source and speech is in the rows once, in its order', () => {
  const line = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'开会了，,。：:!！大家'), minLength: 2, maxLength: 30 }),
    fc.constantFrom('版权所有', '- 3 -', '浏览次数：12', '\u200B', '第二　部分'),
  );
  let equal = 0;
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
      const source = lines.join('\n');
      const wide = (text: string): string =>
        text.replace(/[,:!]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
      const probe = compareWithSource(speech('题', '正文'), source);
      const gone = new Set(
        probe.leftOut.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
      );
      const paragraphs = source
        .split('')
        .map((unit, i) => (gone.has(i) ? '' : unit))
        .join('')
        .split('\n')
        .map((text) => wide(text.trim()))
        .filter((text) => text !== '');
      if (paragraphs.length === 0) return;
      const made = speech('编者题', paragraphs.join('\n\n'), WIDE);
      const compared = compareWithSource(made, source);
      if (compared.difference) return; // Markdown took a line for something else.
      equal++;
      const rows = compared.rows();
      const all = (side: 'source' | 'text'): string =>
        rows.flatMap((row) => row[side].map(({ text }) => text)).join('');
      expect(all('source').replace(/\s/g, '')).toBe(source.replace(/\s/g, ''));
      expect(all('text').replace(/\s/g, '')).toBe(paragraphs.join('').replace(/\s/g, ''));
      const marked = rows.flatMap(({ text }) =>
        text.filter(({ mark }) => mark === 'normalized').map((piece) => piece.text),
      );
      expect(marked.join('')).toHaveLength(compared.normalized);
    }),
    { numRuns: 500 },
  );
  expect(equal).toBeGreaterThan(250);
});

test('takes linear time', () => {
  const measure = (size: number): void => {
    const body = '同志们:开会。';
    const source = `讲话\n${`${body}\n`.repeat(size)}版权所有`;
    const paragraphs = Array.from({ length: size }, (_, i) => ({
      anchor: `p${i + 1}`,
      text: '同志们：开会。',
      leads: [],
      salutation: false,
      quoted: false,
      place: { file: 'a', line: i + 1, column: 1 },
    }));
    const { meta } = speech('讲话', '开会。', WIDE);
    const { rows, difference } = compareWithSource({ meta, sections: [], paragraphs }, source);
    if (difference || rows().length !== size + 2) throw new Error('Expected the same text');
  };
  expect(growth(measure, 2000)).toBeLessThan(40);
});
