import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pinyin } from 'pinyin-pro';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadArchive } from '../../../src/archive/load-archive.ts';
import type { Corpus } from '../../../src/core/corpus/corpus.ts';
import { type Entity, namesOf } from '../../../src/core/model/entity.ts';
import { buildDirectory } from '../../../src/core/search/build-directory.ts';
import type { Directory, DirectoryEntity } from '../../../src/core/search/directory.ts';
import { answerEntities, suggestEntities } from '../../../src/core/search/entity-answers.ts';
import { foldName, foldPinyin } from '../../../src/core/search/name-form.ts';
import { type NameIndex, openDirectory } from '../../../src/core/search/name-index.ts';
import { isOneEdit } from '../../../src/core/search/one-edit.ts';
import { openccTable } from '../../../src/core/search/opencc-table.ts';
import { simplifyScript } from '../../../src/core/text/script.ts';
import { pick, type Random, randomFrom } from './generate.ts';
import { generatedRegistry } from './generated-registry.ts';

interface Registry {
  readonly corpus: Corpus;
  readonly index: NameIndex;
}

const registries = new Map<string, Registry>();
let cacheDir: string;

beforeAll(async () => {
  cacheDir = await mkdtemp(path.join(tmpdir(), 'rostrum-entities-'));
  const { corpus } = await loadArchive({ contentDir: 'content', base: '/', cacheDir, coreDir: 'src/core' });
  for (const [name, of] of Object.entries({ committed: corpus, generated: generatedRegistry(randomFrom(5), 300) }))
    registries.set(name, { corpus: of, index: openDirectory(buildDirectory(of)) });
});

afterAll(() => rm(cacheDir, { recursive: true, force: true }));

function registry(name: string): Registry {
  const found = registries.get(name);
  if (found === undefined) throw new Error(`Unexpected registry ${name}`);
  return found;
}

/** Names as they are asked for: in simplified characters. */
const askedNames = (entity: Entity): string[] => namesOf(entity).map((name) => simplifyScript(name, openccTable));

const idsOf = (index: NameIndex, asked: string): string[] =>
  answerEntities(index, asked).map(({ entity }) => entity.id);

/** A slip of each kind in a name; new characters are those of other names. */
function typosOf(random: Random, name: string, letters: readonly string[]): string[] {
  const characters = [...name];
  const at = Math.floor(random() * characters.length);
  const [left, here = '', right] = [characters.slice(0, at), characters[at], characters.slice(at + 1)];
  const other = pick(random, letters);
  return [
    [...left, other, ...right],
    [...left, ...right],
    [...left, other, here, ...right],
    [...left, right[0] ?? '', here, ...right.slice(1)],
  ].map((typo) => typo.join(''));
}

describe.each(['committed', 'generated'])('in the %s registry', (of) => {
  test('every name, alias and full name answers with its entity', () => {
    const { corpus, index } = registry(of);
    expect(corpus.entities.length).toBeGreaterThan(50);
    const lost = corpus.entities.flatMap((entity) =>
      askedNames(entity).filter((name) => {
        const answer = answerEntities(index, name).find(({ entity: { id } }) => id === entity.id);
        return answer?.by !== 'name';
      }),
    );
    expect(lost).toEqual([]);
  });

  test('every Chinese name answers to its pinyin and its initials', () => {
    const { corpus, index } = registry(of);
    const lost = corpus.entities.flatMap((entity) =>
      askedNames(entity)
        .filter((name) => /^\p{Script=Han}+$/u.test(name))
        .filter((name) => {
          const syllables = pinyin(name, { toneType: 'none', type: 'array' });
          const asked = [
            syllables.join(''),
            syllables.join(' '),
            syllables.join("'").toUpperCase(),
            syllables.map(([first]) => first).join(''),
          ];
          return !asked.every((written) => idsOf(index, written).includes(entity.id));
        }),
    );
    expect(lost).toEqual([]);
  });

  test('19 of 20 names with one wrong character answer with their entity', () => {
    const { corpus, index } = registry(of);
    const random = randomFrom(11);
    const letters = [...new Set(corpus.entities.flatMap(askedNames).join(''))].filter((letter) =>
      /[\p{L}\p{N}]/u.test(letter),
    );
    const rates = new Map<number, { found: number; asked: number }>();
    for (const entity of corpus.entities)
      for (const name of askedNames(entity)) {
        const length = [...name].length;
        if (length < 2) continue;
        const rate = rates.get(length) ?? { found: 0, asked: 0 };
        rates.set(length, rate);
        for (const typo of typosOf(random, name, letters)) {
          if (index.byName.has(foldName(typo)) || index.byPinyin.has(foldPinyin(typo))) continue;
          rate.asked += 1;
          rate.found += Number(idsOf(index, typo).includes(entity.id));
        }
      }
    const sum = (of: 'found' | 'asked'): number => rates.values().reduce((total, rate) => total + rate[of], 0);
    expect(sum('asked')).toBeGreaterThan(700);
    expect(sum('found') / sum('asked'), JSON.stringify([...rates])).toBeGreaterThanOrEqual(0.95);
  });
});

