import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { messageOf } from '../../../src/cli/publish/system-error.ts';

test('an error of the system says where, what was found and what was expected', async () => {
  const below = path.resolve('package.json/below');
  const error = await writeFile(below, '').catch((reason: unknown) => reason);
  expect(messageOf(error)).toMatch(/^Unexpected file at \S+package\.json\/below, expected a folder \(ENOTDIR: /);
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  expect(messageOf(full)).toMatch(/^Unexpected full disk, expected room/);
});

test('other errors speak for themselves', async () => {
  expect(messageOf(new Error('Unexpected a, expected b'))).toBe('Unexpected a, expected b');
  expect(messageOf(await mkdir('src').catch((reason: unknown) => reason))).toContain('EEXIST');
});
