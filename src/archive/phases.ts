import { performance } from 'node:perf_hooks';

/** What a build does, in the order of its table. */
export const PHASES = {
  load: 'content read and checked',
  bundle: 'page code bundled',
  pages: 'pages rendered',
  exports: 'formats written',
  pictures: 'pictures for shared links drawn',
  wait: 'waited for other processes',
  index: 'search index written',
  check: 'links checked',
  integrity: 'checksums taken',
  publish: 'put in place',
} as const;

export type Phase = keyof typeof PHASES;

const PREFIX = 'rostrum:';

/**
 * Does a part of a build and notes how long it took. Pages are bundled apart from the command, so that the two share no
 * module; what they share is the process, and its timeline (https://www.w3.org/TR/user-timing/).
 */
export async function timed<T>(phase: Phase, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  try {
    return await work();
  } finally {
    noteTime(phase, start);
  }
}

/** Notes that a part of a build went on since a time of `performance.now()`. */
export function noteTime(phase: Phase, start: number): void {
  performance.measure(PREFIX + phase, { start, end: performance.now() });
}

/** What the timeline says of something that went on: milliseconds since the process started. */
export type Span = Pick<PerformanceEntry, 'name' | 'startTime' | 'duration'>;

/** How often each phase, or a part of it, has come to its end. */
export function phaseCounts(spans: readonly Span[] = timeline()): ReadonlyMap<Phase, number> {
  return new Map(phases().map((phase) => [phase, spansOf(phase, spans).length]));
}

/** Seconds by the clock that each phase took, in the order of the table; what happens in pages is not counted to them. */
export function phaseSeconds(spans: readonly Span[] = timeline()): ReadonlyMap<Phase, number> {
  const pages = spansOf('pages', spans);
  const inPages = spans.filter(
    (span) => span.name !== `${PREFIX}pages` && pages.some((whole) => isWithin(span, whole)),
  );
  return new Map(
    phases().map((phase) => {
      const all = covered(spansOf(phase, spans));
      return [phase, (phase === 'pages' ? all - covered(inPages) : all) / 1000];
    }),
  );
}

function isWithin(span: Span, whole: Span): boolean {
  return span.startTime >= whole.startTime && span.startTime + span.duration <= whole.startTime + whole.duration;
}

function timeline(): readonly Span[] {
  return performance.getEntriesByType('measure');
}

function phases(): Phase[] {
  return Object.keys(PHASES).filter(isPhase);
}

function spansOf(phase: Phase, spans: readonly Span[]): readonly Span[] {
  return spans.filter(({ name }) => name === PREFIX + phase);
}

/** Whether a text names a phase. */
export function isPhase(name: string): name is Phase {
  return name in PHASES;
}

/** Milliseconds during which at least one went on: formats may be written at the same time. */
function covered(spans: readonly Span[]): number {
  let [sum, reached] = [0, 0];
  for (const { startTime, duration } of [...spans].sort((a, b) => a.startTime - b.startTime)) {
    const end = startTime + duration;
    sum += Math.max(0, end - Math.max(startTime, reached));
    reached = Math.max(reached, end);
  }
  return sum;
}