describe('random words that are no name', () => {
  const random = randomFrom(17);
  const words = Array.from({ length: 400 }, () =>
    Array.from({ length: 2 + Math.floor(random() * 4) }, () =>
      String.fromCodePoint(0x4e00 + Math.floor(random() * 3000)),
    ).join(''),
  );

  test('answer with nothing but what contains them or is one slip away', () => {
    const { corpus, index } = registry('committed');
    const names = corpus.entities.flatMap(namesOf).map(foldName);
    const far = words.filter((word) => names.every((name) => !name.includes(word) && slowDistance(name, word) > 1));
    expect(far.length).toBeGreaterThan(300);
    expect(far.filter((word) => answerEntities(index, word).length > 0)).toEqual([]);
  });

  test('one slip is what the textbook takes for a distance of 1', () => {
    const few = Array.from({ length: 4000 }, () =>
      [0, 1].map(() => Array.from({ length: Math.floor(random() * 5) }, () => pick(random, ['a', 'b', '𠮷']))),
    );
    const found = few.map(([a = [], b = []]) => isOneEdit(a, b));
    expect(found).toEqual(few.map(([a = [], b = []]) => slowDistance(a.join(''), b.join('')) === 1));
    expect(found.filter(Boolean).length).toBeGreaterThan(300);
  });
});

