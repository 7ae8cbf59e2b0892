import { Worker } from 'node:worker_threads';

/**
 * Runs a file in a thread of its own, which finds its order under `workerData`. Gives the first message that it posts, or
 * nothing when it ends without one; rejects with what it throws.
 */
export function inThread<T>(file: URL, order: object): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(file, { workerData: order });
    thread.once('message', (message: T) => resolve(message));
    thread.once('error', reject);
    thread.once('exit', () => resolve(undefined));
  });
}
