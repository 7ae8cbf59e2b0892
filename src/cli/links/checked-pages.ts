import type { Named, PageLanguages } from './check-languages.ts';

/** What a check of links has found of a page without fault, so that the next need not read one that is as it was. */
export interface CheckedPage extends PageLanguages {
  /** Its ids, each between two NULs. */
  readonly ids: string;
  /** Files of the site that its readers can follow a link to. */
  readonly leadsTo: readonly string[];
  /** Files that it loads or names otherwise. */
  readonly needs: readonly string[];
}

export const NO_IDS = '';

export function joinIds(ids: Iterable<string>): string {
  const joined = [...ids].join('\0');
  return joined === '' ? NO_IDS : `\0${joined}\0`;
}

export function splitIds(joined: string): string[] {
  return joined === NO_IDS ? [] : joined.slice(1, -1).split('\0');
}

/** A page by the numbers of texts that many pages have in common. */
type Row = readonly [
  page: number,
  lang: number | null,
  ids: number,
  leadsTo: readonly number[],
  needs: readonly number[],
  alternates: readonly number[],
  inHead: boolean,
  others: readonly number[],
];

interface Stored {
  readonly pages: readonly Row[];
  readonly texts: readonly string[];
}

/** Values in a piece: those of all pages of 10,000 speeches are more than is good to hold at once. */
const IN_A_PIECE = 1000;

/** Checked pages as JSON, in pieces, each text of theirs once. Where in a page something stands is left out. */
export function* serializeCheckedPages(pages: ReadonlyMap<string, CheckedPage>): Generator<string> {
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
  const rowOf = ([page, { lang, ids, leadsTo, needs, alternates, inHead, others }]: [string, CheckedPage]): Row => [
    numberOf(page),
    lang === undefined ? null : numberOf(lang),
    numberOf(ids),
    leadsTo.map(numberOf),
    needs.map(numberOf),
    [...alternates].flatMap(([hreflang, { file }]) => [numberOf(hreflang), numberOf(file)]),
    inHead,
    others.flatMap(({ hreflang, file }) => [numberOf(hreflang), numberOf(file)]),
  ];
  yield '{"pages":[';
  yield* listed(pages.entries().map(rowOf));
  yield '],"texts":[';
  yield* listed(numbers.keys());
  yield ']}';
}

/** Values of a list of JSON, so many in a piece. */
function* listed(values: Iterator<unknown>): Generator<string> {
  let before = '';
  for (let some = take(values); some.length > 0; some = take(values)) {
    yield before + JSON.stringify(some).slice(1, -1);
    before = ',';
  }
}

function take(values: Iterator<unknown>): unknown[] {
  const some: unknown[] = [];
  while (some.length < IN_A_PIECE) {
    const { value, done } = values.next();
    if (done === true) break;
    some.push(value);
  }
  return some;
}

/** Reads what `serializeCheckedPages` has written. Throws for what it has not. */
export function parseCheckedPages(json: string): ReadonlyMap<string, CheckedPage> {
  const { texts, pages }: Stored = JSON.parse(json);
  const textOf = (number: number | undefined): string => {
    const text = texts[number ?? -1];
    if (text === undefined) throw new Error(`Unexpected number ${number}, expected one of ${texts.length} texts`);
    return text;
  };
  const pairsOf = (numbers: readonly number[]): (Named & { hreflang: string })[] =>
    Array.from({ length: numbers.length / 2 }, (_, i) => ({
      hreflang: textOf(numbers[2 * i]),
      file: textOf(numbers[2 * i + 1]),
      ...NOWHERE,
    }));
  return new Map(
    pages.map(([page, lang, ids, leadsTo, needs, alternates, inHead, others]) => [
      textOf(page),
      {
        lang: lang === null ? undefined : textOf(lang),
        ids: textOf(ids),
        leadsTo: leadsTo.map(textOf),
        needs: needs.map(textOf),
        alternates: new Map(pairsOf(alternates).map((named) => [named.hreflang, named])),
        inHead,
        others: pairsOf(others),
      },
    ]),
  );
}

/** A check that finds a fault reads all pages, and so says where. */
const NOWHERE = { line: 1, column: 1 } as const;
