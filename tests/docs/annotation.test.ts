import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { directiveNames, directives } from '../../src/core/markup/directives/index.ts';
import { parseEntity } from '../../src/core/markup/parse-entity.ts';
import { parseSpeech } from '../../src/core/markup/parse-speech.ts';
import { ENTITY_TYPES, entityTypes } from '../../src/core/model/entity-types.ts';
import { indicatorList } from '../../src/core/model/indicator.ts';

const page = readFileSync('docs/annotation.md', 'utf8');
const [english = '', chinese = ''] = page.split(/^(?=# 标注讲话)/m);

describe.each([
  ['English', english],
  ['Chinese', chinese],
])('the %s page', (_, text) => {
  const prose = text.replace(/^```[\s\S]*?^```$/gm, '');
  const inline = Array.from(prose.matchAll(/`(:[a-z][^`]+)`/g), (match) => match[1] ?? '');
  const blocks = Array.from(text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm), ([, language, code = '']) => ({
    language,
    code,
  }));
  const speeches = [...inline, ...blocks.filter((block) => block.language === 'markdown').map((block) => block.code)];

  test.each(speeches)('is read without problems: %s', (example) => {
    const { problems, tree } = parseSpeech(`---\ntitle: 讲话\ndate: 2011\n---\n\n${example}\n`, {
      id: 'a',
      file: 'a.md',
    });
    expect(problems).toEqual([]);
    const [, name = ''] = /^:([a-z]+)\[/.exec(example) ?? [];
    if (directiveNames.has(name)) expect(JSON.stringify(tree)).toContain('"type":"annotation"');
  });

  test.each(blocks.filter((block) => block.language === 'yaml').map((block) => block.code))('is valid: %s', (yaml) => {
    const [, folder, id = ''] = /^# content\/(?:(\w+)\/)?([\w-]+)/.exec(yaml) ?? [];
    const text = `---\n${yaml}---\n`;
    const type = entityTypes.find((entityType) => ENTITY_TYPES[entityType] === folder);
    if (type !== undefined) expect(parseEntity(text, type, id, 'a.md').problems).toEqual([]);
    else if (folder === 'speeches') expect(parseSpeech(text, { id, file: 'a.md' }).problems).toEqual([]);
    else expect(indicatorList.parse(parse(yaml))).not.toEqual([]);
  });

  test.each(directives)('shows :$name by its sample, with every attribute', ({ name, sample, attributes }) => {
    expect(inline.filter((example) => example.startsWith(`:${name}[`))).toContain(sample);
    const attributesNamed = Array.from(prose.matchAll(/`([a-z]+)`/gi), (match) => match[1]);
    expect(attributesNamed).toEqual(expect.arrayContaining(Object.keys(attributes)));
    const values = Object.values(attributes).flatMap((attribute) => attribute.values ?? []);
    for (const value of values) expect(prose).toContain(`\`${value}\``);
  });
});
