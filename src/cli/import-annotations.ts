import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readWebAnnotations } from '../core/importer/web-annotation.ts';
import { ID_PATTERN } from '../core/model/id.ts';
import type { Problem } from '../core/model/problem.ts';

/** How the names of our own files of Web annotations end. */
export const ANNOTATIONS_ENDING = '.annotations.jsonld';

interface ImportAnnotationsOptions {
  readonly content: string;
  readonly id?: string | undefined;
  readonly force: boolean;
}

/**
 * Reads a speech back from its annotations, and from `<id>.txt` where that lies beside them. It gets its own id again, or
 * the one that is asked for. The problem that kept it from being imported, if any.
 */
export async function importAnnotations(
  file: string,
  { content, id, force }: ImportAnnotationsOptions,
): Promise<Problem | undefined> {
  const textFile = `${file.slice(0, -ANNOTATIONS_ENDING.length)}.txt`;
  const problem = (rule: string, message: string): Problem => ({
    ...{ file, line: 1, column: 1, rule, severity: 'error', message },
  });
  if (id !== undefined && !ID_PATTERN.test(id))
    return problem('arguments', `Unexpected \`--id ${id}\`, expected an id in ASCII kebab-case`);
  let json: string;
  let text: string | undefined;
  try {
    json = await readFile(file, 'utf8');
    text = existsSync(textFile) ? await readFile(textFile, 'utf8') : undefined;
  } catch (error) {
    return problem('readable-file', `Unexpected failure to read it: ${error instanceof Error ? error.message : error}`);
  }
  const read = readWebAnnotations(json, text, file);
  if ('problem' in read) return read.problem;
  const speechFile = path.join(content, 'speeches', `${id ?? read.id}.md`);
  if (existsSync(speechFile) && !force) {
    if ((await readFile(speechFile, 'utf8')) === read.markdown) {
      console.log(`${speechFile} is the same already`);
      return undefined;
    }
    return problem(
      'unique-id',
      `Unexpected existing ${speechFile}, expected another \`--id\`, or \`--force\` to write over it`,
    );
  }
  await mkdir(path.dirname(speechFile), { recursive: true });
  await writeFile(speechFile, read.markdown);
  console.log(`Wrote ${speechFile} (from its annotations${text === undefined ? '' : `, compared with ${textFile}`})`);
  return undefined;
}
