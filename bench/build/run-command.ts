import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { type ProcessStat, processesOf, processStat } from '../process-stat.ts';

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Usage {
  readonly wall: number;
  /** Seconds of processor time of the command and all that it started. Linux only. */
  readonly cpu: number | undefined;
  /** The most memory that all of them had at once, in bytes. Linux only. */
  readonly peakBytes: number | undefined;
}

/** Often enough for a peak, seldom enough to cost a build nothing: reading `/proc` takes a few milliseconds. */
const EVERY_MS = 150;
const MOST_WAITS = 20;
const SHOWN = 3000;

/** Runs a command in a session of its own. Throws with the end of what it printed when it fails. */
export async function runCommand({ file, args, cwd, env = {} }: Command): Promise<Usage & { readonly output: string }> {
  const before = processStat('self')?.childrenCpu;
  const started = performance.now();
  const child = spawn(file, args, { cwd, env: { ...process.env, ...env }, detached: true });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += String(data)));
  let peakBytes: number | undefined;
  const sample = (): readonly ProcessStat[] => {
    const processes = child.pid === undefined ? [] : processesOf(child.pid);
    const bytes = processes.reduce((sum, stat) => sum + stat.bytes, 0);
    if (bytes > 0) peakBytes = Math.max(peakBytes ?? 0, bytes);
    return processes;
  };
  const timer = setInterval(sample, EVERY_MS);
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', resolve);
  }).finally(() => clearInterval(timer));
  const wall = (performance.now() - started) / 1000;
  const orphans = await cpuOfOrphans(sample);
  const after = processStat('self')?.childrenCpu;
  if (code !== 0) throw new Error(`${file} ${args.join(' ')} ended with ${code}:\n${output.slice(-SHOWN)}`);
  const cpu = after === undefined || before === undefined ? undefined : after - before + orphans;
  return { wall, cpu, peakBytes, output };
}

/** A process that outlives its parent (the services of bundlers do) is waited for by the system, not by us. */
async function cpuOfOrphans(sample: () => readonly ProcessStat[]): Promise<number> {
  const seen = new Map<number, number>();
  for (let waits = 0; waits < MOST_WAITS; waits++) {
    const alive = sample();
    if (alive.length === 0) break;
    for (const { pid, ownCpu, childrenCpu } of alive) seen.set(pid, ownCpu + childrenCpu);
    await setTimeout(EVERY_MS);
  }
  return [...seen.values()].reduce((sum, cpu) => sum + cpu, 0);
}
