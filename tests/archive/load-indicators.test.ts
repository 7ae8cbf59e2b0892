import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadIndicators } from '../../src/archive/load-indicators.ts';
import { formatProblem } from '../../src/core/model/problem.ts';

let folder: string;

beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'rostrum-indicators-')), 'content');
  await mkdir(folder);
});

afterEach(() => rm(path.dirname(folder), { recursive: true, force: true }));

async function load(yaml: string) {
  await writeFile(path.join(folder, 'indicators.yaml'), yaml);
  const { items, problems } = await loadIndicators(folder);
  return { items, problems: problems.map(formatProblem) };
}

test('reads what figures measure, in the order of the file', async () => {
  const yaml =
    '- { id: gdp, name: 地区生产总值, unit: 元, direction: up }\n- { id: bili, name: 比例, direction: none }\n';
  expect(await load(yaml)).toEqual({
    items: [
      { id: 'gdp', name: '地区生产总值', unit: '元', direction: 'up' },
      { id: 'bili', name: '比例', direction: 'none' },
    ],
    problems: [],
  });
});

test('takes a file that is not there, or has comments only, for an archive without indicators', async () => {
  expect(await loadIndicators(folder)).toEqual({ items: [], problems: [] });
  expect(await load('# none yet\n')).toEqual({ items: [], problems: [] });
});

test.each([
  [
    'a field with a wrong name',
    '- id: gdp\n  name: 生产总值\n  direktion: up\n  direction: up\n',
    'content/indicators.yaml:3:14  Unexpected field `direktion`, expected one of id, name, unit, direction; did you mean `direction`?  front-matter',
  ],
  [
    'a wrong direction',
    '- id: gdp\n  name: 生产总值\n  direction: upp\n',
    'content/indicators.yaml:3:14  Unexpected `0.direction: "upp"`, expected one of up, down, none; did you mean `up`?  front-matter',
  ],
  [
    'a field that is missing',
    '- id: gdp\n  direction: up\n',
    'content/indicators.yaml:1:3  Unexpected end of entry, expected a field `0.name`  front-matter',
  ],
  [
    'an id given twice',
    '- { id: gdp, name: 甲, direction: up }\n- { id: gdp, name: 乙, direction: up }\n',
    'content/indicators.yaml:2:9  Unexpected `1.id: "gdp"`, expected an id that no other indicator has  front-matter',
  ],
])('names %s, with its place', async (_, yaml, problem) => {
  expect((await load(yaml)).problems).toEqual([problem]);
});
