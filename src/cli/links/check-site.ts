import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Place } from '../../core/model/problem.ts';
import { listFiles } from '../integrity/digest.ts';
import { type CheckedBefore, type CheckedPages, checkAgain, isPage, NOTHING_BEFORE } from './check-again.ts';
import { type LinkChecker, type LinkProblem, linkChecker } from './check-links.ts';
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
  const { checked, problems } = checkAll(folder, files, address);
  const found = problems();
  if (found.length === 0) return checked();
  const lines = found.slice(0, SHOWN).map((problem) => formatLinkProblem(problem, sourceOf(problem)));
  const rest = found.length - lines.length;
  throw new Error([...lines, ...(rest === 0 ? [] : [`… and ${rest} more`])].join('\n'));
}

/** Pages with the anchors that most links lead to. */
const SPEECHES = /^(?:[a-z-]+\/)?speeches\//;

function checkAll(folder: string, files: readonly string[], address: SiteAddress): LinkChecker {
  const checker = linkChecker(files, address);
  const pages = files.filter(isPage);
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
