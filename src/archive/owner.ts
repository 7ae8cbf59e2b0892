import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/**
 * Names this process in the names of its folders, as `3f2a91-4711-9b01c4`: the machine or container, the process and
 * when that one started, since numbers of processes come again.
 */
export function ownerTag(pid: number = process.pid): string {
  return `${machine()}-${pid}-${startOf(pid)}`;
}

/** How a tag is found in a file name. */
export const OWNER_TAG = /[0-9a-f]{6}-\d+-[0-9a-f]{6}/;

/** Whether the process that a tag names has ended; `unknown` of one on another machine. */
export function hasEnded(tag: string): boolean | 'unknown' {
  const [where, pid] = tag.split('-');
  if (where !== machine()) return 'unknown';
  return !isRunning(Number(pid)) || tag !== ownerTag(Number(pid));
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0); // Signal 0 asks only.
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'; // It is another user's.
  }
}

/** Containers count their processes from 1, each for itself. */
function machine(): string {
  return short(hostname() + textOr('', () => readlinkSync('/proc/self/ns/pid')));
}

/** Where the system does not tell, all processes of a number are one. */
function startOf(pid: number): string {
  const stat = textOr('', () => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  const sinceBoot = stat.slice(stat.lastIndexOf(')')).split(' ')[20] ?? ''; // Field 22 of proc(5); the name may have blanks.
  return short(sinceBoot + textOr('', () => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')));
}

function textOr(otherwise: string, read: () => string): string {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

function short(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 6);
}
