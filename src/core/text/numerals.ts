import { foldWidth } from './width.ts';

const DIGIT = '[0-9０-９]';
const SPACE = '[ \\u00a0\\u3000]?';
/** Not where the sign begins a unit: 30千瓦 is no 30,000 瓦. */
const THOUSAND = '(?:千(?![瓦克米伏卡赫帕])|百(?!分|帕)|十)';
const MULTIPLIER = `(?:${THOUSAND}?(?:万亿|万|亿)|${THOUSAND})`;
const ARABIC = `(?!0${DIGIT})${DIGIT}{1,16}(?!${DIGIT})(?:[,，]${DIGIT}{3}(?!${DIGIT})){0,5}(?:[.．]${DIGIT}{1,8})?(?![.．]?${DIGIT})`;
const MIXED = `${ARABIC}(?:${SPACE}${MULTIPLIER}(?:${DIGIT}{1,4}${MULTIPLIER}){0,3}(?:${DIGIT}{4}(?![0-9０-９年月日]))?)?`;
const HAN_DIGIT = '[〇○零一二三四五六七八九]';
const HAN = `[〇○零一二两三四五六七八九十百千万亿]{1,24}(?<![十万亿]千(?=[瓦克米伏]))(?:点${HAN_DIGIT}{1,6}(?![十百千半])(?:万亿|万|亿)?)?`;

/** Source of a pattern for one numeral: `1,000` `2.6万` `1亿2000万` `一百二十` `二点五亿` `２８０万`. Bounded in length. */
export const NUMERAL = `(?:${MIXED}|${HAN})`;
/** Source of a pattern for the digits and the signs that a Han numeral is made of. */
export const HAN_NUMERAL_SIGN = '[〇○零一二两三四五六七八九十百千万亿]';

const HAN_DIGITS = '〇一二三四五六七八九';
/** From the largest: each parts a numeral in what it multiplies and what is added. */
const SIGNS = [
  ['亿', 8],
  ['万', 4],
  ['千', 3],
  ['百', 2],
  ['十', 1],
] as const;

/** A decimal number, exact: `digits` × 10^-`scale`. */
interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/**
 * Value of a Chinese, Arabic or mixed numeral as a plain decimal, exact: `一百二十` → `120`, `2.6万` → `26000`,
 * `1亿2000万` → `120000000`, `1,000` → `1000`, `二〇一一` → `2011`, `两万五` → `25000`. Anything else gives `undefined`.
 */
export function numeralValue(text: string): string | undefined {
  if (text.length > 64) return undefined;
  const folded = foldWidth(text)
    .replace(/(\d) (?=[十百千万亿])/g, '$1')
    .replace(/\u00a0/g, '')
    .replace(/[○零]/g, '〇')
    .replace(/两/g, '二');
  const plain = /^\d{1,3}(?:,\d{3})+/.test(folded) ? folded.replaceAll(',', '') : folded;
  const value = /^[〇一二三四五六七八九]{2,}$/.test(plain) ? digitByDigit(plain) : readNumeral(plain);
  return value === undefined ? undefined : toText(value);
}

/** The same as a number, for small whole ones: list marks, dates. */
export function wholeNumber(text: string): number | undefined {
  const value = /^[\d〇○零一二两三四五六七八九十百]{1,4}$/.test(text) ? numeralValue(text) : undefined;
  return value === undefined ? undefined : Number(value);
}

function readNumeral(text: string): Decimal | undefined {
  const point = /^([^点]+)点([〇一二三四五六七八九]+)(万亿|万|亿)?$/.exec(text);
  if (point) {
    const [, before = '', fraction = '', multiplier = ''] = point;
    const whole = readNumeral(before);
    const value = whole && add(whole, { digits: digitByDigit(fraction).digits, scale: fraction.length });
    return value && shift(value, { 万: 4, 亿: 8, 万亿: 12 }[multiplier] ?? 0);
  }
  for (const [sign, power] of SIGNS) {
    const at = text.lastIndexOf(sign);
    if (at >= 0) return multiplied(text.slice(0, at), power, text.slice(at + 1));
  }
  if (/^\d+(?:\.\d+)?$/.test(text)) return fromText(text);
  const digit = text.length === 1 ? HAN_DIGITS.indexOf(text) : -1;
  return digit < 0 ? undefined : { digits: BigInt(digit), scale: 0 };
}

/** 三 百 二十 → 320; nothing before is one (百, 万); 两千三 is 2300, 两千〇三 is 2003. */
function multiplied(before: string, power: number, after: string): Decimal | undefined {
  if (power < 4 && !/^(?:[一二三四五六七八九]?|\d+(?:\.\d+)?)$/.test(before)) return undefined;
  const factor = before === '' ? { digits: 1n, scale: 0 } : readNumeral(before.replace(/^〇(?=.)/, ''));
  const product = factor && shift(factor, power);
  if (product === undefined || after === '') return product;
  if (!/^[〇一二三四五六七八九十\d]/.test(after) || (before === '' && power > 1)) return undefined;
  const rest = readNumeral(after.replace(/^〇+(?=.)/, ''));
  if (rest === undefined) return undefined;
  const added = /^[一二三四五六七八九\d]$/.test(after) ? shift(rest, power - 1) : rest;
  return added.digits < 10n ** BigInt(power + added.scale) ? add(product, added) : undefined;
}

function digitByDigit(text: string): Decimal {
  return { digits: BigInt([...text].map((digit) => HAN_DIGITS.indexOf(digit)).join('')), scale: 0 };
}

/** Product of a decimal and a power of ten. */
function shift({ digits, scale }: Decimal, power: number): Decimal {
  return scale >= power
    ? { digits, scale: scale - power }
    : { digits: digits * 10n ** BigInt(power - scale), scale: 0 };
}

function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  const digitsOf = (x: Decimal): bigint => x.digits * 10n ** BigInt(scale - x.scale);
  return { digits: digitsOf(a) + digitsOf(b), scale };
}

function fromText(text: string): Decimal {
  const [whole = '0', fraction = ''] = text.split('.');
  return { digits: BigInt(whole + fraction), scale: fraction.length };
}

function toText({ digits, scale }: Decimal): string {
  const text = digits.toString().padStart(scale + 1, '0');
  if (scale === 0) return text;
  const fraction = text.slice(-scale).replace(/0+$/, '');
  return fraction === '' ? text.slice(0, -scale) : `${text.slice(0, -scale)}.${fraction}`;
}
