import path from 'node:path';
import { defineCommand } from 'citty';
import { loadEntities } from '../archive/load-entities.ts';
import { withOwnFolder } from '../archive/own-folder.ts';
import { buildCorpus } from '../core/corpus/corpus.ts';
import { buildRecognizer } from '../core/importer/recognize/recognizer.ts';
import { buildEntityIndex } from '../core/model/entity-index.ts';
import { encodingNamed, unknownEncoding } from '../core/text/encoding-name.ts';
import { type FoundSources, findSources } from './import/find-sources.ts';
import { importAll } from './import/import-all.ts';
import type { ImportRun } from './import/import-source.ts';
import { knownSpeeches } from './import/known-speeches.ts';
import { failed, type Outcome } from './import/outcome.ts';
import { reportBatch, reportFile, reportJson } from './import/report-outcomes.ts';
import { contentArg } from './project.ts';

export const importCommand = defineCommand({
  meta: {
    name: 'import',
    description: 'Makes speeches of texts as received: copies each source, writes its Markdown.',
  },
  args: {
    path: {
      type: 'positional',
      description: 'files, folders and patterns: text, Markdown, HTML, Word, TEI, in any encoding',
      valueHint: 'PATH…',
    },
    content: contentArg,
    id: { type: 'string', description: 'id of the speech; made of year and file name by default', valueHint: 'ID' },
    date: { type: 'string', description: 'date of the speech, where the text does not tell it', valueHint: 'DATE' },
    encoding: { type: 'string', description: 'encoding of the files, where it is guessed wrong', valueHint: 'NAME' },
    annotate: { type: 'boolean', description: 'mark names of the registry, figures and dates', default: true },
    split: {
      type: 'boolean',
      description: 'TEI of others: a speech of each utterance, not one of the sitting with its turns',
      default: false,
    },
    force: { type: 'boolean', description: 'import anew; a speech that was edited is saved beside', default: false },
    'dry-run': { type: 'boolean', description: 'say what would be done and write nothing', default: false },
    json: { type: 'boolean', description: 'print one JSON object', default: false },
  },
  async run({ args }) {
    const contentDir = args.content;
    const found = await findSources(args._, path.join(contentDir, 'sources'));
    const complaint = complaintAbout(args, found);
    if (complaint !== undefined) {
      console.error(complaint);
      process.exitCode = 1;
      return;
    }
    const entities = (await loadEntities(contentDir)).items.map(({ entity }) => entity);
    const setting: Omit<ImportRun, 'staging'> = {
      contentDir,
      id: args.id,
      date: args.date,
      encoding: args.encoding,
      force: args.force,
      today: new Date().toISOString().slice(0, 10),
      recognizer: args.annotate ? buildRecognizer(buildCorpus([], entities).entities) : undefined,
      speeches: await knownSpeeches(contentDir),
      taken: new Set(entities.map(({ id }) => id)),
      received: new Map(),
      listed: new Map(),
      entities: buildEntityIndex(entities),
      split: args.split,
      files: found.sources.map(({ file }) => file),
    };
    const outcomes = args['dry-run']
      ? await importAll(found.sources, { ...setting, staging: undefined })
      : await withOwnFolder(path.join(contentDir, '.import-'), (staging) =>
          importAll(found.sources, { ...setting, staging }),
        );
    report([...outcomes, ...notImported(found)], { ...args, dryRun: args['dry-run'] });
  },
});

interface Arguments {
  readonly id?: string | undefined;
  readonly date?: string | undefined;
  readonly encoding?: string | undefined;
}

/** What is wrong with the arguments as a whole. */
function complaintAbout({ id, date, encoding }: Arguments, { sources, problems }: FoundSources): string | undefined {
  if ((id !== undefined || date !== undefined) && sources.length + problems.length > 1)
    return 'Unexpected `--id` or `--date` with several files, expected them with one file  arguments';
  if (encoding !== undefined && encodingNamed(encoding) === undefined) return `${unknownEncoding(encoding)}  arguments`;
  return undefined;
}

function notImported({ skipped, problems }: FoundSources): Outcome[] {
  return [
    ...skipped.map(({ file, reason }): Outcome => ({ file, kind: 'skipped', note: reason })),
    ...problems.map((problem) => failed(problem.file, problem)),
  ];
}

function report(outcomes: readonly Outcome[], how: { readonly json: boolean; readonly dryRun: boolean }): void {
  const [first, ...others] = outcomes;
  if (how.json) reportJson(outcomes, how.dryRun);
  else if (first !== undefined && others.length === 0) reportFile(first, how.dryRun);
  else reportBatch(outcomes, how.dryRun);
  if (outcomes.some(({ kind }) => kind === 'failed')) process.exitCode = 1;
}
