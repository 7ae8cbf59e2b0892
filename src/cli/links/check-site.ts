import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Place } from '../../core/model/problem.ts';
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

/** Files that are read together, as a disk likes it. */
const AT_ONCE = 32;

/** What is wrong with the links of the site in a folder. */
export async function findLinkProblems(folder: string, address: SiteAddress): Promise<LinkProblem[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
  const { addPage, problems } = linkChecker(files, address);
  const pages = files.filter((name) => name.endsWith('.html'));
  for (let i = 0; i < pages.length; i += AT_ONCE) {
    const read = pages.slice(i, i + AT_ONCE).map(async (page) => {
      return [page, await readFile(path.join(folder, page), 'utf8')] as const;
    });
    for (const [page, html] of await Promise.all(read)) addPage(page, html);
  }
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
