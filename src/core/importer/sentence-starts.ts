const END = /[。！？!?…]/;
const CLOSING = /[”’』」）)》]/;
const OPENING = /[“‘『「（(《]/;

/**
 * Where a text may be cut into paragraphs: at 0, and where sentences begin after 。！？… with the quotation marks and
 * brackets that close there. No cut within quotation marks or brackets, unless they are not in pairs.
 */
export function sentenceStarts(text: string): number[] {
  const starts = [0];
  const paired = arePaired(text);
  let depth = 0;
  let ended = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (CLOSING.test(character)) depth--;
    else if (END.test(character)) ended = true;
    else if (!/\s/.test(character)) {
      if (ended && (depth === 0 || !paired)) starts.push(at);
      ended = false;
      if (OPENING.test(character)) depth++;
    }
  }
  return starts;
}

function arePaired(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (OPENING.test(character)) depth++;
    else if (CLOSING.test(character)) depth--;
    if (depth < 0) return false;
  }
  return depth === 0;
}
