import { describe, expect, test } from 'vitest';
import { FIELDS } from '../fixtures/hostile/fields.ts';
import { PAYLOADS } from '../fixtures/hostile/payloads.ts';
import { dangersOf, textOf } from './dangers.ts';
import { loadFiles } from './load-files.ts';

describe.each(FIELDS)('$name', ({ files, refused, shown = (text) => text }) => {
  test.each(Object.entries(PAYLOADS))('%s', async (_, text) => {
    const { problems, site, corpus, indicators } = await loadFiles(files(text));
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (refused !== undefined) {
      const places = errors.map(({ rule, file, line, column }) => `${rule} ${file}:${line}:${column}`);
      const expected = `${refused.rule} content/${refused.at}`;
      expect(
        places.some((place) => place.startsWith(expected)),
        String(places),
      ).toBe(true);
      return;
    }
    expect(errors).toEqual([]);
    const html = corpus.speeches.flatMap((speech) => [speech.html, speech.titleHtml ?? '']);
    expect(html.flatMap(dangersOf)).toEqual([]);
    const texts = [
      ...textsOf({ site, speeches: corpus.speeches, entities: corpus.entities, indicators }),
      ...html.map(textOf),
    ];
    expect(texts.filter((found) => found.includes(shown(text))).length).toBeGreaterThan(0);
  });
});

/** Every text that stands anywhere in a value. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return [...Object.keys(value), ...Object.values(value).flatMap(textsOf)];
}
