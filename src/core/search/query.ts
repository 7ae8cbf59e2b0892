/** What is asked: of every group one phrase at least, and none of those left out. Phrases are as written, not folded. */
export interface Query {
  readonly groups: readonly (readonly string[])[];
  readonly without: readonly string[];
}

/** `"…"` at the borders of a word, `""` inside standing for one `"`; or what stands between blanks. */
const TERM = /"((?:[^"]|"")*)"(?=\s|$)|(\S+)/g;

/** Reads what was typed: words parted by blanks, all of them wanted; `"New York"` is one phrase. */
export function parseQuery(written: string): Query {
  const terms = [...written.matchAll(TERM)].map(([, phrase, word = '']) => phrase?.replaceAll('""', '"') ?? word);
  return { groups: [...new Set(terms)].filter((term) => term !== '').map((term) => [term]), without: [] };
}

/** The query for one phrase exactly as it is, blanks and quotation marks included. */
export function quotePhrase(phrase: string): string {
  return /[\s"]/.test(phrase) ? `"${phrase.replaceAll('"', '""')}"` : phrase;
}

/** Phrases whose places are shown. */
export function phrasesOf(query: Query): string[] {
  return query.groups.flat();
}

export function isEmpty(query: Query): boolean {
  return query.groups.length === 0 && query.without.length === 0;
}
