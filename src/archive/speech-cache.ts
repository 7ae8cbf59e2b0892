import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ParsedSpeech } from '../core/markup/parse-speech.ts';

/** What is kept of a parsed speech: all but its syntax tree, which is read again where it is needed. */
export type CachedSpeech = Pick<ParsedSpeech, 'speech' | 'problems'>;

/**
 * Parsed speeches on disk, each under a hash of all it depends on. Astro's own content store would turn every value
 * into a module and bundle it at each build (docs/decisions/0003).
 */
export class SpeechCache {
  readonly #dir: string;

  constructor(dir: string) {
    this.#dir = dir;
  }

  async get(key: string): Promise<CachedSpeech | undefined> {
    try {
      const cached: CachedSpeech = JSON.parse(await readFile(this.#pathOf(key), 'utf8'));
      return cached;
    } catch {
      return undefined; // Not there, or cut short by a killed process: parsing again mends either.
    }
  }

  async set(key: string, value: CachedSpeech): Promise<void> {
    await mkdir(this.#dir, { recursive: true });
    const target = this.#pathOf(key);
    const temporary = `${target}.${randomUUID()}.tmp`;
    await writeFile(temporary, JSON.stringify(value));
    await rename(temporary, target);
  }

  #pathOf(key: string): string {
    return path.join(this.#dir, `${key}.json`);
  }
}

/** SHA-256 in lower-case hexadecimal; the parts are kept apart. */
export function sha256(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const [i, part] of parts.entries()) {
    if (i > 0) hash.update('\0');
    hash.update(part);
  }
  return hash.digest('hex');
}
