import { buildCorpus } from '../../../../src/core/corpus/corpus.ts';
import type { ExportSource } from '../../../../src/core/exports/format.ts';
import { parseEntity } from '../../../../src/core/markup/parse-entity.ts';
import { parseSpeech } from '../../../../src/core/markup/parse-speech.ts';
import type { Entity } from '../../../../src/core/model/entity.ts';
import { buildEntityIndex } from '../../../../src/core/model/entity-index.ts';
import type { EntityType } from '../../../../src/core/model/entity-types.ts';
import { siteSettings } from '../../../../src/core/model/site.ts';

/** Bodies of speeches, or whole files with their front matter, by id. */
export function exportSourceOf(
  speeches: Readonly<Record<string, string>>,
  entities: readonly Entity[] = [],
  root = 'https://example.org/archive/',
): ExportSource {
  const index = buildEntityIndex(entities);
  const markdown = new Map(Object.entries(speeches).map(([id, body]) => [id, withFront(body)]));
  const parsed = [...markdown].map(([id, text]) => {
    const { speech, problems } = parseSpeech(text, { id, file: `${id}.md`, index, hrefOf: () => '/x/' });
    if (speech === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
    return speech;
  });
  return {
    corpus: buildCorpus(parsed, entities),
    site: siteSettings.parse({ title: '地方讲话档案' }),
    indicators: [],
    markdown,
    sources: new Map(),
    root,
  };
}

export function entityOf(id: string, name: string, type: EntityType = 'organization', fields = ''): Entity {
  const kind = { organization: 'association', person: 'person' }[type as 'organization' | 'person'] ?? 'generic';
  const front = `---\nname: ${JSON.stringify(name)}\nkind: ${kind}\n${fields}---\n`;
  const { entity } = parseEntity(front, type, id, `${id}.md`);
  if (entity === undefined) throw new Error(`Unexpected front matter of ${id}`);
  return entity;
}

function withFront(body: string): string {
  return body.startsWith('---\n') ? body : `---\ntitle: 讲话\ndate: 2011\n---\n\n${body}\n`;
}
