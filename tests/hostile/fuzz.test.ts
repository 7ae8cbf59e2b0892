import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeUtf8 } from '../../src/archive/read-folder.ts';
import { buildCorpus } from '../../src/core/corpus/corpus.ts';
import { exportFiles, exportFormats } from '../../src/core/exports/formats.ts';
import { lint } from '../../src/core/lint/lint.ts';
import { parseYaml } from '../../src/core/markup/front-matter.ts';
import { parseEntity } from '../../src/core/markup/parse-entity.ts';
import { parseSpeech, serializeSpeech } from '../../src/core/markup/parse-speech.ts';
import { wholeText } from '../../src/core/markup/syntax.ts';
import { buildEntityIndex } from '../../src/core/model/entity-index.ts';
import { indicatorList } from '../../src/core/model/indicator.ts';
import type { Problem } from '../../src/core/model/problem.ts';
import { siteSettings } from '../../src/core/model/site.ts';
import { forbiddenCharacters } from '../../src/core/text/odd-characters.ts';
import { markdown } from '../core/markup/any-markdown.ts';
import { PAYLOADS } from '../fixtures/hostile/payloads.ts';
import { fuzz } from '../fuzz.ts';
import { dangersOf } from './dangers.ts';

/** No input of the sizes tried here takes longer, in milliseconds, however busy the machine. */
const LONGEST = 5_000;
/** Whole runs by hand take minutes; the shares of CI take seconds. */
const TIMEOUT = { timeout: 3_600_000 };

const options = { id: 'a', file: 'content/speeches/a.md', hrefOf: (_: string, ref: string) => `/${ref}/` };
const speechBytes = readFileSync('content/speeches/2011-quanqi-quntuan-shetuan-gongzuo-huiyi.md');
const entityBytes = readFileSync('content/organizations/qi-fulian.md');

const NAMES = [
  'title',
  'date',
  'dateNote',
  'speaker',
  'source',
  'file',
  'url',
  'name',
  'kind',
  'aliases',
  'id',
  '__proto__',
  'constructor',
];
const SIGNS = [
  ': ',
  ':',
  '- ',
  '[',
  ']',
  '{',
  '}',
  ', ',
  '\n',
  '\n  ',
  '"',
  "'",
  '|',
  '>',
  '# ',
  '&a ',
  '*a',
  '!!js ',
  '? ',
  '---\n',
  '...\n',
  '%',
  '~',
  '<<: ',
  '\t',
  '\r\n',
  '\\',
  '"\\ud800"',
  '"\\u202e"',
  '2011',
  '1e999',
  '0x1',
  'true',
  'null',
];

/** Pieces of YAML and of anything else. */
const yaml = fc
  .array(
    fc.oneof(
      fc.constantFrom(...NAMES.map((name) => `${name}: `)),
      fc.constantFrom(...NAMES.map((name) => `\n${name}: `)),
      fc.constantFrom(...SIGNS),
      fc.constantFrom(...Object.values(PAYLOADS)),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));

/** A file of which some bytes were cut, doubled or replaced. */
function damaged(bytes: Buffer): fc.Arbitrary<Buffer> {
  const cut = fc.record({
    at: fc.nat(bytes.length),
    length: fc.nat(40),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 8 }),
      markdown.map((text) => Buffer.from(text)),
    ),
  });
  return fc
    .array(cut, { minLength: 1, maxLength: 6 })
    .map((cuts) =>
      cuts.reduce(
        (all: Buffer, { at, length, put }) => Buffer.concat([all.subarray(0, at), put, all.subarray(at + length)]),
        bytes,
      ),
    );
}

/** What is refused is so with a message and a place in the file; what is not, without an error. */
function expectSaid(accepted: boolean, problems: readonly Problem[], text: string): void {
  const lines = text.split(/\r\n|\n|\r/).length;
  for (const { line, column, message } of problems) {
    expect(message).toMatch(/^Unexpected [\s\S]+/);
    expect(line).toBeGreaterThan(0);
    expect(line).toBeLessThanOrEqual(lines + 1);
    expect(column).toBeGreaterThan(0);
  }
  if (!accepted) expect(problems.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0);
}

function timed<T>(work: () => T): T {
  const started = performance.now();
  const result = work();
  expect(performance.now() - started).toBeLessThan(LONGEST);
  return result;
}

