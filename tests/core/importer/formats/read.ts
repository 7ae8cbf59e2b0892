import { readSource, type SourceRead } from '../../../../src/core/importer/formats/read-source.ts';
import type { ReadSourceOptions } from '../../../../src/core/importer/formats/source-read.ts';

/** A source that is read without a problem. */
export function read(content: string | Uint8Array, file: string, options: ReadSourceOptions = {}): SourceRead {
  const bytes = typeof content === 'string' ? new Uint8Array(Buffer.from(content)) : content;
  const result = readSource(bytes, file, options);
  if ('problem' in result) throw new Error(result.problem.message);
  return result;
}

/** Characters of a text but white space, each with how often it occurs. */
export function characterCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of text.replace(/\s+/g, '')) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

/** Characters of the source that are neither in its text nor in what was left out. */
export function lostCharacters(source: string, { text, leftOut }: SourceRead): string[] {
  const kept = characterCounts(text + leftOut.map((one) => one.text).join(''));
  return [...characterCounts(source)].filter(([one, count]) => (kept.get(one) ?? 0) < count).map(([one]) => one);
}
