import { expect, test } from 'vitest';
import { buildCorpus } from '../../../src/core/corpus/corpus.ts';
import { parseEntity } from '../../../src/core/markup/parse-entity.ts';
import { buildDirectory } from '../../../src/core/search/build-directory.ts';
import { byInitial } from '../../../src/core/search/name-order.ts';

/** Names in order, by letter. */
function ordered(...names: readonly string[]): Record<string, string[]> {
  const entities = names.flatMap((name, i) => {
    const { entity } = parseEntity(`---\nname: '${name}'\nkind: generic\n---\n`, 'term', `t${i}`, 'a.md');
    return entity ?? [];
  });
  const { entities: directory } = buildDirectory(buildCorpus([], entities));
  return Object.fromEntries(
    byInitial(directory.map((named) => ({ named }))).map(({ letter, entries }) => [
      letter,
      entries.map(({ named }) => named.name),
    ]),
  );
}

test('by pinyin, character by character, not by spelling alone', () => {
  expect(ordered('团旗委', '旗妇联', '旗残联', '旗政府', '西安', '先进')).toEqual({
    Q: ['旗残联', '旗妇联', '旗政府'],
    T: ['团旗委'],
    X: ['西安', '先进'],
  });
});

test('names that begin with one character stand together, whatever is read alike', () => {
  expect(ordered('工业', '公安', '工厂', '公司')).toEqual({ G: ['公安', '公司', '工厂', '工业'] });
});

test('by the reading that the word has, without quotation marks, in both scripts', () => {
  expect(ordered('重庆', '重要', '“长江”', '增长', '長江鎮', '会计')).toEqual({
    C: ['長江鎮', '“长江”', '重庆'],
    K: ['会计'],
    Z: ['增长', '重要'],
  });
});

test('Latin words where they are spelled, digits at the end', () => {
  expect(ordered('GDP', '工会', '90周年', '3A级', 'ＷＴＯ', 'gap')).toEqual({
    G: ['gap', 'GDP', '工会'],
    W: ['ＷＴＯ'],
    '#': ['3A级', '90周年'],
  });
});
