import { decodeText } from '../core/importer/decode.ts';
import type { SourceText } from '../core/lint/rule.ts';
import type { Problem } from '../core/model/problem.ts';
import { readFolder } from './read-folder.ts';
import { sha256 } from './speech-cache.ts';

/** A source as received, with its bytes: readers may have it as it is. */
export interface SourceFile extends SourceText {
  readonly bytes: Uint8Array;
}

/** Reads `sources/`: speeches as received, in whatever encoding. */
export async function loadSources(
  contentDir: string,
): Promise<{ byName: ReadonlyMap<string, SourceFile>; problems: readonly Problem[] }> {
  const folder = await readFolder(contentDir, 'sources', '');
  // A film may lie here too: it is no text to compare with either.
  const problems: Problem[] = folder.problems.map((problem) =>
    problem.rule === 'file-size' ? { ...problem, rule: 'readable-source', severity: 'warning' } : problem,
  );
  const byName = new Map<string, SourceFile>();
  for (const { file, bytes } of folder.files) {
    const name = file.slice(file.indexOf('/sources/') + '/sources/'.length);
    const decoded = decodeText(bytes, file);
    // A picture or a Word file may lie here too: it is no text to compare with, which matters only to who refers to it.
    if ('problem' in decoded) problems.push({ ...decoded.problem, severity: 'warning' });
    else byName.set(name, { file, text: decoded.text, sha256: sha256(bytes), bytes });
  }
  return { byName, problems };
}
