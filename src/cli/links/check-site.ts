import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type LinkProblem, linkChecker } from './check-links.ts';
import type { SiteAddress } from './resolve.ts';

/** As many problems as a person reads; the rest is counted. */
const SHOWN = 40;

/** Checks every link, anchor and id of the site in a folder. Throws with a line for each fault when there is one. */
export async function checkSite(folder: string, address: SiteAddress): Promise<void> {
  const problems = await findLinkProblems(folder, address);
  if (problems.length === 0) return;
  const lines = problems.slice(0, SHOWN).map(formatLinkProblem);
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

/** `speeches/a/index.html  Unexpected … , expected …  broken-link (and on 3 other pages)` */
function formatLinkProblem({ page, rule, message, others }: LinkProblem): string {
  const more = others === 0 ? '' : ` (and on ${others} other ${others === 1 ? 'page' : 'pages'})`;
  return `${page}  ${message}  ${rule}${more}`;
}
