import path from 'node:path';
import { defineCommand } from 'citty';
import { type Archive, loadArchive } from '../archive/load-archive.ts';
import { externalLinks } from '../core/lint/external-links.ts';
import { rules } from '../core/lint/lint.ts';
import { readingChecks, unreadChecks } from '../core/lint/reading.ts';
import type { WrittenLink } from '../core/lint/written-links.ts';
import type { Problem } from '../core/model/problem.ts';
import { didYouMean } from '../core/text/similarity.ts';
import { cacheOptions, contentArg } from './project.ts';
import { countProblems, formatCounts, formatForGithub, plural, reportProblems } from './report.ts';

export const checkCommand = defineCommand({
  meta: { name: 'check', description: 'Checks a content folder: references, figures, front matter, faithful text.' },
  args: {
    content: contentArg,
    rule: { type: 'string', description: 'only these rules, with commas between', valueHint: 'ID,…' },
    format: {
      type: 'enum',
      description: 'how problems are printed',
      options: ['terminal', 'json', 'github'],
      default: 'terminal',
    },
    links: {
      type: 'boolean',
      description: 'list addresses outside the archive, without asking for them',
      default: false,
    },
    strict: { type: 'boolean', description: 'fail on warnings too', default: false },
  },
  async run({ args }) {
    const chosen = chosenRules(args.rule);
    if (typeof chosen === 'object' && 'message' in chosen) {
      console.error(chosen.message);
      process.exitCode = 1;
      return;
    }
    const archive = await loadArchive({ contentDir: args.content, base: '/', ...cacheOptions });
    const problems = archive.problems.filter(({ rule }) => chosen === 'all' || chosen.includes(rule));
    reporters[args.format](archive, problems, args.content, args.links ? externalLinks(archive) : undefined);
    const { errors, warnings } = countProblems(problems);
    if (errors > 0 || (args.strict && warnings > 0)) process.exitCode = 1;
  },
});

type Reporter = (
  archive: Archive,
  problems: readonly Problem[],
  contentDir: string,
  links: readonly WrittenLink[] | undefined,
) => void;

const reporters: Readonly<Record<'terminal' | 'json' | 'github', Reporter>> = {
  terminal(archive, problems, contentDir, links) {
    console.log(sizeOf(archive, contentDir));
    if (links !== undefined) printLinks(links);
    reportProblems(problems);
  },
  json({ corpus }, problems, _, links) {
    const sizes = { speeches: corpus.speeches.length, entities: corpus.entities.length };
    console.log(JSON.stringify({ ...sizes, ...countProblems(problems), problems, links }, null, 2));
  },
  github(archive, problems, contentDir, links) {
    if (links !== undefined) printLinks(links);
    const workingDir = process.env.GITHUB_WORKSPACE ?? process.cwd();
    for (const problem of problems) console.log(formatForGithub(problem, path.resolve(contentDir), workingDir));
    console.log(`${sizeOf(archive, contentDir)}: ${formatCounts(countProblems(problems))}`);
  },
};

/** A line for each link, with its place, and how many there are. */
function printLinks(links: readonly WrittenLink[]): void {
  for (const { file, line, column, url } of links) console.log(`${file}:${line}:${column}  ${url}`);
  console.log(plural(links.length, 'external link'));
}

function sizeOf({ corpus: { speeches, entities } }: Archive, contentDir: string): string {
  return `${plural(speeches.length, 'speech')}, ${plural(entities.length, 'entity')} in ${contentDir}`;
}

/** Ids of the rules asked for, with those whose problems leave a file unread: all others are silent about it. */
function chosenRules(list: string | undefined): 'all' | readonly string[] | { readonly message: string } {
  if (list === undefined) return 'all';
  const known = [...rules, ...readingChecks].map((rule) => rule.id);
  const ids = list.split(',').map((id) => id.trim());
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown === undefined) return [...ids, ...unreadChecks];
  return {
    message: `Unexpected rule \`${unknown}\`, expected one of ${known.join(', ')}${didYouMean(unknown, known)}`,
  };
}
