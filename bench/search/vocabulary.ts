import { pick, type Random } from '../../tests/core/search/generate.ts';

/** Words, the commonest first: those of one character that hold Chinese text together, then so many others. */
export function vocabularyOf(random: Random, count: number): string[] {
  return [...PARTICLES, ...wordsOf(random, count)];
}

/** So many words in a row. */
export function phrase(random: Random, vocabulary: readonly string[], words: number): string {
  return Array.from({ length: words }, () => zipf(random, vocabulary)).join('');
}

/** Words of one character that hold Chinese text together, at the head of the vocabulary. */
const PARTICLES = [...'的和在要是了不为有以对上'];

/** How flat the head of a Zipf distribution is (Mandelbrot 1953): rank r has a frequency of 1/(r + SHIFT). */
const SHIFT = 2.7;

/** One of a list ordered by frequency. */
export function zipf(random: Random, ordered: readonly string[]): string {
  const rank = SHIFT * ((ordered.length + SHIFT) / SHIFT) ** random() - SHIFT;
  return ordered[Math.floor(rank)] ?? pick(random, ordered);
}

/**
 * Distinct words of 2 to 4 characters. Those that stand in the dictionary of `Intl.Segmenter` come first, so that engines
 * which cut text into words find words they know where it counts.
 */
function wordsOf(random: Random, count: number): string[] {
  const characters = shuffled(random, commonHan());
  const words = new Set<string>();
  while (words.size < count) words.add(wordOf(random, characters, pick(random, [2, 2, 2, 2, 3, 4])));
  return [...words].sort((a, b) => Number(isInDictionary(b)) - Number(isInDictionary(a)));
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** Draws for a word that the dictionary knows: one of a hundred pairs is one. */
const DRAWS = 40;

function wordOf(random: Random, characters: readonly string[], length: number): string {
  const draw = (): string => Array.from({ length }, () => zipf(random, characters)).join('');
  let word = draw();
  for (let i = 0; i < DRAWS && length === 2 && !isInDictionary(word); i++) word = draw();
  return word;
}

function isInDictionary(word: string): boolean {
  return [...segmenter.segment(word)].length === 1;
}

/** The 3,755 common characters of GB 2312, level 1: rows 16 to 55, the last five places of row 55 being empty. */
function commonHan(): string[] {
  const decoder = new TextDecoder('gbk');
  const codes = Array.from({ length: 40 * 94 - 5 }, (_, i) => [0xb0 + Math.floor(i / 94), 0xa1 + (i % 94)]);
  return codes.map((code) => decoder.decode(Uint8Array.from(code)));
}

function shuffled(random: Random, items: readonly string[]): string[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
