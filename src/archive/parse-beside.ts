import { Worker } from 'node:worker_threads';
import type { SpeechSurroundings } from './load-speeches.ts';

/** What the thread is given (`parse-worker.ts`). */
export type ParseOrder = Omit<SpeechSurroundings, 'index'>;

/**
 * Has a thread parse speeches into the cache, the last first, while this one reads them from the first on. Over when it
 * has ended; what it has not parsed, for whatever reason, is parsed here.
 */
export function parseBeside(worker: URL, { index: _, ...order }: SpeechSurroundings): Promise<void> {
  return new Promise((resolve) => {
    const thread = new Worker(worker, { workerData: order });
    thread.once('error', () => resolve());
    thread.once('exit', () => resolve());
  });
}