/** Optimal string alignment, by the book. */
function slowDistance(left: string, right: string): number {
  const [a, b] = [[...left], [...right]];
  const rows = a.map((): number[] => []);
  const at = (i: number, j: number): number => (i < 0 ? j + 1 : j < 0 ? i + 1 : (rows[i]?.[j] ?? 0));
  for (const [i, row] of rows.entries())
    for (let j = 0; j < b.length; j++) {
      const swapped = i > 0 && j > 0 && a[i] === b[j - 1] && a[i - 1] === b[j];
      row[j] = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + Number(a[i] !== b[j]),
        swapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
  return at(a.length - 1, b.length - 1);
}

/** Entities under their names as ids; the first name is the one in headings. */
function directoryOf(
  ...entities: readonly (Partial<DirectoryEntity> & { names: DirectoryEntity['names'] })[]
): Directory {
  return {
    heteronyms: { 重: 'zhong chong', 长: 'chang zhang' },
    entities: entities.map((entity) => ({
      ...{ id: entity.names[0]?.written ?? '', type: 'organization', kind: 'association', mentions: 0, speeches: 0 },
      ...{ name: entity.names[0]?.written ?? '' },
      ...entity,
    })),
  };
}

const named = (written: string, pinyin: string): { written: string; pinyin: string } => ({ written, pinyin });

const SMALL = openDirectory(
  directoryOf(
    { names: [named('旗总工会', 'qi zong gong hui'), named('工会', 'gong hui')], mentions: 9 },
    { names: [named('盟总工会', 'meng zong gong hui'), named('工会', 'gong hui')], mentions: 12 },
    { names: [named('工会', 'gong hui')], id: '工会（泛指）', kind: 'generic', mentions: 99 },
    { names: [named('旗妇联', 'qi fu lian'), named('女联', 'nv lian')] },
    { names: [named('文联', 'wen lian')] },
    { names: [named('重庆', 'chong qing')] },
    { names: [named('西安', 'xi an')] },
    { names: [named('New York', 'new york')] },
    { names: [named('GDP', 'gdp')] },
    { names: [named('3A级企业', '3a ji qi ye')] },
    { names: [named('“平安中旗”创建', 'ping an zhong qi chuang jian')] },
    { names: [named('𠮷田', '𠮷 tian')] },
    { names: [named('党', 'dang')] },
    { names: [named('……', '')] },
  ),
);

const answersOf = (asked: string): string[] =>
  answerEntities(SMALL, asked).map(({ entity, by }) => `${entity.id} ${by}`);

test.each([
  ['工会', ['盟总工会 name', '旗总工会 name', '工会（泛指） name']],
  ['gonghui', ['盟总工会 pinyin', '旗总工会 pinyin', '工会（泛指） pinyin']],
  ['GH', ['盟总工会 initials', '旗总工会 initials', '工会（泛指） initials']],
  ['总工', ['盟总工会 part', '旗总工会 part']],
  ['旗总公会', ['旗总工会 typo']],
  ['旗工总会', ['旗总工会 typo']],
  ['qizhonggonghui', ['旗总工会 typo']],
  ['女联', ['旗妇联 name']],
  ['又联', ['文联 typo', '旗妇联 typo']],
  ['nv lian', ['旗妇联 pinyin']],
  ['nǚlián', ['旗妇联 pinyin']],
  ['NULIAN', ['旗妇联 pinyin']],
  ['nu:lian', ['旗妇联 pinyin']],
  ['chongqing', ['重庆 pinyin']],
  ['zhong qing', ['重庆 pinyin']],
  ["xi'an", ['西安 pinyin']],
  ['xi-an', ['西安 pinyin']],
  ['new york', ['New York name']],
  ['ＮＥＷＹＯＲＫ', ['New York name']],
  ['ny', ['New York initials']],
  ['newyrok', ['New York typo']],
  ['gdp', ['GDP name']],
  ['3ajqy', ['3A级企业 initials']],
  ['3jqy', ['3A级企业 initials']],
  ['平安中旗创建', ['“平安中旗”创建 name']],
  ['"平安中旗" 创建', ['“平安中旗”创建 name']],
  ['𠮷田', ['𠮷田 name']],
  ['𠮸田', ['𠮷田 typo']],
  ['党', ['党 name']],
  ['dang', ['党 pinyin']],
  ['团', []],
  ['……', ['…… name']],
  ['，', []],
  ['  ', []],
  ['', []],
])('%s is answered by %s', (asked, expected) => {
  expect(answersOf(asked)).toEqual(expected);
});

test('says which form of the name fits', () => {
  expect(answerEntities(SMALL, 'nvlian')).toMatchObject([{ written: '女联', entity: { name: '旗妇联' } }]);
});

test('finds a name in traditional characters by simplified ones', () => {
  const names = [{ written: '總工會', simplified: '总工会', pinyin: 'zong gong hui' }];
  expect(answerEntities(openDirectory(directoryOf({ names })), '总工会')).toMatchObject([
    { by: 'name', written: '總工會' },
  ]);
});

test('gives all exact answers, 8 parts and 5 slips', () => {
  const many = Array.from({ length: 20 }, (_, i) => {
    const letter = String.fromCodePoint(0x4e00 + i);
    return { id: `e${i}`, names: [named('妇联', 'fu lian'), named(`${letter}科协`, 'x ke xie')], mentions: i };
  });
  const index = openDirectory(directoryOf(...many));
  expect(idsOf(index, '妇联')).toHaveLength(20);
  expect(idsOf(index, '科协')).toEqual([
    'e19',
    'e18',
    'e17',
    'e16',
    'e15',
    'e14',
    'e13',
    'e12',
    'e11',
    'e10',
    'e9',
    'e8',
    'e7',
  ]);
  expect(idsOf(index, '龙科协')).toEqual(['e19', 'e18', 'e17', 'e16', 'e15']);
});

test.each([
  ['旗', ['旗妇联', '旗总工会', '“平安中旗”创建']],
  ['gongh', ['盟总工会', '旗总工会', '工会（泛指）']],
  ['qz', ['旗总工会']],
  ['nvl', ['旗妇联']],
  ['总', ['盟总工会', '旗总工会']],
  ['旗总公会', []],
  ['', []],
])('while %s is typed, suggests %s', (begun, expected) => {
  expect(suggestEntities(SMALL, begun, 8).map(({ entity }) => entity.id)).toEqual(expected);
});

test('suggests no more than it is asked for', () => {
  expect(suggestEntities(SMALL, '工会', 2)).toHaveLength(2);
});
