import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Place } from '../../core/model/problem.ts';
import { listFiles } from '../integrity/digest.ts';
import { type LinkProblem, linkChecker } from './check-links.ts';
import type { SiteAddress } from './resolve.ts';

/** As many problems as a person reads; the rest is counted. */
const SHOWN = 40;

/**
 * Checks every link, anchor, id and language of the site in a folder. Throws with a line for each fault when there is one,
 * which names the content file that it was written in where that is known.
 */
export async function checkSite(
  folder: string,
  address: SiteAddress,
  sourceOf: (problem: LinkProblem) => Place | undefined = () => undefined,
): Promise<void> {
  const problems = await findLinkProblems(folder, address);
  if (problems.length === 0) return;
  const lines = problems.slice(0, SHOWN).map((problem) => formatLinkProblem(problem, sourceOf(problem)));
  const rest = problems.length - lines.length;
  throw new Error([...lines, ...(rest === 0 ? [] : [`… and ${rest} more`])].join('\n'));
}

/** Pages with the anchors that most links lead to. */
const SPEECHES = /^(?:[a-z-]+\/)?speeches\//;

/** What is wrong with the links of the site in a folder. */
async function findLinkProblems(folder: string, address: SiteAddress): Promise<readonly LinkProblem[]> {
  const files = await listFiles(folder);
  const { addPage, problems } = linkChecker(files, address);
  const pages = files.filter((name) => name.endsWith('.html'));
  const rest = pages.filter((name) => !SPEECHES.test(name));
  for (const page of [...pages.filter((name) => SPEECHES.test(name)), ...rest])
    addPage(page, readFileSync(path.join(folder, page), 'utf8'));
  return problems();
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
