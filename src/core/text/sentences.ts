/** Part of a text, in UTF-16 code units. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** A sentence with its end marks (GB/T 15834: 句号、问号、叹号) and the closing quotes and brackets behind them. */
const SENTENCE = /[^。！？!?\n]*(?:[。！？!?]+[”’」』）》)]*|\n|$)/y;

/** The sentences of a text, each starting where the one before ends. */
export function sentencesOf(text: string): Range[] {
  const sentences: Range[] = [];
  for (let start = 0; start < text.length; start = SENTENCE.lastIndex) {
    SENTENCE.lastIndex = start;
    SENTENCE.test(text);
    sentences.push({ start, end: SENTENCE.lastIndex });
  }
  return sentences;
}

/** The sentence that a name stands in; more than one where the name reaches across an end (“好！”协会). */
export function sentenceAround(text: string, start: number, end: number): Range {
  if (start === end && isBorder(text, start)) return { start, end };
  return { start: borderBefore(text, start), end: borderBehind(text, Math.max(end, start + 1)) };
}

const ENDS = new Set(Array.from('。！？!?', codeOf));
const CLOSING = new Set(Array.from('”’」』）》)', codeOf));
const LINE_END = codeOf('\n');

function codeOf(mark: string): number {
  return mark.charCodeAt(0);
}

/** The last place up to a given one at which a sentence begins. */
function borderBefore(text: string, at: number): number {
  let border = at;
  while (!isBorder(text, border)) border--;
  return border;
}

/** The first place from a given one on at which a sentence ends. */
function borderBehind(text: string, at: number): number {
  let border = at;
  while (!isBorder(text, border)) border++;
  return border;
}

/** Whether a sentence ends at a place and another begins, told by the few characters around it. */
function isBorder(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  const before = text.charCodeAt(at - 1);
  if (before >= 0x3400 && before <= 0x9fff) return false; // Han, as most are.
  if (before === LINE_END) return true;
  const behind = text.charCodeAt(at);
  if (ENDS.has(before)) return !ENDS.has(behind) && !CLOSING.has(behind);
  if (!CLOSING.has(before) || CLOSING.has(behind)) return false;
  let mark = at - 2;
  while (mark >= 0 && CLOSING.has(text.charCodeAt(mark))) mark--;
  return mark >= 0 && ENDS.has(text.charCodeAt(mark));
}
