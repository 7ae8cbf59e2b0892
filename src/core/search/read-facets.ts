import type { Catalog, CatalogSpeech } from './catalog.ts';
import type { Directory } from './directory.ts';
import type { SpeechFacets } from './facet-counts.ts';
import { facets } from './facets.ts';
import type { Result } from './find.ts';
import type { SpeechDetails } from './speech-details.ts';

/** The values of results, each speech's gathered once; reads those files of details that have one of the speeches. */
export function facetReader(
  { details: { speechesInFile, files } }: Pick<Catalog, 'details'>,
  directory: Directory,
  readDetails: (file: string) => Promise<readonly SpeechDetails[]>,
): (results: readonly Result[]) => Promise<(result: Result) => SpeechFacets> {
  const known = new WeakMap<CatalogSpeech, SpeechFacets>();
  return async (results) => {
    const numbers = [...new Set(results.map(({ number }) => Math.floor(number / speechesInFile)))];
    const read = await Promise.all(
      numbers.map(async (number) => [number, await readDetails(files[number] ?? '')] as const),
    );
    const details = new Map(read);
    return ({ number, speech }) => {
      const found = known.get(speech);
      if (found !== undefined) return found;
      const own = details.get(Math.floor(number / speechesInFile))?.[number % speechesInFile];
      if (own === undefined)
        throw new Error(`Unexpected speech ${speech.id} without details, expected an index of one build`);
      const described = { date: speech.date, ...own };
      const values = new Map(facets.map(({ name, valuesOf }) => [name, valuesOf(described, directory)]));
      known.set(speech, values);
      return values;
    };
  };
}
