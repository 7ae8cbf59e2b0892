import { byCodePoint } from '../../core/text/order.ts';
import { didYouMean } from '../../core/text/similarity.ts';
import { ANY_LANGUAGE, isLanguageTag, languageProblems, type Named, type PageLanguages } from './check-languages.ts';
import { type CheckedPage, joinIds, NO_IDS, splitIds } from './checked-pages.ts';
import { type PageLink, type PagePlace, readPage } from './read-page.ts';
import { resolver, type SiteAddress } from './resolve.ts';

/** Something wrong with the links of a built site. */
export interface LinkProblem extends PagePlace {
  /** File of the page, from the folder of the site; the first of the list where several pages have the same fault. */
  readonly page: string;
  readonly rule:
    | 'broken-link'
    | 'broken-anchor'
    | 'repeated-id'
    | 'broken-reference'
    | 'unreachable-page'
    | 'language-tag'
    | 'language-pair';
  /** What was found, what was expected and, where there is one, the near miss. */
  readonly message: string;
  /** How many other pages have it too. */
  readonly others: number;
  /** The address as the page has it, of a link that is broken. */
  readonly href?: string;
  /** The id that stands more than once. */
  readonly id?: string;
}

/**
 * Takes the pages of a site one after the other, in any order, so that no more than one need be in memory, and then tells.
 * What it keeps of a page is small where pages come before those that link to their anchors.
 */
export interface LinkChecker {
  readonly addPage: (file: string, html: string) => void;
  /** A page as an earlier check found it without fault, where all that it leads to is there as it was. */
  readonly addChecked: (file: string, page: CheckedPage) => void;
  /** All that was found of the pages so far, for a checker of the same files to add. */
  readonly part: () => CheckedPart;
  readonly addPart: (part: CheckedPart) => void;
  /** What another check need not read of the pages once more, if this one has found nothing wrong. */
  readonly checked: () => ReadonlyMap<string, CheckedPage>;
  /** What is wrong, once every page was added: by page, rule and message. */
  readonly problems: () => LinkProblem[];
}

/** A problem before a near miss is looked for, which takes as long as there are files. */
interface FoundProblem extends LinkProblem {
  /** Address that a broken link leads to, if there may be one like it. */
  readonly path?: string | undefined;
}

/** What a thread that checks some pages of a site hands over. */
export interface CheckedPart {
  readonly pages: readonly PartPage[];
  /** By page and anchor. */
  readonly wanted: ReadonlyMap<string, ReadonlyMap<string, Wanted>>;
  /** By rule and message. */
  readonly found: ReadonlyMap<string, FoundProblem>;
}

interface PartPage {
  readonly page: string;
  readonly ids: string;
  /** Numbers of files. */
  readonly leadsTo: Uint32Array | undefined;
  readonly needs: Uint32Array | undefined;
  readonly language: PageLanguages;
}

/** Where readers start, and what a server shows where there is no page: nothing has to link to these. */
const HOME = 'index.html';
const NOT_FOUND = '404.html';

/** A place that pages link to: an anchor of a page, with the address as the first of them has it. */
interface Wanted extends PagePlace {
  readonly page: string;
  readonly href: string;
  readonly others: number;
}

/** Broken links that are told what they may have meant: where more are broken, something else is wrong. */
const NEAR_MISSES = 100;

/** Of what is about a page as a whole. */
const START: PagePlace = { line: 1, column: 1 };

