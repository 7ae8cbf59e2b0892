import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { inThread } from '../../archive/in-thread.ts';
import type { Place } from '../../core/model/problem.ts';
import { listFiles } from '../integrity/digest.ts';
import { type CheckedBefore, type CheckedPages, checkAgain, isPage, NOTHING_BEFORE } from './check-again.ts';
import { type CheckedPart, type LinkChecker, type LinkProblem, linkChecker } from './check-links.ts';
import type { SiteAddress } from './resolve.ts';

/** As many problems as a person reads; the rest is counted. */
const SHOWN = 40;

/**
 * Checks every link, anchor, id and language of the site in a folder. Throws with a line for each fault when there is one,
 * which names the content file that it was written in where that is known. Gives what it has found of each page, for the
 * next check to be told of those that are as they were. Whoever has listed the files of the folder may say which they are.
 */
export async function checkSite(
  folder: string,
  address: SiteAddress,
  sourceOf: (problem: LinkProblem) => Place | undefined = () => undefined,
  before: CheckedBefore = NOTHING_BEFORE,
  files?: readonly string[],
): Promise<CheckedPages> {
  files ??= await listFiles(folder);
  const again = checkAgain(folder, files, address, before);
  if (again !== undefined) return again;
  const { checked, problems } = await checkAll({ folder, files, address });
  const found = problems();
  if (found.length === 0) return checked();
  const lines = found.slice(0, SHOWN).map((problem) => formatLinkProblem(problem, sourceOf(problem)));
  const rest = found.length - lines.length;
  throw new Error([...lines, ...(rest === 0 ? [] : [`… and ${rest} more`])].join('\n'));
}

/** Pages with the anchors that most links lead to. */
const SPEECHES = /^(?:[a-z-]+\/)?speeches\//;

/** A site whose pages are checked. */
export interface SiteFiles {
  readonly folder: string;
  readonly files: readonly string[];
  readonly address: SiteAddress;
}

/** What a thread is given that checks some of the pages (`check-worker.ts`). */
export interface CheckOrder extends SiteFiles {
  readonly pages: readonly string[];
}

/**
 * From so many pages on another thread checks half of them; beyond so many, what each page wants of those that the other
 * one reads would be too much to hand over.
 */
const [MANY, MOST] = [2000, 40_000];

async function checkAll(site: SiteFiles): Promise<LinkChecker> {
  const pages = site.files.filter(isPage);
  if (pages.length < MANY || pages.length > MOST || availableParallelism() === 1) return checkPages({ ...site, pages });
  // By their paths, so that most pages are in the same half as those that they lead to, of the same language.
  const half = pages.length >> 1;
  const beside = checkBeside({ ...site, pages: pages.slice(half) });
  const checker = checkPages({ ...site, pages: pages.slice(0, half) });
  checker.addPart(await beside);
  return checker;
}

async function checkBeside(order: CheckOrder): Promise<CheckedPart> {
  const part = await inThread<CheckedPart>(new URL('check-worker.ts', import.meta.url), order);
  if (part === undefined) throw new Error('Unexpected end of the thread that checks links, expected what it found');
  return part;
}

/** Reads some of the pages of a site. */
export function checkPages({ folder, files, address, pages }: CheckOrder): LinkChecker {
  const checker = linkChecker(files, address);
  const rest = pages.filter((name) => !SPEECHES.test(name));
  for (const page of [...pages.filter((name) => SPEECHES.test(name)), ...rest])
    checker.addPage(page, readFileSync(path.join(folder, page), 'utf8'));
  return checker;
}

/** `speeches/a/index.html:3:120  Unexpected … , expected …  broken-link (from content/speeches/a.md:6:2; on 3 more pages)` */
function formatLinkProblem(
  { page, line, column, rule, message, others }: LinkProblem,
  source: Place | undefined,
): string {
  const more = [
    ...(source === undefined ? [] : [`from ${source.file}:${source.line}:${source.column}`]),
    ...(others === 0 ? [] : [`on ${others} more ${others === 1 ? 'page' : 'pages'}`]),
  ];
  return `${page}:${line}:${column}  ${message}  ${rule}${more.length === 0 ? '' : ` (${more.join('; ')})`}`;
}
