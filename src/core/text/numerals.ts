const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3 };
const MYRIADS: Readonly<Record<string, number>> = { 万: 4, 亿: 8 };
const ARABIC = /^\d+(?:,\d{3})*(?:\.\d+)?/;

/** A decimal number, exact: `digits` × 10^-`scale`. */
interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

const ZERO: Decimal = { digits: 0n, scale: 0 };
const ONE: Decimal = { digits: 1n, scale: 0 };

/**
 * Value of a Chinese, Arabic or mixed numeral as a plain decimal, exact: `一百二十` → `120`, `2.6万` → `26000`,
 * `1亿2000万` → `120000000`, `1,000` → `1000`, `二〇一一` → `2011`. Anything else gives `undefined`.
 */
export function numeralValue(text: string): string | undefined {
  const folded = text
    .replace(/[０-９．，]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[○Ｏ]/g, '〇');
  const plain = folded.replaceAll(' ', '');
  if (plain === '') return undefined;
  const decimal = /^(.+)点([〇零一二三四五六七八九]+)([万亿]*)$/.exec(plain);
  if (decimal) return hanDecimal(decimal);
  if (/^[〇零一二三四五六七八九]{2,}$/.test(plain)) {
    return [...plain]
      .map((digit) => DIGITS[digit])
      .join('')
      .replace(/^0+(?=\d)/, '');
  }
  const value = readMixed(plain);
  return value === undefined ? undefined : toText(value);
}

/** The same as a number, for small whole ones: list marks, dates. */
export function wholeNumber(text: string): number | undefined {
  const value = /^[\d〇○零一二两三四五六七八九十百]{1,4}$/.test(text) ? numeralValue(text) : undefined;
  return value === undefined ? undefined : Number(value);
}

/** Sections of ten thousand: 十 百 千 count within a section, 万 and 亿 multiply all that stands before them. */
function readMixed(text: string): Decimal | undefined {
  let whole = ZERO;
  let section = ZERO;
  let current: Decimal | undefined;
  let at = 0;
  while (at < text.length) {
    const arabic = ARABIC.exec(text.slice(at))?.[0];
    const character = text[at] ?? '';
    const digit = DIGITS[character];
    const unit = UNITS[character];
    const myriad = MYRIADS[character];
    if (arabic !== undefined) {
      if (current !== undefined) return undefined;
      current = fromText(arabic.replaceAll(',', ''));
      at += arabic.length;
      continue;
    }
    if (digit !== undefined) {
      if (current !== undefined && current.digits !== 0n) return undefined;
      current = { digits: BigInt(digit), scale: 0 };
    } else if (unit !== undefined) {
      section = add(section, shift(current ?? ONE, unit));
      current = undefined;
    } else if (myriad !== undefined) {
      const stated = add(section, current ?? ZERO);
      const before = stated.digits === 0n && whole.digits === 0n ? ONE : stated; // 亿 alone is one of it.
      // 1.2万亿: what 万 made is multiplied by 亿 as a whole; 1亿2000万: only what came after 亿 is.
      whole = myriad === 8 ? shift(add(whole, before), 8) : add(whole, shift(before, 4));
      section = ZERO;
      current = undefined;
    } else return undefined;
    at++;
  }
  return add(whole, add(section, current ?? ZERO));
}

/** 五十二点三, 二点五亿. */
function hanDecimal([, whole = '', fraction = '', large = '']: RegExpExecArray): string | undefined {
  const before = numeralValue(whole);
  const digits = [...fraction].map((digit) => DIGITS[digit]).join('');
  return before === undefined ? undefined : numeralValue(`${before}.${digits}${large}`);
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
