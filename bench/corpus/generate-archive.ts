import { buildCorpus } from '../../src/core/corpus/corpus.ts';
import type { ExportSource } from '../../src/core/exports/format.ts';
import { parseEntity } from '../../src/core/markup/parse-entity.ts';
import { parseSpeech } from '../../src/core/markup/parse-speech.ts';
import { entityAddress } from '../../src/core/model/address.ts';
import type { Entity } from '../../src/core/model/entity.ts';
import { buildEntityIndex, type EntityIndex } from '../../src/core/model/entity-index.ts';
import { ENTITY_KINDS, ENTITY_TYPES, type EntityType } from '../../src/core/model/entity-types.ts';
import type { Indicator } from '../../src/core/model/figure.ts';
import { siteSettings } from '../../src/core/model/site.ts';
import type { Speech } from '../../src/core/model/speech.ts';
import { pick, type Random, randomFrom } from '../../tests/core/search/generate.ts';
import { phrase, vocabularyOf, zipf } from '../search/vocabulary.ts';

/** An archive as files, with its registry read. */
export interface GeneratedArchive {
  readonly entities: readonly Entity[];
  readonly index: EntityIndex;
  readonly indicators: readonly Indicator[];
  /** Markdown of each speech, by id. */
  readonly markdown: ReadonlyMap<string, string>;
  /** Text of each entity's file, by its path in the content folder: `people/person-3.md`. */
  readonly registry: ReadonlyMap<string, string>;
}

const SEED = 20111124;
const WORDS = 6000;
const CHARACTERS = 6000;
const ANNOTATIONS = 120;
const FIRST_YEAR = 1990;
const YEARS = 35;
/** How many of each kind the registry has, and the directive that names one. */
const REGISTRY: readonly (readonly [EntityType, string, number])[] = [
  ['organization', 'org', 80],
  ['person', 'role', 20],
  ['place', 'place', 40],
  ['campaign', 'campaign', 40],
  ['law', 'law', 15],
  ['term', 'term', 50],
  ['event', 'event', 30],
  ['award', 'award', 15],
];
const INDICATORS_OF_A_BODY = 12;
const UNITS = ['万元', '亿元', '人', '户', '个', '%'];

/** An archive whose speeches of 35 years name 290 things and state figures of 960 indicators of 80 bodies. */
export function generateArchive(speeches: number): GeneratedArchive {
  const random = randomFrom(SEED);
  const vocabulary = vocabularyOf(random, WORDS);
  const written = REGISTRY.flatMap(([type, , count]) =>
    Array.from({ length: count }, (_, number) => entity(random, vocabulary, type, number)),
  );
  const entities = written.map(({ entity }) => entity);
  const registry = new Map(written.map(({ entity, text }) => [`${ENTITY_TYPES[entity.type]}/${entity.id}.md`, text]));
  const indicators = entities
    .filter(({ type }) => type === 'organization')
    .flatMap(({ id }) =>
      Array.from(
        { length: INDICATORS_OF_A_BODY },
        (_, i): Indicator => ({ id: `${id}-${i}`, name: phrase(random, vocabulary, 3), direction: 'up' }),
      ),
    );
  const markdown = new Map(
    Array.from({ length: speeches }, (_, number) => [
      `speech-${String(number).padStart(5, '0')}`,
      speechMarkdown(random, vocabulary, entities),
    ]),
  );
  return { entities, index: buildEntityIndex(entities), indicators, markdown, registry };
}

/** What a build does to have the speeches. */
export function parseAll({ markdown, index }: GeneratedArchive): Speech[] {
  return [...markdown].map(([id, text]) => {
    const { speech } = parseSpeech(text, { id, file: `content/speeches/${id}.md`, index, hrefOf: hrefOf(index) });
    if (speech === undefined) throw new Error(`Unexpected front matter in ${id}`);
    return speech;
  });
}

function hrefOf(index: EntityIndex): (directive: string, ref: string) => string | undefined {
  return (_, ref) => {
    const entity = index.byId.get(ref);
    return entity && `/${entityAddress(entity.type, entity.id)}`;
  };
}

