/**
 * How a text is cut in the experiment. A token is a character that is not common, or a pair with a common character in
 * it: common characters have no token of their own, since its places would be most of the index.
 */
export interface Token {
  readonly token: string;
  readonly place: number;
}

/** What follows the last character. */
const END = '\0';

/** Every token of a text. */
export function tokensOf(text: string, common: ReadonlySet<string>): Token[] {
  const tokens: Token[] = [];
  for (let place = 0; place < text.length; place++) {
    const unit = text.charAt(place);
    const next = text.charAt(place + 1) || END;
    if (!common.has(unit)) tokens.push({ token: unit, place });
    if (common.has(unit) || common.has(next)) tokens.push({ token: unit + next, place });
  }
  return tokens;
}

/** Tokens that together have every character of a phrase, or undefined where it is one common character. */
export function coverOf(phrase: string, common: ReadonlySet<string>): Token[] | undefined {
  if (phrase.length === 1 && common.has(phrase)) return undefined;
  const tokens: Token[] = [];
  for (let place = 0; place < phrase.length; place++) {
    const unit = phrase.charAt(place);
    const next = phrase.charAt(place + 1);
    const paired = next !== '' && (common.has(unit) || common.has(next));
    if (paired) tokens.push({ token: unit + next, place: place++ });
    else if (common.has(unit)) tokens.push({ token: phrase.slice(place - 1, place + 1), place: place - 1 });
    else tokens.push({ token: unit, place });
  }
  return tokens;
}
