import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Megabytes that a process may hold, whatever is in use of them. */
const PLENTY = 2300;
/** Megabytes below which there is room for what comes next. */
const ENOUGH = 2000;
/** Megabytes below which it is not worth the time. */
const SMALL = 1200;
/** How much more than was left after the last time there may be until the next. */
const GROWTH = 1.2;
/** Files within which what is let go is what is needed again: from then on there may be more, by a share. */
const SOON = 3000;
const MORE = 1.05;
/** To look takes 20 microseconds, which is much for a file that takes as long to be made: so it is done at every tenth. */
const EVERY = 10;

/**
 * A function that looks how much memory the process holds and, where that is much, gives back what is not in use. Of the
 * pages that a collection has emptied V8 keeps most for as long as a process works: 10,000 speeches that were read and
 * checked took 1,974 MB, and 833 after this. It takes as long as two collections. Where that is not enough, what can be
 * reckoned again is let go as well: pages soon reckon most of it again.
 */
export function givingBack(letGo: () => void): () => void {
  let bound = PLENTY;
  let calls = 0;
  let last = -SOON;
  return () => {
    if (calls++ % EVERY !== 0 || megabytes() <= bound) return;
    giveBack();
    if (megabytes() > ENOUGH) {
      letGo();
      giveBack();
    }
    bound = Math.max(PLENTY, megabytes() * GROWTH, calls - last < SOON ? bound * MORE : 0);
    last = calls;
  };
}

/** Gives back before what takes much by itself; not where a process is small. */
export function giveBackBefore(): void {
  if (megabytes() > SMALL) giveBack();
}

function megabytes(): number {
  return process.memoryUsage.rss() / 1e6;
}

/** Gives back now. */
export function giveBack(): void {
  setFlagsFromString('--expose-gc'); // Of contexts that are made from here on.
  const gc: unknown = runInNewContext('gc');
  if (typeof gc === 'function') gc({ type: 'major', flavor: 'last-resort' });
}
