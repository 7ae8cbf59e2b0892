import { createHash } from 'node:crypto';
import { parse } from 'yaml';
import { buildCorpus } from '../../../src/core/corpus/corpus.ts';
import type { LintInput, SourceText } from '../../../src/core/lint/rule.ts';
import { parseEntity } from '../../../src/core/markup/parse-entity.ts';
import { parseSpeech } from '../../../src/core/markup/parse-speech.ts';
import type { Entity } from '../../../src/core/model/entity.ts';
import { buildEntityIndex } from '../../../src/core/model/entity-index.ts';
import { ENTITY_TYPES, entityTypes } from '../../../src/core/model/entity-types.ts';
import type { Indicator } from '../../../src/core/model/figure.ts';
import { indicatorList } from '../../../src/core/model/indicator.ts';
import type { Speech } from '../../../src/core/model/speech.ts';

/** An archive of short files: front matter in braces, then the text. What every file needs and none gives is added. */
export function archiveOf(files: ReadonlyMap<string, string>): LintInput {
  const entities: Entity[] = [];
  const speeches: Speech[] = [];
  const markdown = new Map<string, string>();
  const registry = new Map<string, string>();
  const sources = new Map<string, SourceText>();
  let indicators: readonly Indicator[] = [];
  for (const [name, content] of files) {
    const file = `content/${name}`;
    const id = name.slice(name.lastIndexOf('/') + 1).replace(/\.md$/, '');
    const type = entityTypes.find((entityType) => name.startsWith(`${ENTITY_TYPES[entityType]}/`));
    if (type !== undefined) {
      const text = withFrontMatter(content, { kind: 'generic' });
      const { entity, problems } = parseEntity(text, type, id, file);
      if (entity === undefined) throw new Error(JSON.stringify(problems));
      entities.push(entity);
      registry.set(file, text);
    } else if (name === 'indicators.yaml') indicators = indicatorList.parse(parse(content));
    else if (name.startsWith('sources/')) {
      const sha256 = createHash('sha256').update(content).digest('hex');
      sources.set(name.slice('sources/'.length), { file, text: content, sha256 });
    }
  }
  const index = buildEntityIndex(entities);
  for (const [name, content] of files) {
    if (!name.startsWith('speeches/')) continue;
    const id = name.slice('speeches/'.length, -'.md'.length);
    const text = withFrontMatter(content, { title: '讲话', date: '2011' });
    const { speech, problems } = parseSpeech(text, { id, file: `content/${name}`, index });
    if (speech === undefined || problems.length > 0) throw new Error(JSON.stringify(problems));
    speeches.push(speech);
    markdown.set(id, text);
  }
  return { corpus: buildCorpus(speeches, entities), index, indicators, markdown, registry, sources };
}

/** `{ a: 1 } text` → a file with front matter, one field a line. */
function withFrontMatter(content: string, defaults: Readonly<Record<string, string>>): string {
  const end = content.startsWith('{ ') ? closingBrace(content) : 0;
  const given: unknown = end === 0 ? {} : parse(content.slice(0, end));
  const fields = Object.entries({ ...defaults, ...(typeof given === 'object' ? given : {}) });
  const lines = fields.map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  return `---\n${lines.join('')}---\n\n${content.slice(end).replace(/^ /, '')}\n`;
}

function closingBrace(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at + 1;
  }
  throw new Error(`Unexpected end of ${text}, expected a closing brace`);
}