/** Checks the pages of a site against each other. `files` are all that it holds: pages, data, images. */
export function linkChecker(files: readonly string[], address: SiteAddress): LinkChecker {
  const known = new Set(files);
  const resolve = resolver(known, address);
  const idsByPage = pageIds();
  /** By page and anchor: each place is kept once, however many pages link to it, and not where it is known to be there. */
  const anchors = new Map<string, Map<string, Wanted>>();
  const linkedFrom = new Map<string, Uint32Array>();
  /** What pages lead to by links that no reader follows: style sheets, pictures. */
  const needed = new Map<string, Uint32Array>();
  const numbers = new Map(files.map((file, i) => [file, i]));
  const isBefore = (page: string, other: string): boolean => (numbers.get(page) ?? 0) < (numbers.get(other) ?? 0);
  const tags = new Set<string>();
  const languages = new Map<string, PageLanguages>();
  const found = new Map<string, FoundProblem>();

  const report = (problem: Omit<FoundProblem, 'others'>, times = 1): void => {
    const key = `${problem.rule} ${problem.message}`;
    const same = found.get(key);
    if (same === undefined) found.set(key, { ...problem, others: times - 1 });
    else found.set(key, { ...(isBefore(problem.page, same.page) ? problem : same), others: same.others + times });
  };

  function addPage(page: string, html: string): void {
    const { lang, ids, repeatedIds, links, references } = readPage(html);
    idsByPage.add(page, ids);
    for (const { id, line, column } of repeatedIds) {
      const message = `Unexpected second id \`${id}\`, expected each id once`;
      report({ page, line, column, id, rule: 'repeated-id', message });
    }
    for (const { attribute, id, line, column } of references)
      if (!ids.has(id)) {
        const near = didYouMean(id, [...ids]);
        const message = `Unexpected \`${attribute}="${id}"\`, expected an id of the page${near}`;
        report({ page, line, column, rule: 'broken-reference', message });
      }
    const leadsTo = new Set<number>();
    const needs = new Set<number>();
    const broken = new Set<string>();
    const wantedHere = new Set<string>();
    const alternates = new Map<string, Named>();
    const others: (Named & { hreflang: string })[] = [];
    let inHead = false;
    for (const link of links) {
      const { href, followed, hreflang, line, column } = link;
      checkTag(page, link);
      const target = resolve(href, page);
      if (target === undefined) continue;
      if ('expected' in target) {
        const { expected, path } = target;
        const message = `Unexpected link \`${href}\`, expected ${expected}`;
        if (!broken.has(href)) report({ page, line, column, href, path, rule: 'broken-link', message });
        broken.add(href);
        continue;
      }
      const number = numbers.get(target.file);
      if (number !== undefined) (followed ? leadsTo : needs).add(number);
      if (hreflang !== undefined && link.alternate) {
        inHead ||= !followed;
        addAlternate(alternates, page, { file: target.file, line, column }, hreflang);
      } else if (hreflang !== undefined) others.push({ file: target.file, line, column, hreflang: detached(hreflang) });
      if (target.anchor === undefined || !target.file.endsWith('.html')) continue;
      if (target.file === page ? ids.has(target.anchor) : idsByPage.has(target.file, target.anchor)) continue;
      const key = `${target.file}#${target.anchor}`;
      if (!wantedHere.has(key)) want(page, link, target.file, target.anchor);
      wantedHere.add(key);
    }
    linkedFrom.set(page, Uint32Array.from(leadsTo));
    needed.set(page, Uint32Array.from(needs));
    languages.set(page, { lang: lang && detached(lang), alternates, inHead, others });
  }

  function addChecked(page: string, { ids, leadsTo, needs, ...language }: CheckedPage): void {
    const numbersOf = (files: readonly string[]): Uint32Array =>
      Uint32Array.from(files.flatMap((file) => numbers.get(file) ?? []));
    idsByPage.addJoined(page, ids);
    linkedFrom.set(page, numbersOf(leadsTo));
    needed.set(page, numbersOf(needs));
    languages.set(page, language);
  }

  function part(): CheckedPart {
    const pages = [...languages].map(([page, language]) => ({
      page,
      ids: idsByPage.joined(page),
      leadsTo: linkedFrom.get(page),
      needs: needed.get(page),
      language,
    }));
    const wanted = [...anchors].map(
      ([file, ofPage]) => [file, new Map([...ofPage].filter(([anchor]) => !idsByPage.has(file, anchor)))] as const,
    );
    return { pages, wanted: new Map(wanted), found };
  }

  function addPart({ pages, wanted, found }: CheckedPart): void {
    for (const { page, ids, leadsTo, needs, language } of pages) {
      idsByPage.addJoined(page, ids);
      if (leadsTo !== undefined) linkedFrom.set(page, leadsTo);
      if (needs !== undefined) needed.set(page, needs);
      languages.set(page, language);
    }
    for (const [file, ofPage] of wanted)
      for (const [anchor, place] of ofPage) if (!idsByPage.has(file, anchor)) wantAt(place, file, anchor);
    for (const problem of found.values()) report(problem, problem.others + 1);
  }

  function checked(): ReadonlyMap<string, CheckedPage> {
    const namesOf = (numbers: Uint32Array = new Uint32Array()): string[] =>
      Array.from(numbers, (number) => files[number] ?? HOME);
    return new Map(
      [...languages].map(([page, language]) => [
        page,
        {
          ...language,
          ids: idsByPage.joined(page),
          // When they are asked for: names take twice as much as numbers, and pages lead to many.
          get leadsTo() {
            return namesOf(linkedFrom.get(page));
          },
          get needs() {
            return namesOf(needed.get(page));
          },
        },
      ]),
    );
  }

  function checkTag(page: string, { hreflang, line, column }: PageLink): void {
    if (hreflang === undefined || hreflang === ANY_LANGUAGE || tags.has(hreflang)) return;
    if (isLanguageTag(hreflang)) {
      tags.add(detached(hreflang)); // A site has few, and every page has them.
      return;
    }
    const message = `Unexpected \`hreflang="${hreflang}"\`, expected a language tag such as \`zh-Hans\``;
    report({ page, line, column, rule: 'language-tag', message });
  }

  /** A page may name an alternate in its head and, for its readers, in its body; both lead to the same. */
  function addAlternate(alternates: Map<string, Named>, page: string, named: Named, hreflang: string): void {
    const same = alternates.get(hreflang);
    if (same === undefined) alternates.set(detached(hreflang), named);
    else if (same.file !== named.file) {
      const { file, line, column } = named;
      const message = `Unexpected second alternate ${file} for \`${hreflang}\`, expected ${same.file} alone`;
      report({ page, line, column, rule: 'language-pair', message });
    }
  }

  function want(page: string, { href, line, column }: PageLink, file: string, anchor: string): void {
    wantAt({ page, href, line, column, others: 0 }, file, anchor);
  }

  function wantAt(place: Wanted, file: string, anchor: string): void {
    const ofPage = anchors.get(file) ?? new Map<string, Wanted>();
    anchors.set(file, ofPage);
    const same = ofPage.get(anchor);
    const others = same === undefined ? place.others : same.others + place.others + 1;
    if (same === undefined || isBefore(place.page, same.page))
      ofPage.set(detached(anchor), { ...place, href: detached(place.href), others });
    else ofPage.set(anchor, { ...same, others });
  }

  function problems(): LinkProblem[] {
    for (const [file, wanted] of anchors)
      for (const [anchor, { page, href, line, column, others }] of wanted) {
        if (idsByPage.has(file, anchor)) continue;
        const expected = `expected an anchor of ${file}${didYouMean(anchor, idsByPage.of(file))}`;
        const message = `Unexpected link \`${href}\`, ${expected}`;
        report({ page, line, column, href, rule: 'broken-anchor', message }, others + 1);
      }
    const reached = reachable(files, linkedFrom);
    for (const page of linkedFrom.keys())
      if (!reached.has(page) && page !== NOT_FOUND)
        report({
          ...START,
          page,
          rule: 'unreachable-page',
          message: `Unexpected page ${page}, expected a way to it from the home page`,
        });
    for (const problem of languageProblems(languages)) report({ ...problem, rule: 'language-pair' });
    const sorted = [...found.values()].sort(
      (a, b) => byCodePoint(a.page, b.page) || byCodePoint(a.rule, b.rule) || byCodePoint(a.message, b.message),
    );
    return withNearMisses(sorted);
  }

  function withNearMisses(found: readonly FoundProblem[]): LinkProblem[] {
    if (found.every(({ path }) => path === undefined)) return [...found];
    const pages = files.map((file) => address.base + file.replace(/(?<=^|\/)index\.html$/, ''));
    let left = NEAR_MISSES;
    return found.map(({ path, ...problem }) => {
      if (path === undefined || left-- <= 0) return problem;
      return { ...problem, message: problem.message + didYouMean(path, pages) };
    });
  }

  return { addPage, addChecked, part, addPart, checked, problems };
}

