import { compareWithSource, type SourceComparison } from '../core/corpus/compare-source.ts';
import type { Speech } from '../core/model/speech.ts';
import { archive, known } from './archive.ts';

const compared = new WeakMap<Speech, SourceComparison>();

/**
 * A speech compared with its source, both as written, whatever characters they are read in; `undefined` where no source
 * is recorded. There is no difference: with one, the archive would not have been loaded.
 */
export async function sourceComparison(id: string): Promise<SourceComparison | undefined> {
  const { corpus, sources } = await archive();
  const speech = known(corpus.speechById, id);
  if (speech.meta.source === undefined) return undefined;
  const comparison = compared.get(speech) ?? compareWithSource(speech, known(sources, speech.meta.source.file).text);
  compared.set(speech, comparison);
  return comparison;
}
