import { defineCommand } from 'citty';
import { loadArchive } from '../archive/load-archive.ts';
import { cacheOptions, contentArg } from './project.ts';
import { plural, reportProblems } from './report.ts';

export const checkCommand = defineCommand({
  meta: { name: 'check', description: 'Checks a content folder: references, front matter, faithful text.' },
  args: { content: contentArg },
  async run({ args }) {
    const archive = await loadArchive({ contentDir: args.content, base: '/', ...cacheOptions });
    const { speeches, entities } = archive.corpus;
    console.log(`${plural(speeches.length, 'speech')}, ${plural(entities.length, 'entity')} in ${args.content}`);
    if (reportProblems(archive.problems)) process.exitCode = 1;
  },
});
