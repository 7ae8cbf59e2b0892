import { inThread } from './in-thread.ts';
import type { SpeechSurroundings } from './load-speeches.ts';

/** What the thread is given (`parse-worker.ts`). */
export type ParseOrder = Omit<SpeechSurroundings, 'index'>;

/**
 * Has a thread parse speeches into the cache, the last first, while this one reads them from the first on. Over when it
 * has ended; what it has not parsed, for whatever reason, is parsed here.
 */
export async function parseBeside(worker: URL, { index: _, ...order }: SpeechSurroundings): Promise<void> {
  await inThread(worker, order).catch(() => undefined);
}
