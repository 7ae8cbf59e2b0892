import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadArchive } from '../../../src/archive/load-archive.ts';
import { buildCorpus } from '../../../src/core/corpus/corpus.ts';
import type { ExportSource } from '../../../src/core/exports/format.ts';
import { parseEntity } from '../../../src/core/markup/parse-entity.ts';
import { parseSpeech } from '../../../src/core/markup/parse-speech.ts';
import type { Entity } from '../../../src/core/model/entity.ts';
import { buildEntityIndex } from '../../../src/core/model/entity-index.ts';
import { ENTITY_TYPES, entityTypes } from '../../../src/core/model/entity-types.ts';
import { siteSettings } from '../../../src/core/model/site.ts';
import type { Speech } from '../../../src/core/model/speech.ts';

export const ROOT = 'https://example.org/archive/';

/** What formats are written from, of Markdown files: speeches by id, entities by folder and id (`people/li`). */
export function sourceOf(
  speeches: Readonly<Record<string, string>>,
  registry: Readonly<Record<string, string>> = {},
  root = ROOT,
): ExportSource {
  const entities = Object.entries(registry).map(([file, text]) => entityOf(file, text));
  const index = buildEntityIndex(entities);
  const parsed = Object.entries(speeches).map(([id, text]): Speech => {
    const { speech, problems } = parseSpeech(text, { id, file: `${id}.md`, index });
    if (speech === undefined) throw new Error(`Unexpected front matter of ${id}: ${problems[0]?.message}`);
    return speech;
  });
  return {
    corpus: buildCorpus(parsed, entities),
    site: siteSettings.parse({}),
    indicators: [],
    markdown: new Map(Object.entries(speeches)),
    sources: new Map(),
    root,
  };
}

function entityOf(file: string, text: string): Entity {
  const [folder, id = ''] = file.split('/');
  const type = entityTypes.find((name) => ENTITY_TYPES[name] === folder);
  if (type === undefined) throw new Error(`Unexpected folder ${folder}`);
  const { entity, problems } = parseEntity(text, type, id, `${file}.md`);
  if (entity === undefined) throw new Error(`Unexpected front matter of ${file}: ${problems[0]?.message}`);
  return entity;
}

/** The committed archive. */
export async function committedSource(root = ROOT): Promise<ExportSource> {
  const cacheDir = await mkdtemp(path.join(tmpdir(), 'rostrum-exports-'));
  try {
    return { ...(await loadArchive({ contentDir: 'content', base: '/', cacheDir, coreDir: 'src/core' })), root };
  } finally {
    await rm(cacheDir, { recursive: true, force: true });
  }
}
