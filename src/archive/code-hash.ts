import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from './speech-cache.ts';

/** Hash of the code in some rooms of the core, so that what is kept never outlives the code that made it. */
export function codeHash(coreDir: string, rooms: readonly string[]): string {
  const files = rooms
    .flatMap((room) =>
      readdirSync(path.join(coreDir, room), { recursive: true }).map((name) => path.join(coreDir, room, String(name))),
    )
    .filter((file) => file.endsWith('.ts'))
    .sort();
  return sha256(...files.map((file) => readFileSync(file)));
}
