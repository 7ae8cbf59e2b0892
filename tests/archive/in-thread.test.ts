import { expect, test } from 'vitest';
import { inThread } from '../../src/archive/in-thread.ts';

const IMPORTS = `import { parentPort, workerData } from 'node:worker_threads';`;
const thread = (code: string): URL => new URL(`data:text/javascript,${encodeURIComponent(IMPORTS + code)}`);

test('gives what a thread says of its order', async () => {
  expect(await inThread(thread('parentPort.postMessage(workerData.a + 1)'), { a: 1 })).toBe(2);
});

test('gives nothing for a thread that ends without a word', async () => {
  expect(await inThread(thread(''), {})).toBeUndefined();
  expect(await inThread(thread('process.exit(1)'), {})).toBeUndefined();
});

test('fails with what a thread throws', async () => {
  await expect(inThread(thread(`throw new Error('a file is gone')`), {})).rejects.toThrow('a file is gone');
});
