import { existsSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { processStat } from '../process-stat.ts';

export interface BuildTime {
  readonly seconds: number;
  /** Of this process and of the ones it started and saw end; the measure to go by on a busy machine. Linux only. */
  readonly cpuSeconds: number | undefined;
}

/** A process told to end is counted once it has been waited for, which takes long where it gives back much memory. */
const REAPED_MS = 1000;
const MOST_WAITS = 60;

export async function timeBuild(work: () => Promise<void>): Promise<BuildTime> {
  const [started, before] = [performance.now(), cpuSeconds()];
  await work();
  const seconds = (performance.now() - started) / 1000;
  for (let waits = 0; waits === 0 || (hasChildren() && waits < MOST_WAITS); waits++) await setTimeout(REAPED_MS);
  const after = cpuSeconds();
  return { seconds, cpuSeconds: after === undefined || before === undefined ? undefined : after - before };
}

/** What builds are compared by. */
export function costOf({ seconds, cpuSeconds }: BuildTime): number {
  return cpuSeconds ?? seconds;
}

function hasChildren(): boolean {
  const children = `/proc/self/task/${process.pid}/children`;
  return existsSync(children) && readFileSync(children, 'utf8').trim() !== '';
}

function cpuSeconds(): number | undefined {
  const stat = processStat('self');
  return stat && stat.ownCpu + stat.childrenCpu;
}
