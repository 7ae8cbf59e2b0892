/** What is asked: of every group one phrase at least, and none of those left out. Phrases are as written, not folded. */
export interface Query {
  readonly groups: readonly (readonly string[])[];
  readonly without: readonly string[];
}

/** `"…"` at the borders of a word, `""` inside standing for one `"`; or what stands between blanks. `-` may lead. */
const TERM = /(-?)"((?:[^"]|"")*)"(?=\s|$)|(\S+)/g;
/** A word left out: `-会议`. Before a digit the sign is a minus; a hyphen alone or doubled is text. */
const EXCLUDED = /^-(?![\d.-])(?=.)/su;
const OR = 'OR';

interface Term {
  readonly text: string;
  readonly excluded: boolean;
  /** Stands for the operator where it is between two words. */
  readonly isOr: boolean;
}

/**
 * Reads what was typed: words parted by blanks, all of them wanted; `"New York"` is one phrase, `-会议` must not be
 * there, of `工会 OR 妇联` one is enough. An `OR` that does not stand between two wanted words is a word.
 */
export function parseQuery(written: string): Query {
  const terms = termsOf(written);
  const groups: string[][] = [];
  let joins = false;
  for (const [i, { text, excluded, isOr }] of terms.entries()) {
    if (excluded) continue;
    if (isOr && !joins && isWanted(terms[i - 1]) && isWanted(terms[i + 1])) {
      joins = true;
      continue;
    }
    if (joins) groups.at(-1)?.push(text);
    else groups.push([text]);
    joins = false;
  }
  const without = terms.filter(({ excluded }) => excluded).map(({ text }) => text);
  return { groups: distinctGroups(groups), without: [...new Set(without)] };
}

/** The query for one phrase exactly as it is, blanks and signs of the query language included. */
export function quotePhrase(phrase: string): string {
  return /[\s"]/.test(phrase) || phrase.startsWith('-') || phrase === OR ? `"${phrase.replaceAll('"', '""')}"` : phrase;
}

/** Phrases whose places are shown. */
export function phrasesOf(query: Query): string[] {
  return [...new Set(query.groups.flat())];
}

export function isEmpty(query: Query): boolean {
  return query.groups.length === 0 && query.without.length === 0;
}

function termsOf(written: string): Term[] {
  const terms = [...written.matchAll(TERM)].map(([, sign, phrase, word = '']): Term => {
    if (phrase !== undefined) return { text: phrase.replaceAll('""', '"'), excluded: sign === '-', isOr: false };
    const excluded = EXCLUDED.test(word);
    return { text: excluded ? word.slice(1) : word, excluded, isOr: word === OR };
  });
  return terms.filter(({ text }) => text !== '');
}

function isWanted(term: Term | undefined): boolean {
  return term !== undefined && !term.excluded;
}

function distinctGroups(groups: readonly (readonly string[])[]): (readonly string[])[] {
  const distinct = groups.map((group) => [...new Set(group)]);
  return [...new Map(distinct.map((group) => [JSON.stringify(group), group])).values()];
}
