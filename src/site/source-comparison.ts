import type { Archive } from '../archive/load-archive.ts';
import { compareWithSource, type SourceComparison } from '../core/corpus/compare-source.ts';
import { lately } from '../core/corpus/lately.ts';
import { once } from '../core/corpus/once.ts';
import type { Speech } from '../core/model/speech.ts';
import { archive, known } from './archive.ts';

/**
 * A speech compared with its source, both as written, whatever characters they are read in; `undefined` where no source
 * is recorded. There is no difference: with one, the archive would not have been loaded.
 */
export async function sourceComparison(id: string): Promise<SourceComparison | undefined> {
  const written = await archive();
  return comparisons(written)(known(written.corpus.speechById, id));
}

const comparisons = once(({ sources }: Archive) =>
  lately((speech: Speech) => {
    const { source } = speech.meta;
    return source === undefined ? undefined : compareWithSource(speech, known(sources, source.file).text);
  }),
);
