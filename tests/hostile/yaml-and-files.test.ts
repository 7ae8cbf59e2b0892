import { expect, test } from 'vitest';
import { BODIES } from '../fixtures/hostile/bodies.ts';
import { FILES } from '../fixtures/hostile/files.ts';
import { YAML } from '../fixtures/hostile/yaml.ts';
import { loadFiles } from './load-files.ts';

test.each([...YAML, ...FILES])('$name', { timeout: 30_000 }, async ({ files, answer }) => {
  const { problems } = await loadFiles(files);
  const places = problems
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, file, line, column }) => `${rule} ${file}:${line}:${column}`);
  const expected = answer.as === 'refused' ? `${answer.rule} content/${answer.at}` : 'refused';
  expect(
    places.some((place) => place.startsWith(expected)),
    `${expected} in ${places.slice(0, 5)}`,
  ).toBe(true);
});

test('no file of all these has done anything to the objects that all others come from', () => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect('pwned' in {} || 'status' in {} || 'url' in {}).toBe(false);
});

test('there are at least 150 inputs, and more in the fields', () => {
  expect(BODIES.length + YAML.length + FILES.length).toBeGreaterThanOrEqual(150);
});
