import { setFlagsFromString } from 'node:v8';
import { giveBack } from '../../archive/give-back.ts';

/** Speeches from which on V8's own measure of when to look is no good. */
const MANY = 1700;
/** By how much the heap may grow until V8 looks for what is no longer needed, in percent of what is. */
const GROWTH = 25;

/**
 * Gives back what reading a large archive has left, and has V8 look for what is no longer needed when all that it holds
 * has grown by a share, and not each time that buffers have grown by 64 MB, of which packing a file takes a quarter of
 * one: the more an archive holds, the longer each look takes. The index of 4,000 speeches took 33 s of processor time so
 * instead of 45. Of a small archive V8 would let the heap grow much more than that: 400 took 1,500 MB so instead of 1,020.
 */
export function boundHeap(speeches: number): void {
  if (speeches <= MANY) return;
  setFlagsFromString('--external-memory-accounted-in-global-limit');
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
  giveBack();
}