export function sourceOf(archive: GeneratedArchive, speeches: readonly Speech[]): ExportSource {
  const { entities, indicators, markdown } = archive;
  return {
    corpus: buildCorpus(speeches, entities),
    site: siteSettings.parse({}),
    indicators,
    markdown,
    sources: new Map(),
    root: 'https://example.org/',
  };
}

function entity(
  random: Random,
  vocabulary: readonly string[],
  type: EntityType,
  number: number,
): { readonly entity: Entity; readonly text: string } {
  const id = `${type}-${number}`;
  const name = phrase(random, vocabulary, 2) + number;
  const text = `---\nname: ${JSON.stringify(name)}\nkind: ${pick(random, ENTITY_KINDS[type])}\n---\n\n${phrase(random, vocabulary, 30)}。\n`;
  const parsed = parseEntity(text, type, id, `${id}.md`).entity;
  if (parsed === undefined) throw new Error(`Unexpected front matter in ${id}`);
  return { entity: parsed, text };
}

function speechMarkdown(random: Random, vocabulary: readonly string[], entities: readonly Entity[]): string {
  const year = FIRST_YEAR + Math.floor(random() * YEARS);
  const about = entities.filter(({ type }) => type === 'organization').filter(() => random() < 0.08);
  const bodies = about.length === 0 ? entities.slice(0, 1) : about;
  const between = Math.floor(CHARACTERS / ANNOTATIONS);
  const blocks: string[] = [];
  let block = '';
  for (let i = 0; i < ANNOTATIONS; i++) {
    let length = 0;
    while (length < between - 8) {
      const words = phrase(random, vocabulary, 3 + Math.floor(random() * 5)) + pick(random, ['，', '，', '、', '。']);
      block += words;
      length += words.length;
    }
    block += annotation(random, vocabulary, entities, bodies, year);
    if (random() < 0.18 || i === ANNOTATIONS - 1) {
      if (blocks.length % 8 === 3) blocks.push(`## ${phrase(random, vocabulary, 5)}`);
      blocks.push(`${block}。`);
      block = '';
    }
  }
  const front = [
    `title: 在${phrase(random, vocabulary, 4)}会议上的讲话`,
    `date: ${year}-0${1 + Math.floor(random() * 9)}`,
    `speaker: person-${Math.floor(random() * 20)}`,
    `organizations: [${bodies.map(({ id }) => id).join(', ')}]`,
  ];
  return `---\n${front.join('\n')}\n---\n\n${blocks.join('\n\n')}\n`;
}

/** More than half name something, a quarter state a figure. */
function annotation(
  random: Random,
  vocabulary: readonly string[],
  entities: readonly Entity[],
  bodies: readonly Entity[],
  year: number,
): string {
  const chance = random();
  if (chance < 0.25) return figure(random, pick(random, bodies), year);
  if (chance < 0.33) return `:date[${year}年]{when=${year}}`;
  if (chance < 0.37) return `:lead[一是${phrase(random, vocabulary, 6)}。]`;
  if (chance < 0.39) return `:task[${phrase(random, vocabulary, 6)}]{org=${pick(random, bodies).id} due=${year}}`;
  if (chance < 0.4) return `:note[${phrase(random, vocabulary, 5)}]`;
  if (chance < 0.65) return mention(pick(random, bodies));
  const named = pick(random, entities);
  // A tenth hold another one.
  return chance < 0.94 ? mention(named) : mention(named, mention(pick(random, bodies)) + zipf(random, vocabulary));
}

function mention({ type, id, name }: Entity, words = name): string {
  const directive = REGISTRY.find(([of]) => of === type)?.[1];
  return `:${directive}[${words}]{ref=${id}}`;
}

function figure(random: Random, { id }: Entity, year: number): string {
  const chance = random();
  const number = Math.floor(random() * INDICATORS_OF_A_BODY);
  const kind = chance < 0.6 ? 'result' : chance < 0.75 ? 'target' : chance < 0.85 ? 'comparison' : 'count';
  const period = kind === 'target' ? `${year}/${year + 4}` : String(year - 1);
  const value = `${1 + Math.floor(random() * 9000)}${UNITS[number % UNITS.length]}`;
  return `:figure[${value}]{kind=${kind} org=${id} indicator=${id}-${number} period=${period}}`;
}
