import { alternatives } from './alternatives.ts';
import type { QuantityOperator } from './quantity.ts';

interface BoundWords {
  readonly words: string;
  readonly op: QuantityOperator;
  /** Signs before which the words end another word: 节约, 附近. */
  readonly notBehind?: string;
}

const combined = (first: string, second: string): string =>
  first
    .split(' ')
    .flatMap((a) => second.split(' ').map((b) => a + b))
    .join(' ');

/** Words right before a number. */
const BEFORE: readonly BoundWords[] = [
  { words: '大约 大概 约为 约占 约有 约合 将近 接近', op: '~' },
  { words: '约', op: '~', notBehind: '节签预合公条制缔特履违契邀誓' },
  { words: '近', op: '~', notBehind: '附邻临靠最亲远新' },
  { words: `至少 最少 ${combined('不 不得 不能 不应 不可', '低于 少于 小于')}`, op: '>=' },
  { words: `至多 最多 不超 ${combined('不 不得 不能 不应 不可 未 没有', '超过 高于 多于 大于 超出')}`, op: '<=' },
  { words: '超过 超出 高于 多于 大于 逾', op: '>' },
  { words: '超', op: '>', notBehind: '赶反' },
  { words: '不足 不到 不及 不满 未满 低于 少于 小于', op: '<' },
];
/** Before a power of ten alone: 上百人, 过千亿元. */
const BEFORE_POWER: readonly BoundWords[] = [
  { words: '上', op: '>=', notBehind: '以网线跨登迈踏走马路天海会身早晚' },
  { words: '过', op: '>', notBehind: '超通经越' },
];
/** A power of ten alone, as in 千余人: no digit before it and none behind. */
export const POWER_ALONE = '[百千]?(?:万亿|万|亿|百|千)(?![百千万亿一二三四五六七八九])';

/** Words right after the unit, with what follows where they belong to the next word. */
const AFTER: readonly (readonly [word: string, op: QuantityOperator, notBefore?: string])[] = [
  ['及以上', '>='],
  ['以上', '>=', '海|述|级'],
  ['及以下', '<='],
  ['以下', '<=', '简称|几|三|四|五|方面|问题|措施|任务|内容'],
  ['以内', '<='],
  ['之内', '<='],
  ['左右', '~', '手|逢|为难|两'],
  ['上下', '~', '功夫|联动|齐心|同心|一心|协同|游|贯通|级|班|车|其手|求索'],
];

const write = ({ words, notBehind }: BoundWords): string =>
  `${notBehind === undefined ? '' : `(?<![${notBehind}])`}(?:${alternatives(words.split(' '))})`;
const plainWords = BEFORE.map(write).join('|');
const powerWords = BEFORE_POWER.map(write).join('|');

/** Sources of patterns for the words that bound a number. */
export const BOUND_BEFORE = `(?:${plainWords}|(?:${powerWords})(?=${POWER_ALONE}))`;
export const BOUND_AFTER = `(?:${alternatives(
  AFTER.map(([word]) => word),
  (word) => {
    const guard = AFTER.find(([other]) => other === word)?.[2];
    return guard === undefined ? word : `${word}(?!${guard})`;
  },
)})`;

const OPERATORS: ReadonlyMap<string, QuantityOperator> = new Map([
  ...[...BEFORE, ...BEFORE_POWER].flatMap(({ words, op }) => words.split(' ').map((word) => [word, op] as const)),
  ...AFTER.map(([word, op]) => [word, op] as const),
]);

/** Operator of a word that bounds a number. */
export function operatorOf(word: string | undefined): QuantityOperator | undefined {
  return word === undefined ? undefined : OPERATORS.get(word);
}

const LONGEST_WITH_GUARD = 6;
const ENDS_WITH_PLAIN = new RegExp(`(?:${plainWords})$`, 'u');
const ENDS_WITH_ANY = new RegExp(`(?:${plainWords}|${powerWords})$`, 'u');
const STARTS_WITH_POWER = new RegExp(`^${POWER_ALONE}`, 'u');

/** The word that ends at an offset and bounds the number there. */
export function boundBefore(text: string, at: number): string | undefined {
  const pattern = STARTS_WITH_POWER.test(text.slice(at, at + 4)) ? ENDS_WITH_ANY : ENDS_WITH_PLAIN;
  return pattern.exec(text.slice(Math.max(0, at - LONGEST_WITH_GUARD), at))?.[0];
}
