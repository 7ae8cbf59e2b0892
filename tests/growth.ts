/** A few times what linear work takes; more rounds would not make it look better. */
const PLAIN_ENOUGH = 12;
const ROUNDS = 6;

/**
 * How many times longer the work takes for eight times the input: about 8 when the time is linear, 64 when it is
 * quadratic. What counts is the time of the processor in this thread, so that it does not matter what else the machine
 * does; and the best of each size, in rounds, so that one disturbed run of either spoils nothing. Callers allow up to 40.
 */
export function growth(work: (size: number) => void, size: number): number {
  work(size); // warm up
  let small = Number.POSITIVE_INFINITY;
  let large = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS && !(large / small < PLAIN_ENOUGH); round++) {
    small = Math.min(
      small,
      processorTime(() => work(size)),
    );
    large = Math.min(
      large,
      processorTime(() => work(8 * size)),
    );
  }
  return large / small;
}

/** Linux adds up a thread's time at the ticks of its clock, 4 or 10 ms apart: what is shorter is seen only repeated. */
const SHORTEST_US = 60_000;

/** Of one run, in microseconds. */
function processorTime(work: () => void): number {
  const before = process.threadCpuUsage();
  for (let runs = 1; ; runs++) {
    work();
    const { user, system } = process.threadCpuUsage(before);
    if (user + system >= SHORTEST_US) return (user + system) / runs;
  }
}