/** Pages that readers can come to from the home page by links alone. */
function reachable(files: readonly string[], linkedFrom: ReadonlyMap<string, Uint32Array>): Set<string> {
  const reached = new Set([HOME]);
  for (const page of reached) for (const number of linkedFrom.get(page) ?? []) reached.add(files[number] ?? HOME); // Grows as it is walked.
  return reached;
}

interface PageIds {
  readonly add: (page: string, ids: ReadonlySet<string>) => void;
  /** The ids of a page as one text, and back again. */
  readonly joined: (page: string) => string;
  readonly addJoined: (page: string, ids: string) => void;
  readonly has: (page: string, id: string) => boolean;
  readonly of: (page: string) => string[];
}

/** Ids of pages, those of one as one text, since a set of strings for each page would fill the memory. */
function pageIds(): PageIds {
  const texts = new Map<string, string>();
  return {
    add: (page, ids) => {
      // A detached text, for parsed strings are windows on that of the page and would keep all of it.
      if (ids.size > 0) texts.set(page, detached(joinIds(ids)));
    },
    joined: (page) => texts.get(page) ?? NO_IDS,
    addJoined: (page, ids) => {
      if (ids !== NO_IDS) texts.set(page, ids);
    },
    has: (page, id) => texts.get(page)?.includes(`\0${id}\0`) ?? false,
    of: (page) => splitIds(texts.get(page) ?? NO_IDS),
  };
}

/** The same text in memory of its own: V8 keeps the whole of a text for a part of it. */
function detached(text: string): string {
  return Buffer.from(text).toString();
}
