import { readSource, type SourceRead } from '../core/importer/formats/read-source.ts';
import { isImportReport } from '../core/importer/report.ts';
import type { SourceText } from '../core/lint/rule.ts';
import type { Problem } from '../core/model/problem.ts';
import type { Speech } from '../core/model/speech.ts';
import { type KnownFiles, NOTHING_KNOWN } from './known-files.ts';
import { type FolderFile, pathsOfFolder, readFolderFile } from './read-folder.ts';
import { sha256 } from './speech-cache.ts';

/** A source as received, with its bytes: readers may have it as it is. */
export interface SourceFile extends SourceText {
  readonly bytes: Uint8Array;
  readonly format: SourceRead['format'];
}

/** What a file of a source holds. */
export interface SourceFileRead {
  readonly source?: SourceFile;
  readonly problems: readonly Problem[];
}

/**
 * Reads `sources/`: speeches as received, in whatever format and encoding. A speech that names the encoding of its source
 * is believed.
 */
export async function loadSources(
  contentDir: string,
  speeches: readonly Pick<Speech, 'meta'>[] = [],
  made: KnownFiles['sources'] = NOTHING_KNOWN.sources,
): Promise<{ byName: ReadonlyMap<string, SourceFile>; problems: readonly Problem[] }> {
  const folder = await pathsOfFolder(contentDir, 'sources', '');
  const encodings = new Map(speeches.map(({ meta: { source } }) => [source?.file, source?.encoding]));
  const problems: Problem[] = folder.problems.map(asOfSource);
  const byName = new Map<string, SourceFile>();
  for (const path of folder.paths) {
    const { full, file } = path;
    if (isImportReport(file)) continue; // What import says about a source lies beside it.
    const name = file.slice(file.indexOf('/sources/') + '/sources/'.length);
    const encoding = encodings.get(name);
    const read = await made(full, encoding ?? '', async () =>
      sourceIn(await readFolderFile(contentDir, path), encoding),
    );
    problems.push(...read.problems);
    if (read.source !== undefined) byName.set(name, read.source);
  }
  return { byName, problems };
}

function sourceIn(found: FolderFile | { readonly problem: Problem }, encoding: string | undefined): SourceFileRead {
  if ('problem' in found) return { problems: [asOfSource(found.problem)] };
  const { file, bytes } = found;
  const read = readSource(bytes, file, { encoding });
  // A picture may lie here too: it is no text to compare with, which matters only to who refers to it.
  if ('problem' in read) return { problems: [{ ...read.problem, severity: 'warning' }] };
  return { source: { file, text: read.text, sha256: sha256(bytes), bytes, format: read.format }, problems: [] };
}

/** A film may lie here too: it is no text to compare with either. */
function asOfSource(problem: Problem): Problem {
  return problem.rule === 'file-size' ? { ...problem, rule: 'readable-source', severity: 'warning' } : problem;
}
