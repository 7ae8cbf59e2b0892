import { type Entity, entityFrontMatter } from '../model/entity.ts';
import type { EntityType } from '../model/entity-types.ts';
import { idOf } from '../model/id.ts';
import type { Problem } from '../model/problem.ts';
import { parseYaml } from './front-matter.ts';

export interface ParsedEntity {
  readonly entity: Entity | undefined;
  readonly problems: readonly Problem[];
}

const FILE = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)([\s\S]*)$/m;

/** Reads `content/<type>/<id>.md`: front matter by its schema, the profile as paragraphs of plain text. */
export function parseEntity(text: string, type: EntityType, id: string, file: string): ParsedEntity {
  const match = FILE.exec(text);
  if (match?.index !== 0) {
    const message = 'Unexpected start of the file, expected front matter between two lines of `---`';
    return {
      entity: undefined,
      problems: [{ file, line: 1, column: 1, rule: 'front-matter', severity: 'error', message }],
    };
  }
  const [, yaml = '', body = ''] = match;
  const { data, problems } = parseYaml(
    { file, yaml, linesBefore: 1 },
    entityFrontMatter(type).extend({ id: idOf(id) }),
  );
  if (data === undefined) return { entity: undefined, problems };
  const profile = body
    .split(/\r?\n[ \t]*\r?\n/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => line.trim())
        .join(''),
    )
    .filter((paragraph) => paragraph !== '');
  return { entity: { ...data, id, type, profile, file }, problems };
}
