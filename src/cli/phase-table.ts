import { PHASES, type Phase } from '../archive/phases.ts';

/** A line for each phase that took time: its name, seconds by the clock, its share of the whole. */
export function phaseTable(seconds: ReadonlyMap<Phase, number>): string {
  const taken = [...seconds].filter(([, value]) => value > 0);
  const whole = taken.reduce((sum, [, value]) => sum + value, 0);
  const rows = [...taken.map(([phase, value]) => [PHASES[phase], value] as const), ['all', whole] as const];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows
    .map(([name, value]) => {
      const share = `${((100 * value) / whole).toFixed(0)} %`;
      return `${name.padEnd(width)}${`${value.toFixed(1)} s`.padStart(10)}${share.padStart(7)}`;
    })
    .join('\n');
}
