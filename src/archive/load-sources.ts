import { readSource, type SourceRead } from '../core/importer/formats/read-source.ts';
import { isImportReport } from '../core/importer/report.ts';
import type { SourceText } from '../core/lint/rule.ts';
import type { Problem } from '../core/model/problem.ts';
import type { Speech } from '../core/model/speech.ts';
import { readFolder } from './read-folder.ts';
import { sha256 } from './speech-cache.ts';

/** A source as received, with its bytes: readers may have it as it is. */
export interface SourceFile extends SourceText {
  readonly bytes: Uint8Array;
  readonly format: SourceRead['format'];
}

/**
 * Reads `sources/`: speeches as received, in whatever format and encoding. A speech that names the encoding of its source
 * is believed.
 */
export async function loadSources(
  contentDir: string,
  speeches: readonly Pick<Speech, 'meta'>[] = [],
): Promise<{ byName: ReadonlyMap<string, SourceFile>; problems: readonly Problem[] }> {
  const folder = await readFolder(contentDir, 'sources', '');
  const encodings = new Map(speeches.map(({ meta: { source } }) => [source?.file, source?.encoding]));
  // A film may lie here too: it is no text to compare with either.
  const problems: Problem[] = folder.problems.map((problem) =>
    problem.rule === 'file-size' ? { ...problem, rule: 'readable-source', severity: 'warning' } : problem,
  );
  const byName = new Map<string, SourceFile>();
  for (const { file, bytes } of folder.files) {
    if (isImportReport(file)) continue; // What import says about a source lies beside it.
    const name = file.slice(file.indexOf('/sources/') + '/sources/'.length);
    const read = readSource(bytes, file, { encoding: encodings.get(name) });
    // A picture may lie here too: it is no text to compare with, which matters only to who refers to it.
    if ('problem' in read) problems.push({ ...read.problem, severity: 'warning' });
    else byName.set(name, { file, text: read.text, sha256: sha256(bytes), bytes, format: read.format });
  }
  return { byName, problems };
}
