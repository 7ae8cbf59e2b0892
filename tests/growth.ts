/**
 * How many times longer the work takes for eight times the input: about 8 when the time is linear, 64 when it is
 * quadratic. The ratio of the best of three runs each, all in one process, so that the machine's own speed cancels.
 * Callers allow up to 40: on a busy machine, and in runs of a few milliseconds, linear work was seen at up to 36.
 */
export function growth(work: (size: number) => void, size: number): number {
  work(size); // warm up
  return best(() => work(8 * size)) / best(() => work(size));
}

function best(work: () => void): number {
  const times = [1, 2, 3].map(() => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return Math.max(0.05, Math.min(...times));
}
