import { expect, test } from 'vitest';
import { justRead } from '../../src/archive/just-read.ts';
import type { Archive } from '../../src/archive/load-archive.ts';

/** Reads that are told from each other, and how many there were. */
function counted() {
  let reads = 0;
  const read = async (): Promise<Archive> => {
    reads++;
    throw new Error(`read ${reads}`);
  };
  const said = (stamp: string) => justRead(stamp, read).catch(({ message }: Error) => message);
  return said;
}

test('parts of a server that ask together for the same files share what one has read', async () => {
  const said = counted();
  expect(await Promise.all([said('same'), said('same')])).toEqual(['read 1', 'read 1']);
});

test('files that have changed since are read again', async () => {
  const said = counted();
  expect([await said('before'), await said('after'), await said('before')]).toEqual(['read 1', 'read 2', 'read 3']);
});
