import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** What Linux says of a process in `/proc/<pid>/stat` (proc_pid_stat(5)). */
export interface ProcessStat {
  readonly pid: number;
  /** Of the process that called `setsid`, which all that it starts share. */
  readonly session: number;
  /** In user and kernel mode, in seconds. */
  readonly ownCpu: number;
  /** The same of its ended children, and theirs, that were waited for. */
  readonly childrenCpu: number;
  /** Memory in use, pages shared with other processes included. */
  readonly bytes: number;
}

const TICKS_PER_SECOND = 100;
const PAGE = 4096;

/** `undefined` for a process that has ended, and on other systems than Linux. */
export function processStat(pid: number | 'self'): ProcessStat | undefined {
  const text = readIfThere(`/proc/${pid}/stat`);
  if (text === undefined) return undefined;
  // The second field is the name in brackets, which may hold anything; fields are counted from the third, the state.
  const fields = text
    .slice(text.lastIndexOf(') ') + 2)
    .split(' ')
    .map(Number);
  const field = (number: number): number => fields[number - 3] ?? Number.NaN;
  return {
    pid: Number.parseInt(text, 10),
    session: field(6),
    ownCpu: (field(14) + field(15)) / TICKS_PER_SECOND,
    childrenCpu: (field(16) + field(17)) / TICKS_PER_SECOND,
    bytes: field(24) * PAGE,
  };
}

/** All processes of a session, also those whose parents have ended. */
export function processesOf(session: number): ProcessStat[] {
  if (!existsSync('/proc/self/stat')) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => processStat(Number(name)) ?? [])
    .filter((stat) => stat.session === session);
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
