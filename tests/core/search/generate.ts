import { buildCorpus, type Corpus } from '../../../src/core/corpus/corpus.ts';
import { parseEntity } from '../../../src/core/markup/parse-entity.ts';
import { parseSpeech } from '../../../src/core/markup/parse-speech.ts';
import { buildEntityIndex } from '../../../src/core/model/entity-index.ts';
import type { EntityType } from '../../../src/core/model/entity-types.ts';
import type { Speech } from '../../../src/core/model/speech.ts';

/** A number from 0 up to 1, each time another: mulberry32, the same numbers for the same seed. */
export type Random = () => number;

export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function pick<T>(random: Random, from: readonly T[]): T {
  const [first] = from.slice(Math.floor(random() * from.length));
  if (first === undefined) throw new Error('Unexpected empty list, expected something to pick from');
  return first;
}

/** What a search engine likes to lose: Latin words, accents, signs, rare characters, repeated and invisible ones. */
const STRANGE = [
  ...[
    'New York',
    'GDP',
    'ＧＤＰ',
    '２８０万元',
    '28.5%',
    '13:59:28',
    '1,000',
    '"引"',
    '“引”',
    '《法》',
    '—',
    '……',
    '·',
    '①',
  ],
  ...[
    '𠮷',
    '𠀀𠀀',
    'e\u0301te\u0301',
    'é',
    'İ',
    'ß',
    'が',
    '한국',
    '豈',
    '哈哈哈',
    '\u200B',
    '工會',
    'u3002',
    '/path/x',
    'C++',
    '& ',
    '＂',
  ],
];

/** Entities of a generated archive: folder and front matter, by id. */
const ENTITIES: Readonly<Record<string, readonly [type: EntityType, name: string, kind: string]>> = {
  'a-fulian': ['organization', '旗妇联', 'mass-organization'],
  'b-kexie': ['organization', '旗科协', 'association'],
  'c-gonghui': ['organization', '旗总工会', 'mass-organization'],
  'd-tuanwei': ['organization', '团旗委', 'mass-organization'],
  'e-changfang': ['organization', '东风乳业公司', 'company'],
  'f-gonghuifa': ['law', '《工会法》', 'law'],
  'g-hebian': ['place', '河边镇', 'township'],
  'h-shanqian': ['place', '山前村', 'village'],
  'i-nianhui': ['event', '年度工作会议', 'meeting'],
  'j-biaozhang': ['event', '表彰大会', 'meeting'],
  'k-lishuji': ['person', '李书记', 'office'],
};

const MENTIONS: readonly string[] = Object.entries(ENTITIES).flatMap(([, [type, name]]) =>
  type === 'event' || type === 'person' ? [] : [`:${type === 'organization' ? 'org' : type}[${name}]`],
);
/** What a paragraph of a conversation begins with; most go on with the turn before. */
const LABELS = ['', '', ':speaker[李书记：]', ':speaker[主持人：]', ':speaker[旗长：]{role=旗长}'];
const FIGURES = [':figure[280万元]', ':figure[3.5%]', ':figure[12个]'];

/** Files of an archive: what a content folder holds. */
export interface GeneratedFiles {
  readonly entities: readonly { readonly type: EntityType; readonly id: string; readonly markdown: string }[];
  readonly speeches: readonly { readonly id: string; readonly markdown: string }[];
}

/** Speeches of headings and paragraphs that name entities, in words whose frequency falls as in real text. */
export function generatedFiles(random: Random, speeches: number): GeneratedFiles {
  const words = Array.from({ length: 800 }, () => word(random));
  return {
    entities: Object.entries(ENTITIES).map(([id, [type, name, kind]]) => ({
      type,
      id,
      markdown: `---\nname: ${name}\nkind: ${kind}\n---\n`,
    })),
    speeches: Array.from({ length: speeches }, (_, number) => {
      const labels = number % 3 === 0 ? LABELS : [''];
      const blocks = Array.from({ length: 3 + Math.floor(random() * 8) }, () => block(random, words, labels));
      const meta = [
        `title: 在${sentence(random, words).slice(0, 6)}会议上的讲话`,
        `date: ${1990 + (number % 30)}`,
        ...pick(random, [[], ['speaker: k-lishuji'], ['speaker: 旗长']]),
        ...pick(random, [[], ['occasion: i-nianhui'], ['occasion: j-biaozhang']]),
        ...pick(random, [[], ['place: g-hebian'], ['place: h-shanqian']]),
      ];
      return { id: `speech-${number}`, markdown: `---\n${meta.join('\n')}\n---\n\n${blocks.join('\n\n')}\n` };
    }),
  };
}

export function generatedCorpus(random: Random, speeches: number): Corpus {
  const files = generatedFiles(random, speeches);
  const entities = files.entities.map(({ type, id, markdown }) => {
    const { entity } = parseEntity(markdown, type, id, `${id}.md`);
    if (entity === undefined) throw new Error('Unexpected front matter');
    return entity;
  });
  const index = buildEntityIndex(entities);
  const parsed = files.speeches.map(({ id, markdown }): Speech => {
    const { speech } = parseSpeech(markdown, { id, file: 'a.md', index });
    if (speech === undefined) throw new Error('Unexpected front matter');
    return speech;
  });
  return buildCorpus(parsed, entities);
}

function word(random: Random): string {
  const characters = Array.from({ length: pick(random, [1, 2, 2, 2, 3, 4]) }, () =>
    String.fromCharCode(0x4e00 + Math.floor(random() ** 2 * 1200)),
  );
  return characters.join('');
}

function sentence(random: Random, words: readonly string[]): string {
  const zipf = (): string => words[Math.floor(words.length ** random()) - 1] ?? '的';
  return Array.from({ length: 4 + Math.floor(random() * 9) }, zipf).join('');
}

function block(random: Random, words: readonly string[], labels: readonly string[]): string {
  if (random() < 0.15) return `## ${sentence(random, words).slice(0, 8)}`;
  const parts = Array.from({ length: 2 + Math.floor(random() * 4) }, () => {
    const strange = pick(random, STRANGE).replaceAll('&', '\\&');
    const insertion = pick(random, ['', pick(random, MENTIONS), pick(random, FIGURES), strange]);
    return sentence(random, words) + insertion + sentence(random, words) + pick(random, ['，', '。', '；', '！”']);
  });
  return (labels.length > 1 ? pick(random, labels) : '') + parts.join('');
}
