import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ParsedSpeech } from '../core/markup/parse-speech.ts';
import type { Speech } from '../core/model/speech.ts';
import { shareStrings } from './share-strings.ts';

/** What is kept of a parsed speech: all but its syntax tree, which is read again where it is needed. */
export type CachedSpeech = Pick<ParsedSpeech, 'speech' | 'problems'>;

/** Changes with what the files hold, so that none is read that another version wrote. */
export const CACHE_FORMAT = '2';

/** The first of a speech's files. HTML and Markdown are files of their own, read when they are asked for. */
interface Stored extends Pick<ParsedSpeech, 'problems'> {
  readonly speech?: Omit<Speech, 'html'>;
}

/** How a speech comes about where the cache does not have it. */
export interface Again {
  /** Its Markdown, the same as before. */
  readonly read: () => string;
  readonly parse: (markdown: string) => CachedSpeech;
}

/**
 * Parsed speeches on disk, each under a hash of all it depends on. Astro's own content store would turn every value
 * into a module and bundle it at each build (docs/decisions/0003). The HTML and the Markdown of all speeches would be half
 * of what an archive takes in memory, while a page or a file needs those of one.
 */
export class SpeechCache {
  readonly #dir: string;

  constructor(dir: string) {
    this.#dir = dir;
  }

  get(key: string, again: Again): CachedSpeech | undefined {
    try {
      const stored: Stored = JSON.parse(readFileSync(this.#pathOf(key, 'json'), 'utf8'));
      return this.#withHtml(stored, key, again);
    } catch {
      return undefined; // Not there, or cut short by a killed process: parsing again mends either.
    }
  }

  has(key: string): boolean {
    return existsSync(this.#pathOf(key, 'json'));
  }

  /** Keeps what was parsed, and gives what `get` will give. */
  set(key: string, markdown: string, again: Again): CachedSpeech {
    const text = this.keep(key, markdown, again);
    return this.#withHtml(JSON.parse(text), key, again); // Without windows on the Markdown, which would keep all of it.
  }

  /** Keeps what was parsed, and gives what is written of it. */
  keep(key: string, markdown: string, again: Pick<Again, 'parse'>): string {
    mkdirSync(this.#dir, { recursive: true });
    const { speech, problems } = again.parse(markdown);
    const { html, ...rest } = speech ?? { html: undefined };
    if (html !== undefined) this.#write(key, 'html', html);
    this.#write(key, 'md', markdown);
    const text = JSON.stringify({ ...(speech === undefined ? {} : { speech: rest }), problems });
    this.#write(key, 'json', text); // The last, since it says that the others are there.
    return text;
  }

  /** The Markdown that a speech was parsed from, whatever its file holds by now. */
  markdownLater(key: string, { read }: Pick<Again, 'read'>): () => string {
    return () => this.#text(key, 'md') ?? read();
  }

  #withHtml({ speech, problems }: Stored, key: string, again: Again): CachedSpeech {
    if (speech === undefined) return { speech, problems };
    shareStrings([speech.mentions, speech.figures, speech.dates, speech.tasks, speech.paragraphs, speech.sections]);
    const html = (): string =>
      this.#text(key, 'html') ?? again.parse(again.read()).speech?.html ?? missing(speech.file);
    const whole: Speech = {
      ...speech,
      get html() {
        return html();
      },
    };
    return { speech: whole, problems };
  }

  /** Nothing where somebody has emptied the cache meanwhile. */
  #text(key: string, ending: 'html' | 'md'): string | undefined {
    try {
      return readFileSync(this.#pathOf(key, ending), 'utf8');
    } catch {
      return undefined;
    }
  }

  #write(key: string, ending: string, text: string): void {
    const target = this.#pathOf(key, ending);
    const temporary = `${target}.${randomUUID()}.tmp`;
    writeFileSync(temporary, text);
    renameSync(temporary, target);
  }

  #pathOf(key: string, ending: string): string {
    return path.join(this.#dir, `${key}.${ending}`);
  }
}

function missing(file: string): never {
  throw new Error(`Unexpected change of ${file}, expected it to stay as it is until the command ends`);
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
