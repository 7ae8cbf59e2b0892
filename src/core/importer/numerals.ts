const DIGITS = '零一二三四五六七八九';

/**
 * A small whole number, Chinese or Arabic: `九十` → 90, `一百二十` → 120, `二〇一三` → 2013, `21` → 21. Anything else
 * gives `undefined`.
 */
export function wholeNumber(text: string): number | undefined {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  const digits = text.replace(/[〇○]/g, '零').replace(/两/g, '二');
  if (/^[零一二三四五六七八九]{1,4}$/.test(digits)) {
    return [...digits].reduce((value, digit) => value * 10 + DIGITS.indexOf(digit), 0);
  }
  const match = /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(
    digits,
  );
  if (digits === '' || !match) return undefined;
  const [, hundreds, tens, ten, ones] = match;
  return 100 * digit(hundreds) + (ten === undefined ? 0 : 10 * (tens === undefined ? 1 : digit(tens))) + digit(ones);
}

function digit(character: string | undefined): number {
  return character === undefined ? 0 : DIGITS.indexOf(character);
}