/** A file of a speech: read to the letter or refused; nothing on its page runs; every character is in its tree. */
function expectRead(text: string): void {
  const { speech, tree, problems } = timed(() => parseSpeech(text, options));
  expect(serializeSpeech({ tree })).toBe(text);
  expectSaid(speech !== undefined, problems, text);
  if (speech === undefined) return;
  expect(dangersOf(speech.html + (speech.titleHtml ?? ''))).toEqual([]);
  const [, ...body] = tree.children;
  const whole = body.map(wholeText).join('').length;
  const marked = speech.paragraphs.reduce((sum, paragraph) => sum + paragraph.text.length, 0);
  expect(marked).toBeLessThanOrEqual(whole);
}

test('reads any bytes as a file, or says why not', TIMEOUT, () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    damaged(speechBytes.subarray(0, 3000)),
    damaged(entityBytes),
  );
  fc.assert(
    fc.property(bytes, (given) => {
      const decoded = decodeUtf8({ file: 'content/speeches/a.md', name: 'a', bytes: given });
      if ('problem' in decoded) return expectSaid(false, [decoded.problem], Buffer.from(given).toString());
      expectRead(decoded.text);
      const { entity, problems } = timed(() => parseEntity(decoded.text, 'organization', 'a', 'a.md'));
      expectSaid(entity !== undefined, problems, decoded.text);
    }),
    fuzz.parameters(1_000),
  );
});

test('reads any front matter, or says why not; no control and no half of a pair is in a value', TIMEOUT, () => {
  fc.assert(
    fc.property(yaml, fc.boolean(), (fields, whole) => {
      const front = whole ? `title: 题\ndate: 2011\n${fields}` : fields;
      const text = `---\n${front}\n---\n\n文。\n`;
      expectRead(text);
      const { speech } = parseSpeech(text, options);
      if (speech !== undefined) expect(forbiddenCharacters(Object.values(speech.meta).flat().join(''))).toEqual([]);
      const entity = timed(() =>
        parseEntity(
          `---\n${whole ? `name: 会\nkind: association\n${fields}` : fields}\n---\n`,
          'organization',
          'a',
          'a.md',
        ),
      );
      expectSaid(entity.entity !== undefined, entity.problems, text);
      for (const schema of [siteSettings, indicatorList]) {
        const { data, problems } = timed(() => parseYaml({ file: 'site.yaml', yaml: fields, linesBefore: 0 }, schema));
        expectSaid(data !== undefined, problems, fields);
      }
      expect(Object.keys(Object.prototype)).toEqual([]);
    }),
    fuzz.parameters(2_000),
  );
});

test('keeps the title as it was written, whatever it is', TIMEOUT, () => {
  const title = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.constantFrom(...Object.values(PAYLOADS)),
  );
  fc.assert(
    fc.property(title, (written) => {
      const text = `---\ntitle: ${JSON.stringify(written)}\ndate: 2011\n---\n\n文。\n`;
      const { speech, problems } = parseSpeech(text, options);
      expectSaid(speech !== undefined, problems, text);
      if (speech !== undefined) expect(speech.meta.title).toBe(written.trim());
    }),
    fuzz.parameters(1_000),
  );
});

test('checks and writes in every format whatever the parser reads', TIMEOUT, async () => {
  await fc.assert(
    fc.asyncProperty(damaged(speechBytes.subarray(0, 3000)), async (bytes) => {
      const text = bytes.toString();
      const { speech } = parseSpeech(text, options);
      if (speech === undefined) return;
      const corpus = buildCorpus([speech], []);
      const markdownOf = new Map([['a', text]]);
      const input = {
        corpus,
        index: buildEntityIndex([]),
        indicators: [],
        markdown: markdownOf,
        registry: new Map(),
        sources: new Map(),
      };
      const problems = timed(() => lint(input));
      expectSaid(true, problems, text);
      // What lint refuses is not written.
      if (problems.some(({ rule }) => rule === 'forbidden-character')) return;
      const source = { ...input, site: siteSettings.parse({}), root: 'https://example.org/' };
      const texts = exportFormats.filter(
        ({ name }) => !['docx', 'epub', 'books', 'parquet', 'tables', 'datapackage'].includes(name),
      );
      for (const { write } of exportFiles(texts, source)) await write();
    }),
    fuzz.parameters(40),
  );
});
