const END = /[。！？!?…]/;
const CLOSING = /[”’』」）)》]/;
const OPEN = /[“‘『「（(《]/;

/**
 * Where sentences begin in a text: 0, and after each 。！？… with the quotation marks and brackets that close there.
 * A sentence within quotation marks or brackets begins none, unless they are not in pairs.
 */
export function sentenceStarts(text: string): number[] {
  const starts = [0];
  const paired = arePaired(text);
  let depth = 0;
  let ended = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (OPEN.test(character) && !ended) depth++;
    else if (CLOSING.test(character)) depth--;
    else if (END.test(character)) ended = true;
    else if (/\s/.test(character)) continue;
    else if (ended) {
      ended = false;
      if (depth <= 0 || !paired) starts.push(at);
      continue;
    }
    if (ended && OPEN.test(character)) {
      ended = false;
      if (depth <= 0 || !paired) starts.push(at);
      depth++;
    }
  }
  return starts;
}

function arePaired(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (OPEN.test(character)) depth++;
    else if (CLOSING.test(character)) depth--;
    if (depth < 0) return false;
  }
  return depth === 0;
}
