import fc from 'fast-check';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { readingOrder } from '../../../src/core/corpus/outline.ts';
import { SOURCE_ENDINGS } from '../../../src/core/importer/formats/index.ts';
import { readSource } from '../../../src/core/importer/formats/read-source.ts';
import { type MadeSpeech, makeSpeech } from '../../../src/core/importer/make-speech.ts';
import { buildRecognizer } from '../../../src/core/importer/recognize/recognizer.ts';
import { parseSpeech } from '../../../src/core/markup/parse-speech.ts';
import { foldWidth } from '../../../src/core/text/width.ts';
import { fuzz } from '../../fuzz.ts';
import { type GoodSource, goodSources } from './good-sources.ts';

const MOST_SECONDS = 5;
const recognizer = buildRecognizer([]);
let good: readonly GoodSource[];
/** How many files became speeches: a fuzz of nothing but refusals would show nothing. */
let imported = 0;

beforeEach(() => {
  imported = 0;
});

beforeAll(async () => {
  good = await goodSources();
});

/** Imports a file, and holds what is promised about any file at all. */
function importsWhole({ name, bytes }: GoodSource): void {
  const started = performance.now();
  const made = makeSpeech({
    ...{ file: name, name, bytes, sha256: 'a'.repeat(64), today: '2026-01-01' },
    ...{ chooseId: (id: string) => id, recognizer },
    date: '2013',
  });
  const seconds = (performance.now() - started) / 1000;
  expect(seconds).toBeLessThan(MOST_SECONDS);
  if ('problem' in made) {
    expect(made.problem.message).toMatch(/^Unexpected .*expected /s);
    // What was read must not fail for the sake of the account: then characters would be lost.
    expect(made.problem.rule).not.toBe('every-character');
    return;
  }
  imported++;
  const { total, kept, leftOut, whiteSpace } = made.account;
  expect(kept + leftOut + whiteSpace).toBe(total);
  expect(countsOf(wholeTextOf(name, bytes))).toEqual(countsOf(speechTextOf(made)));
}

/** All that a reader of formats found in the file: its text, and what it names as left out. */
function wholeTextOf(name: string, bytes: Uint8Array): string {
  const source = readSource(bytes, name);
  if ('problem' in source) throw new Error(source.problem.message);
  return source.text + source.leftOut.map(({ text }) => text).join('');
}

/** The text of the Markdown, and what the report names as left out. */
function speechTextOf({ id, markdown, leftOut }: MadeSpeech): string {
  const { speech } = parseSpeech(markdown, { id, file: 'a.md' });
  if (speech === undefined) throw new Error('Unexpected Markdown that is no speech');
  const blocks = readingOrder(speech).map((block) => ('heading' in block ? block.heading : block.text));
  const title = speech.meta.source?.title ?? '';
  return [title, ...blocks, ...leftOut.map(({ what }) => what)].join('');
}

/** How often each character occurs, but white space; width is folded, since punctuation may be widened. */
function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const unit of foldWidth(text).replace(/\s/g, '').split('').sort()) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return counts;
}

const ending = fc.constantFrom(...SOURCE_ENDINGS);

test(
  'any bytes are imported whole or refused with a message',
  () => {
    const file = fc.record({ name: ending.map((end) => `a${end}`), bytes: fc.uint8Array({ maxLength: 300 }) });
    fc.assert(fc.property(file, importsWhole), fuzz.parameters(400));
    expect(imported).toBeGreaterThan(0);
  },
  fuzz.timeout(400),
);

/** What happens to files: bytes change, go, come, come twice; the end is missing. */
const mutation = fc.tuple(
  fc.constantFrom('set', 'cut', 'insert', 'repeat', 'truncate'),
  fc.nat(),
  fc.nat(40),
  fc.nat(255),
);

function mutate(bytes: Uint8Array, mutations: readonly (readonly [string, number, number, number])[]): Uint8Array {
  return mutations.reduce((now, [kind, place, length, value]) => {
    const at = now.length === 0 ? 0 : place % now.length;
    const [before, piece, after] = [now.subarray(0, at), now.subarray(at, at + length), now.subarray(at + length)];
    if (kind === 'set') return Uint8Array.of(...before, value, ...now.subarray(at + 1));
    if (kind === 'cut') return Uint8Array.of(...before, ...after);
    if (kind === 'insert') return Uint8Array.of(...before, ...new Uint8Array(length).fill(value), ...now.subarray(at));
    if (kind === 'repeat') return Uint8Array.of(...before, ...piece, ...piece, ...after);
    return Uint8Array.from(before);
  }, bytes);
}

test(
  'a good file that was damaged is imported whole or refused with a message',
  () => {
    const input = fc.tuple(fc.nat(), fc.array(mutation, { maxLength: 6 }));
    const property = fc.property(input, ([number, mutations]) => {
      const source = good[number % good.length];
      if (source === undefined) return;
      importsWhole({ name: source.name, bytes: mutate(source.bytes, mutations) });
    });
    fc.assert(property, fuzz.parameters(400));
    expect(imported).toBeGreaterThan(fuzz.runs(400) / 4);
  },
  fuzz.timeout(400),
);

test(
  'any text is imported whole or refused with a message',
  () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.string({
        unit: fc.constantFrom(...'同志们一二三、，。；！：“”（）:*\\#>[]{}_`<>&;1\u3000\t\r\u200B\u202E\uE000'),
        maxLength: 40,
      }),
      fc.constantFrom(
        ...[
          '一、认清形势',
          '1、',
          '2、很好',
          '第 1 页 共 3 页',
          '下一页',
          '张三：好。',
          '（掌声）',
          '讲话',
          '---',
          '***',
          '# 一',
        ],
        ...[
          '<p>一</p>',
          '<script>一</script>',
          '&nbsp;&lt;',
          ':org[旗妇联]{ref=a}',
          '\uFEFF',
          '\u{1F600}',
          '今年是建党90周年',
        ],
      ),
    );
    const text = fc.array(line, { minLength: 1, maxLength: 20 }).map((lines) => lines.join('\n'));
    const named = fc
      .constantFrom('a.txt', 'a.md', 'a.html')
      .filter((name) => SOURCE_ENDINGS.some((end) => name.endsWith(end)));
    const property = fc.property(named, text, (name, written) => {
      importsWhole({ name, bytes: new Uint8Array(Buffer.from(written)) });
    });
    fc.assert(property, fuzz.parameters(400));
    expect(imported).toBeGreaterThan(fuzz.runs(400) / 4);
  },
  fuzz.timeout(400),
);
