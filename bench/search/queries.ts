import { pick, type Random, randomFrom } from '../../tests/core/search/generate.ts';
import { type Document, textOf } from './documents.ts';

export interface Query {
  readonly kind: Kind;
  readonly written: string;
  /** Ids of the documents it stands in, told by `includes`. */
  readonly truth: ReadonlySet<string>;
}

/** `word`: of the vocabulary. `substring`: 2 to 6 characters, wherever words begin. `absent`: stands nowhere. */
export type Kind = 'word' | 'substring' | 'absent';

const SEED = 7;
/** No blanks, quotation marks or signs: what an engine might take for an operator is not asked. */
const PLAIN = /^[\p{Script=Han}0-9]{2,}$/u;
const TRIES = 1000;

/** A third of each kind, in turn; words as frequent as they are in the texts. */
export function drawQueries(documents: readonly Document[], vocabulary: readonly string[], count: number): Query[] {
  const random = randomFrom(SEED);
  const texts = documents.map((document) => ({ id: document.id, text: textOf(document) }));
  const words = vocabulary.filter((word) => word.length > 1);
  const draws = {
    word: () => words[Math.floor(words.length ** random())] ?? '',
    substring: () => substring(random, texts),
    absent: () => mixed(random, substring(random, texts)),
  };
  const asked = new Set<string>();
  const kinds: readonly Kind[] = ['word', 'substring', 'absent'];
  return Array.from({ length: count }, (_, i) => {
    const kind = kinds[i % kinds.length] ?? 'word';
    for (let tries = 0; tries < TRIES; tries++) {
      const written = draws[kind]();
      if (asked.has(written) || !PLAIN.test(written)) continue;
      const truth = new Set(texts.filter(({ text }) => text.includes(written)).map(({ id }) => id));
      if ((truth.size === 0) !== (kind === 'absent')) continue;
      asked.add(written);
      return { kind, written, truth };
    }
    throw new Error(`Unexpected texts, expected ${count} queries of kind ${kind} in them`);
  });
}

function substring(random: Random, texts: readonly { readonly text: string }[]): string {
  const { text } = pick(random, texts);
  const length = 2 + Math.floor(random() * 5);
  const start = Math.floor(random() * (text.length - length));
  return text.slice(start, start + length);
}

/** The same characters in another order: nothing but their places tells that they stand nowhere. */
function mixed(random: Random, written: string): string {
  return [...written]
    .map((character) => ({ character, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ character }) => character)
    .join('');
}
