import { buildCorpus, type Corpus } from '../../../src/core/corpus/corpus.ts';
import { parseEntity } from '../../../src/core/markup/parse-entity.ts';
import { parseSpeech } from '../../../src/core/markup/parse-speech.ts';
import type { Entity } from '../../../src/core/model/entity.ts';
import { buildEntityIndex } from '../../../src/core/model/entity-index.ts';
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

const ORGANIZATIONS = { 'a-fulian': '旗妇联', 'b-kexie': '旗科协', 'c-gonghui': '旗总工会', 'd-tuanwei': '团旗委' };

/** Speeches of headings and paragraphs that name organizations, in words whose frequency falls as in real text. */
export function generatedCorpus(random: Random, speeches: number): Corpus {
  const entities = Object.entries(ORGANIZATIONS).map(([id, name]) => organization(id, name));
  const words = Array.from({ length: 800 }, () => word(random));
  const index = buildEntityIndex(entities);
  const parsed = Array.from({ length: speeches }, (_, number): Speech => {
    const blocks = Array.from({ length: 3 + Math.floor(random() * 8) }, () => block(random, words));
    const title = `在${sentence(random, words).slice(0, 6)}会议上的讲话`;
    const markdown = `---\ntitle: ${title}\ndate: ${1990 + (number % 30)}\n---\n\n${blocks.join('\n\n')}\n`;
    const { speech } = parseSpeech(markdown, { id: `speech-${number}`, file: 'a.md', index });
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

function block(random: Random, words: readonly string[]): string {
  if (random() < 0.15) return `## ${sentence(random, words).slice(0, 8)}`;
  const parts = Array.from({ length: 2 + Math.floor(random() * 4) }, () => {
    const name = `:org[${pick(random, Object.values(ORGANIZATIONS))}]`;
    const insertion = pick(random, ['', name, pick(random, STRANGE).replaceAll('&', '\\&')]);
    return sentence(random, words) + insertion + sentence(random, words) + pick(random, ['，', '。', '；', '！”']);
  });
  return parts.join('');
}

function organization(id: string, name: string): Entity {
  const { entity } = parseEntity(`---\nname: ${name}\nkind: association\n---\n`, 'organization', id, `${id}.md`);
  if (entity === undefined) throw new Error('Unexpected front matter');
  return entity;
}
