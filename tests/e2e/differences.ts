import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '../../src/cli/integrity/digest.ts';

/** What differs between two folders, a line for each file with its first differing byte. */
export async function differences(one: string, other: string): Promise<string[]> {
  const [names, otherNames] = await Promise.all([listFiles(one), listFiles(other)]);
  const found: string[] = [];
  for (const name of new Set([...names, ...otherNames])) {
    const [a, b] = await Promise.all([one, other].map((dir) => readFile(path.join(dir, name)).catch(() => undefined)));
    if (a === undefined || b === undefined) found.push(`${name} is in one alone`);
    else if (!a.equals(b)) {
      const differing = a.findIndex((byte, i) => byte !== b[i]);
      const at = differing === -1 ? a.length : differing;
      const around = (bytes: Buffer): string => bytes.subarray(Math.max(0, at - 40), at + 40).toString();
      found.push(`${name} differs from byte ${at} on: ${around(a)} | ${around(b)}`);
    }
  }
  return found;
}
