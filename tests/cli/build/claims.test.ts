import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { claimsIn } from '../../../src/cli/build/claims.ts';

test('a group belongs to the first of several processes that asks for it, however often they ask', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'rostrum-claims-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const [one, other] = [claimsIn(path.join(folder, 'claims')), claimsIn(path.join(folder, 'claims'))];
  expect([one('speeches/a'), other('speeches/a'), other('speeches/b'), one('speeches/b')]).toEqual([
    true,
    false,
    true,
    false,
  ]);
  expect([one('speeches/a'), other('speeches/a')]).toEqual([true, false]);
});
