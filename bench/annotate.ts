/**
 * How long `annotate` takes for 1,000 speeches of 6,000 characters against 1,000 entities with 3 aliases each, beside
 * `parseSpeech` of the same texts. Run: `npm run bench:annotate`. Texts are made with a seed.
 */
import { annotateSpeech } from '../src/core/importer/annotate.ts';
import { buildRecognizer } from '../src/core/importer/recognize/recognizer.ts';
import { parseSpeech } from '../src/core/markup/parse-speech.ts';
import type { Entity } from '../src/core/model/entity.ts';

const SPEECHES = 1000;
const LENGTH = 6000;
const ENTITIES = 1000;

let state = 20111124;
/** Park and Miller's minimal standard generator: the same texts on every machine. */
function random(below: number): number {
  state = (state * 48271) % 2147483647;
  return state % below;
}

const han = (): string => String.fromCharCode(0x4e00 + random(3000));
const word = (length: number): string => Array.from({ length }, han).join('');

const entities: Entity[] = Array.from({ length: ENTITIES }, (_, i) => {
  const name = `${word(4)}联合会`;
  const aliases = [name.slice(0, 4), `${name.slice(0, 2)}联`, `全${name}`].map((alias) => ({
    name: alias,
    default: true,
  }));
  const about = { kind: 'association', sameAs: [], inferred: [], profile: [], file: '' };
  return { id: `e${i}`, type: 'organization', name, aliases, ...about };
});

function speech(): string {
  const parts: string[] = [];
  for (let length = 0; length < LENGTH; ) {
    const names = entities[random(ENTITIES)]?.aliases[random(3)]?.name ?? '';
    const part = `${word(12)}，${names}${word(8)}，去年培训${random(9000)}人，投入${random(900)}万元。${random(8) === 0 ? '\n\n' : ''}`;
    parts.push(part);
    length += part.length;
  }
  return `---\ntitle: 题\ndate: 2011\n---\n\n${parts.join('')}\n`;
}

const speeches = Array.from({ length: SPEECHES }, speech);
const seconds = (work: () => void): number => {
  const started = performance.now();
  work();
  return (performance.now() - started) / 1000;
};

const parsing = seconds(() => {
  for (const text of speeches) parseSpeech(text, { id: 'a', file: 'a.md' });
});
let added = 0;
const annotating = seconds(() => {
  const recognizer = buildRecognizer(entities);
  for (const text of speeches)
    for (const count of annotateSpeech(text, recognizer, 2011).added.values()) added += count;
});
console.log(`${SPEECHES} speeches of ${LENGTH} characters, ${ENTITIES} entities, ${added} annotations`);
console.log(`parse    ${parsing.toFixed(1)} s`);
console.log(`annotate ${annotating.toFixed(1)} s, ${(annotating / parsing).toFixed(1)} times as long as parse`);
