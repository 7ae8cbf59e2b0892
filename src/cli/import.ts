import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { defineCommand } from 'citty';
import { loadArchive } from '../archive/load-archive.ts';
import { sha256 } from '../archive/speech-cache.ts';
import { type AnnotatedSpeech, annotateSpeech } from '../core/importer/annotate.ts';
import { decodeText } from '../core/importer/decode.ts';
import { importSpeech } from '../core/importer/import-speech.ts';
import { buildRecognizer, type Recognizer } from '../core/importer/recognize/recognizer.ts';
import { parseSpeech } from '../core/markup/parse-speech.ts';
import { yearOf } from '../core/model/date.ts';
import { buildEntityIndex, entityNamed } from '../core/model/entity-index.ts';
import type { EntityType } from '../core/model/entity-types.ts';
import { formatProblem, type Problem } from '../core/model/problem.ts';
import { ANNOTATIONS_ENDING, importAnnotations } from './import-annotations.ts';
import { importTei, TEI_ENDING } from './import-tei.ts';
import { cacheOptions, contentArg } from './project.ts';
import { plural } from './report.ts';

const TEXT_ENDINGS = ['.txt', '.md', '.text'];

export const importCommand = defineCommand({
  meta: { name: 'import', description: 'Makes speeches of raw texts: copies each source, writes its Markdown.' },
  args: {
    file: { type: 'positional', description: 'text files as received, in any encoding', valueHint: 'FILE…' },
    content: contentArg,
    id: { type: 'string', description: 'id of the speech; made of year and file name by default', valueHint: 'ID' },
    date: { type: 'string', description: 'date of the speech, where the text does not tell it', valueHint: 'DATE' },
    annotate: { type: 'boolean', description: 'mark names of the registry, figures and dates', default: true },
    split: {
      type: 'boolean',
      description: 'TEI of others: a speech of each utterance, not one of the sitting with its turns',
      default: false,
    },
    force: { type: 'boolean', description: 'write over a speech that is there already', default: false },
  },
  async run({ args }) {
    const files = args._;
    const { corpus } = await loadArchive({ contentDir: args.content, base: '/', ...cacheOptions });
    const recognizer = args.annotate ? buildRecognizer(corpus.entities) : undefined;
    const index = buildEntityIndex(corpus.entities);
    const existing = (type: EntityType, name: string) => entityNamed(index, type, name);
    let failures = 0;
    for (const file of files) {
      const problem = await importFile(file, { ...args, recognizer, only: files.length === 1, files, existing });
      if (problem === undefined) continue;
      console.error(formatProblem(problem));
      failures++;
    }
    if (files.length > 1) console.log(`${plural(files.length - failures, 'speech')} imported, ${failures} failed`);
    if (failures > 0) process.exitCode = 1;
  },
});

interface ImportOptions {
  readonly content: string;
  readonly id?: string | undefined;
  readonly date?: string | undefined;
  readonly force: boolean;
  /** None: the speech stays without annotations of names, figures and dates. */
  readonly recognizer: Recognizer | undefined;
  /** TEI of others: a speech of each utterance. */
  readonly split: boolean;
  readonly files: readonly string[];
  /** Id of the entity that has a name. */
  readonly existing: (type: EntityType, name: string) => string | undefined;
  /** One file was given: `id` and `date` are meant for it. */
  readonly only: boolean;
}

/** Imports one file; the problem that kept it from being imported, if any. */
async function importFile(file: string, options: ImportOptions): Promise<Problem | undefined> {
  const problem = (rule: string, message: string): Problem => ({
    file,
    line: 1,
    column: 1,
    rule,
    severity: 'error',
    message,
  });
  if (file.endsWith(ANNOTATIONS_ENDING)) return importAnnotations(file, options);
  if (file.toLowerCase().endsWith(TEI_ENDING)) return importTei(file, options);
  if (!TEXT_ENDINGS.includes(path.extname(file).toLowerCase())) {
    return problem(
      'readable-file',
      `Unexpected ending of the file name, expected one of ${[...TEXT_ENDINGS, ANNOTATIONS_ENDING, TEI_ENDING].join(', ')}`,
    );
  }
  if (!options.only && (options.id !== undefined || options.date !== undefined)) {
    return problem('arguments', 'Unexpected `--id` or `--date` with several files, expected them with one file');
  }
  const bytes = await readFile(file).catch((error: unknown) =>
    error instanceof Error ? error : new Error(String(error)),
  );
  if (bytes instanceof Error) return problem('readable-file', `Unexpected failure to read it: ${bytes.message}`);
  const decoded = decodeText(bytes, file);
  if ('problem' in decoded) return decoded.problem;
  const fileName = path.basename(file);
  const { id, date } = options;
  const today = new Date().toISOString().slice(0, 10);
  const imported = importSpeech({ fileName, text: decoded.text, sha256: sha256(bytes), id, date, today });
  if ('problem' in imported) return { ...imported.problem, file };

  const speechFile = path.join(options.content, 'speeches', `${imported.id}.md`);
  const sourceFile = path.join(options.content, 'sources', fileName);
  if (existsSync(speechFile) && !options.force) {
    return problem(
      'unique-id',
      `Unexpected existing ${speechFile}, expected another \`--id\`, or \`--force\` to write over it`,
    );
  }
  if (existsSync(sourceFile) && sha256(await readFile(sourceFile)) !== sha256(bytes)) {
    return problem(
      'unique-source',
      `Unexpected other file ${sourceFile} of this name, expected a file name that is not taken`,
    );
  }
  await mkdir(path.dirname(sourceFile), { recursive: true });
  await mkdir(path.dirname(speechFile), { recursive: true });
  await writeFile(sourceFile, bytes);
  const annotated = options.recognizer && annotate(imported.id, imported.markdown, options.recognizer);
  await writeFile(speechFile, annotated?.markdown ?? imported.markdown);
  const count = [...(annotated?.added.values() ?? [])].reduce((sum, added) => sum + added, 0);
  console.log(`Wrote ${speechFile} (left out: ${describe(imported.leftOut)}; ${plural(count, 'annotation')})`);
  for (const { place, message } of imported.proposals) {
    console.log(`${speechFile}:${place.line}:${place.column}  ${message}  proposal`);
  }
  return undefined;
}

function annotate(id: string, markdown: string, recognizer: Recognizer): AnnotatedSpeech {
  const { speech } = parseSpeech(markdown, { id, file: `${id}.md` });
  return annotateSpeech(markdown, recognizer, speech && yearOf(speech.meta.date));
}

/** `19 chunk-numbers, 1 footer` */
function describe(leftOut: readonly { readonly kind: string }[]): string {
  const counts = new Map<string, number>();
  for (const { kind } of leftOut) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => plural(count, kind)).join(', ') || 'nothing';
}
