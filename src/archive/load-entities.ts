import { parseEntity } from '../core/markup/parse-entity.ts';
import type { Entity } from '../core/model/entity.ts';
import { ENTITY_TYPES, type EntityType, entityTypes } from '../core/model/entity-types.ts';
import type { Problem } from '../core/model/problem.ts';
import type { KeptState } from './kept-state.ts';
import { type KnownFiles, NOTHING_KNOWN } from './known-files.ts';
import { decodeUtf8, type FolderPath, pathsOfFolder, readFolderFile } from './read-folder.ts';
import { sha256 } from './speech-cache.ts';
import { idProblem } from './unique-ids.ts';

export interface LoadedEntity {
  readonly entity: Entity;
  /** The file as it is. */
  readonly text: string;
  readonly digest: string;
}

/** What a file of the registry holds. */
export interface EntityRead {
  readonly item?: LoadedEntity;
  readonly problems: readonly Problem[];
}

/** What was parsed of files of a registry, by a hash of path and text. */
export type ParsedEntities = ReadonlyMap<string, ReturnType<typeof parseEntity>>;

/** Reads the registry: `organizations/`, `people/` … What an earlier run has kept of the same files is not parsed again. */
export async function loadEntities(
  contentDir: string,
  made: KnownFiles['entities'] = NOTHING_KNOWN.entities,
  kept?: KeptState<ParsedEntities>,
): Promise<{ items: readonly LoadedEntity[]; problems: readonly Problem[] }> {
  const items: LoadedEntity[] = [];
  const problems: Problem[] = [];
  const last: ParsedEntities = (await kept?.read()) ?? new Map();
  const now = new Map<string, ReturnType<typeof parseEntity>>();
  const parse: Parse = (text, type, path) => {
    const key = sha256(type, path.file, text);
    const parsed = last.get(key) ?? parseEntity(text, type, path.name, path.file);
    now.set(key, parsed);
    return parsed;
  };
  for (const type of entityTypes) {
    const folder = await pathsOfFolder(contentDir, ENTITY_TYPES[type], '.md');
    problems.push(...folder.problems);
    for (const path of folder.paths) {
      const read = await made(path.full, type, () => readEntity(contentDir, path, type, parse));
      problems.push(...read.problems);
      if (read.item !== undefined) items.push(read.item);
    }
  }
  if (now.size !== last.size || [...now.keys()].some((key) => !last.has(key))) await kept?.write(now);
  return { items, problems };
}

type Parse = (text: string, type: EntityType, path: FolderPath) => ReturnType<typeof parseEntity>;

async function readEntity(contentDir: string, path: FolderPath, type: EntityType, parse: Parse): Promise<EntityRead> {
  const file = await readFolderFile(contentDir, path);
  const decoded = 'problem' in file ? file : decodeUtf8(file);
  if ('problem' in decoded) return { problems: [decoded.problem] };
  const { text } = decoded;
  const { entity, problems } = parse(text, type, path);
  return {
    ...(entity === undefined ? {} : { item: { entity, text, digest: sha256(text) } }),
    problems: [...idProblem(path), ...problems],
  };
}
