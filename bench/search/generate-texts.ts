import { buildCorpus, type Corpus } from '../../src/core/corpus/corpus.ts';
import { parseEntity } from '../../src/core/markup/parse-entity.ts';
import { parseSpeech } from '../../src/core/markup/parse-speech.ts';
import type { Entity } from '../../src/core/model/entity.ts';
import { buildEntityIndex } from '../../src/core/model/entity-index.ts';
import type { Speech } from '../../src/core/model/speech.ts';
import { pick, type Random, randomFrom } from '../../tests/core/search/generate.ts';
import { phrase, vocabularyOf, zipf } from './vocabulary.ts';

export interface GeneratedTexts {
  readonly corpus: Corpus;
  /** Words the texts are made of, the commonest first. */
  readonly vocabulary: readonly string[];
}

const SEED = 20111124;
const CHARACTERS_PER_SPEECH = 6000;
const WORDS = 12_000;
const ORGANIZATIONS = 40;
const SPEAKERS = ['书记', '旗长', '主席', '部长'];
const LATIN = ['GDP', 'WTO', 'CPI', 'e-mail', 'Internet', 'A4', 'ISO9001'];

/** Speeches of some 6,000 characters, whose words and characters are as unequally frequent as in real text (Zipf). */
export function generateTexts(speeches: number): GeneratedTexts {
  const random = randomFrom(SEED);
  const vocabulary = vocabularyOf(random, WORDS);
  const entities = Array.from({ length: ORGANIZATIONS }, (_, number) => organization(random, vocabulary, number));
  const index = buildEntityIndex(entities);
  const names = entities.map(({ name }) => name);
  const parsed = Array.from({ length: speeches }, (_, number): Speech => {
    const id = `speech-${String(number).padStart(5, '0')}`;
    const { speech } = parseSpeech(markdownOf(random, vocabulary, names), { id, file: `${id}.md`, index });
    if (speech === undefined) throw new Error(`Unexpected front matter in ${id}`);
    return speech;
  });
  return { corpus: buildCorpus(parsed, entities), vocabulary };
}

/** Different Han characters in the texts. */
export function distinctHan(texts: readonly string[]): number {
  const found = new Set<string>();
  for (const text of texts) for (const [character] of text.matchAll(/\p{Script=Han}/gu)) found.add(character);
  return found.size;
}

function organization(random: Random, vocabulary: readonly string[], number: number): Entity {
  const name = `${pick(random, vocabulary)}${pick(random, vocabulary)}${pick(random, ['联合会', '协会', '委员会'])}`;
  const id = `organization-${number}`;
  const { entity } = parseEntity(`---\nname: ${name}\nkind: association\n---\n`, 'organization', id, `${id}.md`);
  if (entity === undefined) throw new Error(`Unexpected front matter in ${id}`);
  return entity;
}

function markdownOf(random: Random, vocabulary: readonly string[], names: readonly string[]): string {
  const date = `${1990 + Math.floor(random() * 35)}-0${1 + Math.floor(random() * 9)}`;
  const title = `在${phrase(random, vocabulary, 4)}会议上的讲话`;
  const blocks: string[] = [];
  for (let length = 0; length < CHARACTERS_PER_SPEECH; length += blocks.at(-1)?.length ?? 0)
    blocks.push(blocks.length % 8 === 0 ? `## ${phrase(random, vocabulary, 5)}` : paragraph(random, vocabulary, names));
  return `---\ntitle: ${title}\ndate: ${date}\nspeaker: ${pick(random, SPEAKERS)}\n---\n\n${blocks.join('\n\n')}\n`;
}

function paragraph(random: Random, vocabulary: readonly string[], names: readonly string[]): string {
  const sentences = Array.from({ length: 3 + Math.floor(random() * 5) }, () => sentence(random, vocabulary, names));
  return sentences.join('');
}

function sentence(random: Random, vocabulary: readonly string[], names: readonly string[]): string {
  const clauses = Array.from({ length: 1 + Math.floor(random() * 4) }, () => {
    const words = phrase(random, vocabulary, 3 + Math.floor(random() * 6));
    return `${words}${insertion(random, names)}${zipf(random, vocabulary)}`;
  });
  return clauses.join(pick(random, ['，', '，', '，', '、', '；'])) + pick(random, ['。', '。', '。', '！']);
}

function insertion(random: Random, names: readonly string[]): string {
  const chance = random();
  if (chance < 0.1) return `:org[${zipf(random, names)}]`;
  if (chance < 0.2) return `${Math.floor(random() * 9000)}${pick(random, ['万元', '人', '个', '%'])}`;
  return chance < 0.22 ? pick(random, LATIN) : '';
}
