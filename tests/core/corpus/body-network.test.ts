import { describe, expect, test } from 'vitest';
import { bodyNetwork } from '../../../src/core/corpus/body-network.ts';
import { buildCoMentions } from '../../../src/core/corpus/co-mentions.ts';
import { drawNetwork } from '../../../src/site/charts/network.ts';
import { corpusOf } from './fixture.ts';

const BODIES = { a: '甲会', b: '乙会', c: '丙会', d: '丁会' };
const name = (id: keyof typeof BODIES) => `:org[${BODIES[id]}]{ref=${id}}`;
const paragraph = (...ids: (keyof typeof BODIES)[]) => ids.map(name).join('、');

function networkOf(limit: number, ...paragraphs: string[]) {
  const corpus = corpusOf([paragraphs.join('。\n\n')], BODIES);
  return bodyNetwork(corpus, buildCoMentions(corpus), limit);
}

describe('the network of bodies', () => {
  test('counts the paragraphs that name two of them, once however often', () => {
    const { bodies, ties, total } = networkOf(9, paragraph('a', 'b', 'a'), paragraph('a', 'b', 'c'), paragraph('d'));
    expect(ties.map(({ source, target, blocks }) => [source, target, blocks])).toEqual([
      ['a', 'b', 2],
      ['a', 'c', 1],
      ['b', 'c', 1],
    ]);
    expect(bodies.map(({ entity, mentions }) => [entity.id, mentions])).toEqual([
      ['a', 3],
      ['b', 2],
      ['c', 1],
    ]);
    expect(total).toBe(3);
  });

  test('keeps those named most often where there is no room for all', () => {
    const { bodies, ties, total } = networkOf(2, paragraph('a', 'b', 'c'), paragraph('a', 'b'));
    expect([bodies.map(({ entity }) => entity.id), ties.length, total]).toEqual([['a', 'b'], 1, 3]);
  });

  test('is the same picture each time, within its frame; and of nothing, none', () => {
    const network = networkOf(9, paragraph('a', 'b', 'c', 'd'), paragraph('a', 'd'));
    const drawn = drawNetwork(network);
    expect(drawNetwork(network)).toEqual(drawn);
    for (const { x, y } of drawn.nodes) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(drawn.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(drawn.height);
    }
    expect(networkOf(9, paragraph('a'))).toEqual({ bodies: [], ties: [], total: 0 });
  });
});
