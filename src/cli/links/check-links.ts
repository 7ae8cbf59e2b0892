import { byCodePoint } from '../../core/text/order.ts';
import { didYouMean } from '../../core/text/similarity.ts';
import { readPage } from './read-page.ts';
import { resolver, type SiteAddress, type Target } from './resolve.ts';

/** Something wrong with the links of a built site. */
export interface LinkProblem {
  /** File of the page, from the folder of the site; the first of them where several pages have the same fault. */
  readonly page: string;
  readonly rule: 'broken-link' | 'broken-anchor' | 'repeated-id' | 'broken-reference' | 'unreachable-page';
  /** What was found, what was expected and, where there is one, the near miss. */
  readonly message: string;
  /** How many other pages have it too. */
  readonly others: number;
}

/** Takes the pages of a site one after the other, so that no more than one need be in memory, and then tells. */
export interface LinkChecker {
  readonly addPage: (file: string, html: string) => void;
  /** What is wrong, once every page was added: by page, rule and message. */
  readonly problems: () => LinkProblem[];
}

/** Where readers start, and what a server shows where there is no page: nothing has to link to these. */
const HOME = 'index.html';
const NOT_FOUND = '404.html';

/** A place that pages link to: an anchor of a page, with the address as first written. */
interface Wanted {
  readonly page: string;
  readonly href: string;
  others: number;
}

/** Checks the pages of a site against each other. `files` are all that it holds: pages, data, images. */
export function linkChecker(files: readonly string[], address: SiteAddress): LinkChecker {
  const known = new Set(files);
  const resolve = resolver(known, address);
  const idsByPage = new Map<string, ReadonlySet<string>>();
  /** By page and anchor: each place is kept once, however many pages link to it. */
  const anchors = new Map<string, Map<string, Wanted>>();
  const linkedFrom = new Map<string, ReadonlySet<string>>();
  const found = new Map<string, Omit<LinkProblem, 'others'> & { others: number }>();

  const report = (page: string, rule: LinkProblem['rule'], message: string, times = 1): void => {
    const same = found.get(`${rule} ${message}`);
    if (same === undefined) found.set(`${rule} ${message}`, { page, rule, message, others: times - 1 });
    else same.others += times;
  };

  function addPage(page: string, html: string): void {
    const { ids, repeatedIds, links, references } = readPage(html);
    // Parsed strings are windows on the page's text and would keep all of it in memory.
    idsByPage.set(page, new Set([...ids].map(detached)));
    for (const id of repeatedIds) report(page, 'repeated-id', `Unexpected second id \`${id}\`, expected each id once`);
    for (const { attribute, id } of references)
      if (!ids.has(id)) {
        const near = didYouMean(id, [...ids]);
        report(page, 'broken-reference', `Unexpected \`${attribute}="${id}"\`, expected an id of the page${near}`);
      }
    const leadsTo = new Set<string>();
    const broken = new Set<string>();
    const wantedHere = new Set<string>();
    for (const { href, followed } of links) {
      const target = resolve(href, page);
      if (target === undefined) continue;
      if ('expected' in target) {
        if (!broken.has(href)) report(page, 'broken-link', brokenLink(href, target, files, address));
        broken.add(href);
        continue;
      }
      if (followed) leadsTo.add(target.file);
      if (target.anchor === undefined || !target.file.endsWith('.html')) continue;
      const key = `${target.file}#${target.anchor}`;
      if (!wantedHere.has(key)) want(page, href, target.file, target.anchor);
      wantedHere.add(key);
    }
    linkedFrom.set(page, leadsTo);
  }

  function want(page: string, href: string, file: string, anchor: string): void {
    const ofPage = anchors.get(file) ?? new Map<string, Wanted>();
    anchors.set(file, ofPage);
    const same = ofPage.get(anchor);
    if (same === undefined) ofPage.set(detached(anchor), { page, href: detached(href), others: 0 });
    else same.others++;
  }

  function problems(): LinkProblem[] {
    for (const [file, wanted] of anchors)
      for (const [anchor, { page, href, others }] of wanted) {
        const ids = idsByPage.get(file) ?? new Set<string>();
        if (ids.has(anchor)) continue;
        const expected = `expected an anchor of ${file}${didYouMean(anchor, [...ids])}`;
        report(page, 'broken-anchor', `Unexpected link \`${href}\`, ${expected}`, others + 1);
      }
    const reached = reachable(linkedFrom);
    for (const page of idsByPage.keys())
      if (!reached.has(page) && page !== NOT_FOUND)
        report(page, 'unreachable-page', `Unexpected page ${page}, expected a way to it from the home page`);
    return [...found.values()].sort(
      (a, b) => byCodePoint(a.page, b.page) || byCodePoint(a.rule, b.rule) || byCodePoint(a.message, b.message),
    );
  }

  return { addPage, problems };
}

/** Pages that readers can come to from the home page by links alone. */
function reachable(linkedFrom: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const reached = new Set([HOME]);
  for (const page of reached) for (const next of linkedFrom.get(page) ?? []) reached.add(next); // Grows as it is walked.
  return reached;
}

function brokenLink(
  href: string,
  { expected, path }: Extract<Target, { expected: string }>,
  files: readonly string[],
  { base }: SiteAddress,
): string {
  const pages = files.map((file) => base + file.replace(/(?<=^|\/)index\.html$/, ''));
  return `Unexpected link \`${href}\`, expected ${expected}${path === undefined ? '' : didYouMean(path, pages)}`;
}

/** The same text in memory of its own: V8 keeps the whole of a text for a part of it. */
function detached(text: string): string {
  return Buffer.from(text).toString();
}
