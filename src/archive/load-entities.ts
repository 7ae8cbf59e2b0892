import { parseEntity } from '../core/markup/parse-entity.ts';
import type { Entity } from '../core/model/entity.ts';
import { ENTITY_TYPES, entityTypes } from '../core/model/entity-types.ts';
import type { Problem } from '../core/model/problem.ts';
import { decodeUtf8, readFolder } from './read-folder.ts';
import { sha256 } from './speech-cache.ts';
import { idProblem } from './unique-ids.ts';

export interface LoadedEntity {
  readonly entity: Entity;
  /** The file as it is. */
  readonly text: string;
  readonly digest: string;
}

/** Reads the registry: `organizations/`, `people/` … */
export async function loadEntities(
  contentDir: string,
): Promise<{ items: readonly LoadedEntity[]; problems: readonly Problem[] }> {
  const items: LoadedEntity[] = [];
  const problems: Problem[] = [];
  for (const type of entityTypes) {
    const folder = await readFolder(contentDir, ENTITY_TYPES[type], '.md');
    problems.push(...folder.problems);
    for (const file of folder.files) {
      const decoded = decodeUtf8(file);
      if ('problem' in decoded) {
        problems.push(decoded.problem);
        continue;
      }
      const parsed = parseEntity(decoded.text, type, file.name, file.file);
      problems.push(...idProblem(file), ...parsed.problems);
      const { text } = decoded;
      if (parsed.entity !== undefined) items.push({ entity: parsed.entity, text, digest: sha256(text) });
    }
  }
  return { items, problems };
}
