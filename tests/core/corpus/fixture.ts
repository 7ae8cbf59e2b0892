import { buildCorpus, type Corpus } from '../../../src/core/corpus/corpus.ts';
import { parseEntity } from '../../../src/core/markup/parse-entity.ts';
import { parseSpeech } from '../../../src/core/markup/parse-speech.ts';
import type { Entity } from '../../../src/core/model/entity.ts';
import { buildEntityIndex } from '../../../src/core/model/entity-index.ts';
import type { Speech } from '../../../src/core/model/speech.ts';

/** An archive of the bodies of speeches, dated 2001, 2002 … in order, and of organizations: id → name. */
export function corpusOf(bodies: readonly string[], organizations: Readonly<Record<string, string>> = {}): Corpus {
  const entities = Object.entries(organizations).map(([id, name]) => organization(id, name));
  const index = buildEntityIndex(entities);
  const speeches = bodies.map((body, i): Speech => {
    const { speech } = parseSpeech(`---\ntitle: 讲话\ndate: ${2001 + i}\n---\n\n${body}\n`, {
      id: `speech-${i + 1}`,
      file: 'content/speeches/a.md',
      index,
    });
    if (speech === undefined) throw new Error('Unexpected front matter');
    return speech;
  });
  return buildCorpus(speeches, entities);
}

export function speechOf(body: string): Speech {
  const [speech] = corpusOf([body]).speeches;
  if (speech === undefined) throw new Error('Expected a speech');
  return speech;
}

function organization(id: string, name: string): Entity {
  const { entity } = parseEntity(`---\nname: ${name}\nkind: association\n---\n`, 'organization', id, `${id}.md`);
  if (entity === undefined) throw new Error('Unexpected front matter');
  return entity;
}
