import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parse } from 'yaml';

/** Speeches that are there, by id: the source each was made from, if it names one. */
export type KnownSpeeches = Map<string, { readonly file: string; readonly source: string | undefined }>;

/** No front matter is longer. */
const MOST_LINES = 2000;

/** Reads of every speech what it was made from, and no more: an archive may hold thousands. */
export async function knownSpeeches(contentDir: string): Promise<KnownSpeeches> {
  const folder = path.join(contentDir, 'speeches');
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const known: KnownSpeeches = new Map();
  for (const name of names.sort()) {
    if (!name.endsWith('.md') || path.basename(name).startsWith('.')) continue;
    const file = path.join(folder, name);
    known.set(path.basename(name, '.md'), { file, source: sourceOf(await frontMatterOf(file)) });
  }
  return known;
}

/** The id of the speech that was made from a source. */
export function speechFrom(known: KnownSpeeches, source: string): string | undefined {
  for (const [id, speech] of known) if (speech.source === source) return id;
  return undefined;
}

async function frontMatterOf(file: string): Promise<string> {
  const lines: string[] = [];
  const stream = createReadStream(file, 'utf8');
  try {
    for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
      if (lines.length > MOST_LINES || (lines.length > 0 && line === '---')) break;
      lines.push(line);
    }
  } catch {
    return ''; // It cannot be read: whoever checks the archive says so.
  } finally {
    stream.destroy();
  }
  return lines[0]?.replace(/^\uFEFF/, '') === '---' ? lines.slice(1).join('\n') : '';
}

function sourceOf(yaml: string): string | undefined {
  try {
    const fields: unknown = parse(yaml, { logLevel: 'silent', maxAliasCount: 100 });
    if (typeof fields !== 'object' || fields === null || !('source' in fields)) return undefined;
    const { source } = fields;
    if (typeof source !== 'object' || source === null || !('file' in source)) return undefined;
    return typeof source.file === 'string' ? source.file : undefined;
  } catch {
    return undefined;
  }
}
