import { PHASES, type Phase } from '../archive/phases.ts';

type Seconds = ReadonlyMap<Phase, number>;

/**
 * A line for each phase that took time: its name, seconds by the clock, its share of the whole. Where other processes
 * worked at the same time, each line has the seconds of them all together as well.
 */
export function phaseTable(seconds: Seconds, others: readonly Seconds[] = []): string {
  const phases = [...seconds.keys()].filter((phase) => [seconds, ...others].some((of) => (of.get(phase) ?? 0) > 0));
  const ofOthers = new Map(phases.map((phase) => [phase, sum(others.map((of) => of.get(phase) ?? 0))]));
  const whole = sum([...seconds.values()]);
  const rows = [
    ...phases.map((phase) => [PHASES[phase], seconds.get(phase) ?? 0, ofOthers.get(phase) ?? 0] as const),
    ['all', whole, sum([...ofOthers.values()])] as const,
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, own, other]) => {
    const line = `${name.padEnd(width)}${cell(own)}${`${((100 * own) / whole).toFixed(0)} %`.padStart(7)}`;
    return others.length === 0 ? line : `${line}${cell(other)}`;
  });
  const head = others.length === 1 ? 'another' : `${others.length} others`;
  return [...(others.length === 0 ? [] : [`${' '.repeat(width + 17)}${head.padStart(10)}`]), ...lines].join('\n');
}

function cell(seconds: number): string {
  return `${seconds.toFixed(1)} s`.padStart(10);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
