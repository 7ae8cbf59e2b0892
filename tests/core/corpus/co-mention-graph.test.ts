import { expect, test } from 'vitest';
import { coMentionGraph } from '../../../src/core/corpus/co-mention-graph.ts';
import { buildCoMentions } from '../../../src/core/corpus/co-mentions.ts';
import { corpusOf } from './fixture.ts';

const NAMES = { 'qi-fulian': '旗妇联', 'qi-kexie': '旗科协', 'qi-wenlian': '旗文联' };
const corpus = corpusOf(
  [':org[旗科协]、:org[旗妇联]。\n\n:org[旗妇联]、:org[旗妇联]、:org[旗科协]、:org[旗文联]。', ':org[旗文联]。'],
  NAMES,
);
const graph = (...ids: string[]) => coMentionGraph(corpus, buildCoMentions(corpus), ids);

test('has a node for each entity asked for, and an edge for each pair named together', () => {
  const { nodes, edges } = graph('qi-fulian', 'qi-kexie', 'qi-wenlian', 'unknown');
  expect(nodes.map(({ entity, mentions }) => [entity.id, mentions])).toEqual([
    ['qi-fulian', 3],
    ['qi-kexie', 2],
    ['qi-wenlian', 2],
  ]);
  expect(edges).toEqual([
    { source: 'qi-fulian', target: 'qi-kexie', blocks: 2 },
    { source: 'qi-fulian', target: 'qi-wenlian', blocks: 1 },
    { source: 'qi-kexie', target: 'qi-wenlian', blocks: 1 },
  ]);
});

test('is the same in whatever order the entities are given', () => {
  expect(graph('qi-wenlian', 'qi-kexie', 'qi-fulian', 'qi-kexie')).toEqual(
    graph('qi-fulian', 'qi-kexie', 'qi-wenlian'),
  );
});
