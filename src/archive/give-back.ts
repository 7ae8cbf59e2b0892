import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Megabytes of a process up to which it may keep what it likes. */
const PLENTY = 1500;
/** How much more than was left after the last time there may be until the next. */
const GROWTH = 1.35;

/**
 * A function that looks how much memory the process holds, and where that has grown gives back what is not in use. Of the
 * pages that a collection has emptied V8 keeps most for as long as a process works: 10,000 speeches that were read and
 * checked took 1,974 MB, and 833 when this had been called. It takes as long as two collections.
 */
export function givingBack(): () => void {
  let bound = PLENTY;
  return () => {
    if (megabytes() <= bound) return;
    collect();
    bound = Math.max(PLENTY, megabytes() * GROWTH);
  };
}

function megabytes(): number {
  return process.memoryUsage.rss() / 1e6;
}

function collect(): void {
  setFlagsFromString('--expose-gc'); // Of contexts that are made from here on.
  const gc: unknown = runInNewContext('gc');
  if (typeof gc === 'function') gc({ type: 'major', flavor: 'last-resort' });
}
