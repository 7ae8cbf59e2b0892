import { expect, test } from 'vitest';
import { outputOf } from '../../../src/site/outputs.ts';
import { namingFailures } from '../../../src/site/rendering/naming-failures.ts';

const failing = (error: unknown) => () => Promise.reject(error);

test('a page that fails is named with the speech that it is of, whatever its language', async () => {
  await expect(
    namingFailures(outputOf('/en/speeches/a/', 'page'), failing(new Error('No mention has this id'))),
  ).rejects.toThrow('Unexpected failure to render en/speeches/a/index.html of speeches/a: No mention has this id');
});

test('a file that belongs to no other is named once', async () => {
  await expect(namingFailures(outputOf('/robots.txt', 'endpoint'), failing('?'))).rejects.toThrow(
    'Unexpected failure to render robots.txt: ?',
  );
});

test('what the system refuses stays what it is', async () => {
  const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
  await expect(namingFailures(outputOf('/en/speeches/a/', 'page'), failing(full))).rejects.toBe(full);
});
