import { byCodePoint } from '../../text/order.ts';
import type { EncodingGuess } from '../formats/source-read.ts';
import { chineseLikelihood } from './character-model.ts';
import { decodeStrictly } from './decode.ts';

/** What Chinese texts without a mark are found in, and how often; GB18030 contains GBK and GB 2312. */
const PRIORS: ReadonlyMap<string, number> = new Map([
  ['gb18030', 0.6],
  ['big5', 0.28],
  ['utf-16le', 0.08],
  ['utf-16be', 0.04],
]);
/** What a page or a declaration says of itself is mostly, not always, right. */
const DECLARED_WEIGHT = 50;
/** Characters of a text are no independent witnesses: half of what each says counts. */
const WITNESS = 0.5;
/** Characters that are looked at: more tell nothing new. */
const SAMPLE = 20_000;
/** Mojibake is Chinese as well, but uncommon: fewer common characters than this is no reading. */
const FEWEST_COMMON = 0.25;
const ENOUGH_TO_TELL = 20;
/** Of a text, at most one in so many may be characters that no text has. */
const NONE_IN = 50;

export interface Reading extends EncodingGuess {
  readonly text: string;
  /** Share of the commonest characters among the Chinese ones. */
  readonly common: number;
  readonly han: number;
}

/**
 * Readings of bytes that are not marked and no UTF-8, the likeliest first; none where no reading is a text. Confidence is
 * the share of a reading in the likelihood of all, less what too few or too uncommon characters leave open.
 */
export function guessEncoding(bytes: Uint8Array, declared: string | undefined): Reading[] {
  const names = [...PRIORS.keys()];
  if (declared !== undefined && declared !== 'gbk' && declared !== 'utf-8' && !names.includes(declared))
    names.push(declared);
  const candidates = names.flatMap((name) => {
    const text = decodeStrictly(bytes, name);
    if (text === undefined || text === '') return [];
    const sample = text.slice(0, SAMPLE);
    const { log, han, common, none } = chineseLikelihood(sample);
    const share = han === 0 ? 0 : common / han;
    if (none * NONE_IN > sample.length || (han >= ENOUGH_TO_TELL && share < FEWEST_COMMON)) return [];
    const isDeclared = declared === name || (declared === 'gbk' && name === 'gb18030');
    const prior = (PRIORS.get(name) ?? 0.01) * (isDeclared ? DECLARED_WEIGHT : 1);
    return [{ name, text, han, common: share, weight: WITNESS * log + Math.log(prior) }];
  });
  const best = Math.max(...candidates.map(({ weight }) => weight));
  const total = candidates.reduce((sum, { weight }) => sum + Math.exp(weight - best), 0);
  return candidates
    .map(({ weight, ...reading }) => ({
      ...reading,
      confidence: rounded((Math.exp(weight - best) / total) * plausibility(reading.han, reading.common)),
      weight,
    }))
    .sort((a, b) => b.weight - a.weight || byCodePoint(a.name, b.name))
    .map(({ weight, ...reading }) => reading);
}

/** From 0 to 1: how much a text looks like Chinese, and how much of it there is to tell from. */
function plausibility(han: number, common: number): number {
  if (han === 0) return 0.5;
  return (han / (han + 1)) * Math.min(1, 0.4 + common);
}

export function rounded(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
