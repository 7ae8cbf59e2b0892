/** What stays as it is whatever stands beside it: addresses and the entities of HTML. */
const VERBATIM = /[a-z][a-z\d+.-]{0,20}:\/\/[!-~]+|&#?\w{1,30};/gi;
const CHINESE = /[\p{Script=Han}\u3001-\u303F\uFF01-\uFF5E]/u;
/** Skipped when the script beside a mark is looked for. */
const NEUTRAL = /[\d\s%‰.,:;!?()…—·+]/;
const OPENING_QUOTE = /[“‘]/;
const CLOSING_QUOTE = /[”’]/;

/**
 * Half-width `, : ; ! ? ( )` as full width where Chinese typography sets them so: where the nearest letter on either
 * side, on the same line, is a Chinese one. Numbers (`1,000`, `10:30`, `13:59:28`), addresses and English sentences
 * stay. Changes nothing that `foldWidth` does not undo, and keeps the length.
 */
export function widenPunctuation(text: string): string {
  return text.replace(/[^\n]+/g, (line) => (CHINESE.test(line) ? widenLine(line) : line));
}

/** Full-width forms of ASCII and the ideographic space as half width, one code unit for one. For comparing only. */
export function foldWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E\u3000]/g, (form) =>
    form === '\u3000' ? ' ' : String.fromCharCode(form.charCodeAt(0) - 0xfee0),
  );
}

function widenLine(line: string): string {
  const verbatim = verbatimUnits(line);
  const left = nearestIsChinese(line, 'left');
  const right = nearestIsChinese(line, 'right');
  const brackets = bracketsToWiden(line);
  return line.replace(/[,:;!?()]/g, (mark, at: number) => {
    if (verbatim.has(at)) return mark;
    const chinese = left[at] || right[at] || (left[at] === undefined && right[at] === undefined);
    const wide = mark === '(' || mark === ')' ? brackets.has(at) : chinese && !inNumber(line, at);
    return wide ? String.fromCharCode(mark.charCodeAt(0) + 0xfee0) : mark;
  });
}

function verbatimUnits(line: string): Set<number> {
  const units = new Set<number>();
  for (const match of line.matchAll(VERBATIM)) {
    let length = match[0].length;
    if (!match[0].startsWith('&')) while (/[,:;!?)]/.test(match[0][length - 1] ?? '')) length--;
    for (let i = 0; i < length; i++) units.add(match.index + i);
  }
  return units;
}

/** `1,000` and `1 : 2`: a comma or colon with digits on both sides. */
function inNumber(line: string, at: number): boolean {
  if (line[at] !== ',' && line[at] !== ':') return false;
  return (
    /\d$/.test(line.slice(Math.max(0, at - 2), at).trimEnd()) && /^\d/.test(line.slice(at + 1, at + 3).trimStart())
  );
}

/**
 * For every place of a line whether the nearest letter to its left or right is Chinese; `undefined` where there is none.
 * A quotation mark seen from outside counts as Chinese, seen from inside it ends the search: `“A”,` is Chinese, the
 * marks of `“Yes, we can!”` are not.
 */
function nearestIsChinese(line: string, side: 'left' | 'right'): (boolean | undefined)[] {
  const result: (boolean | undefined)[] = new Array(line.length).fill(undefined);
  const [outside, inside] = side === 'left' ? [CLOSING_QUOTE, OPENING_QUOTE] : [OPENING_QUOTE, CLOSING_QUOTE];
  let nearest: boolean | undefined;
  for (let n = 0; n < line.length; n++) {
    const at = side === 'left' ? n : line.length - 1 - n;
    result[at] = nearest;
    const character = characterAt(line, at);
    if (outside.test(character)) nearest = true;
    else if (inside.test(character)) nearest = undefined;
    else if (!NEUTRAL.test(character)) nearest = CHINESE.test(character);
  }
  return result;
}

/** Brackets go in pairs: around Chinese text, or right beside it. */
function bracketsToWiden(line: string): Set<number> {
  const wide = new Set<number>();
  const open: { at: number; chinese: boolean }[] = [];
  const isChinese = (at: number): boolean => at >= 0 && at < line.length && CHINESE.test(characterAt(line, at));
  for (let at = 0; at < line.length; at++) {
    const character = line[at];
    const outer = open.at(-1);
    if (character === '(' || character === '（') open.push({ at, chinese: character === '（' });
    else if (character !== ')' && character !== '）') {
      if (outer && !outer.chinese && isChinese(at)) outer.chinese = true;
    } else if (outer === undefined) {
      if (isChinese(at - 1)) wide.add(at);
    } else {
      open.pop();
      const after = isChinese(at + 1) && !/[\w%]/.test(line[outer.at - 1] ?? '');
      const chinese = outer.chinese || character === '）' || isChinese(outer.at - 1) || after;
      if (chinese) wide.add(outer.at).add(at);
      const around = open.at(-1);
      if (around && chinese) around.chinese = true;
    }
  }
  for (const { at, chinese } of open) if (chinese || isChinese(at - 1)) wide.add(at);
  return wide;
}

/** The character at a code unit, whole where the unit is a half of a surrogate pair. */
function characterAt(line: string, at: number): string {
  const low = /[\uDC00-\uDFFF]/.test(line[at] ?? '') && at > 0;
  return String.fromCodePoint(line.codePointAt(low ? at - 1 : at) ?? 0);
}
