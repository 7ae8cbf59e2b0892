import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ParsedSpeech } from '../core/markup/parse-speech.ts';
import type { Speech } from '../core/model/speech.ts';

/** What is kept of a parsed speech: all but its syntax tree, which is read again where it is needed. */
export type CachedSpeech = Pick<ParsedSpeech, 'speech' | 'problems'>;

/** Changes with what the files hold, so that none is read that another version wrote. */
export const CACHE_FORMAT = '2';

/** The file of a speech. Its HTML is a file of its own, and read when it is asked for. */
interface Stored extends Pick<ParsedSpeech, 'problems'> {
  readonly speech?: Omit<Speech, 'html'>;
}

/**
 * Parsed speeches on disk, each under a hash of all it depends on. Astro's own content store would turn every value
 * into a module and bundle it at each build (docs/decisions/0003).
 */
export class SpeechCache {
  readonly #dir: string;

  constructor(dir: string) {
    this.#dir = dir;
  }

  /** `parse` makes the HTML anew should it be gone when it is asked for. */
  get(key: string, parse: () => CachedSpeech): CachedSpeech | undefined {
    try {
      const { speech, problems }: Stored = JSON.parse(readFileSync(this.#pathOf(key), 'utf8'));
      return { speech: speech && this.#withHtml(speech, key, parse), problems };
    } catch {
      return undefined; // Not there, or cut short by a killed process: parsing again mends either.
    }
  }

  /** Keeps what was parsed, and gives what `get` will give. */
  set(key: string, { speech, problems }: CachedSpeech, parse: () => CachedSpeech): CachedSpeech {
    mkdirSync(this.#dir, { recursive: true });
    if (speech === undefined) {
      this.#write(key, JSON.stringify({ problems }));
      return { speech, problems };
    }
    const { html, ...rest } = speech;
    this.#write(key, html, 'html');
    this.#write(key, JSON.stringify({ speech: rest, problems }));
    return { speech: this.#withHtml(rest, key, parse), problems };
  }

  /** The HTML of all speeches would be a third of what an archive takes in memory, and a page needs that of one. */
  #withHtml(speech: Omit<Speech, 'html'>, key: string, parse: () => CachedSpeech): Speech {
    const file = this.#pathOf(key, 'html');
    return {
      ...speech,
      get html() {
        try {
          return readFileSync(file, 'utf8');
        } catch {
          const again = parse().speech;
          if (again === undefined) throw new Error(`Unexpected absence of ${file}, expected the HTML of ${speech.id}`);
          return again.html;
        }
      },
    };
  }

  #write(key: string, text: string, ending?: string): void {
    const target = this.#pathOf(key, ending);
    const temporary = `${target}.${randomUUID()}.tmp`;
    writeFileSync(temporary, text);
    renameSync(temporary, target);
  }

  #pathOf(key: string, ending = 'json'): string {
    return path.join(this.#dir, `${key}.${ending}`);
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
