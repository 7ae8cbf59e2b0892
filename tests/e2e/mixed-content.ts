import { cp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadArchive } from '../../src/archive/load-archive.ts';
import { cacheOptions } from '../../src/cli/project.ts';
import { ENTITY_TYPES } from '../../src/core/model/entity-types.ts';
import { generatedFiles, randomFrom } from '../core/search/generate.ts';

/** Writes the committed content with generated speeches of one date beside it, so that there is an order to get wrong. */
export async function writeMixedContent(content: string, generated: number): Promise<void> {
  await cp('content', content, { recursive: true });
  const { corpus } = await loadArchive({ contentDir: content, base: '/', ...cacheOptions });
  const names = new Set(corpus.entities.flatMap(({ name, aliases }) => [name, ...aliases.map((alias) => alias.name)]));
  const { speeches, entities } = generatedFiles(randomFrom(3), generated);
  for (const { type, id, markdown } of entities)
    if (!names.has(/^name: (.*)$/m.exec(markdown)?.[1] ?? ''))
      await writeFile(path.join(content, ENTITY_TYPES[type], `${id}.md`), markdown);
  for (const { id, markdown } of speeches)
    await writeFile(path.join(content, `speeches/${id}.md`), markdown.replace(/^date: .*$/m, 'date: 2011'));
}
