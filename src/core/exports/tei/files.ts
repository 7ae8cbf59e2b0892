import type { Speech } from '../../model/speech.ts';
import type { ExportFile, ExportSource } from '../format.ts';
import { sha256Of } from '../sha256.ts';
import { corpusToTei } from './corpus.ts';
import { entitiesToTei } from './entities.ts';
import { speechToTei, textOf } from './speech.ts';
import type { TagCounts } from './tags.ts';

const XML = 'application/tei+xml';

/** A file of each speech, the entities that speeches point to, and the corpus that includes them all. */
export function teiFiles(source: ExportSource): readonly ExportFile[] {
  const counts = new Map<string, TagCounts>(); // Of the speeches written so far, for the corpus that adds them up.
  const countsOf = (speech: Speech): TagCounts => counts.get(speech.id) ?? textOf(speech, source).tally.tags;
  const speeches = source.corpus.speeches.map(
    (speech): ExportFile => ({
      path: `speeches/${speech.id}.xml`,
      mediaType: XML,
      write: () => speechToTei(speech, source, (found) => counts.set(speech.id, found)),
    }),
  );
  return [
    ...speeches,
    { path: 'data/entities.xml', mediaType: XML, write: () => entitiesToTei(source) },
    {
      path: 'data/corpus.xml',
      mediaType: XML,
      write: async () => corpusToTei(source, await keptCounts(source, countsOf)),
    },
  ];
}

/** Elements of every speech; those of a speech that did not change, of entities that did not either, from an earlier build. */
async function keptCounts(source: ExportSource, countsOf: (speech: Speech) => TagCounts): Promise<TagCounts[]> {
  const { corpus, site, indicators, digests, keep } = source;
  if (keep === undefined || digests === undefined) return corpus.speeches.map(countsOf);
  const around = JSON.stringify([site, indicators, corpus.entities.map(({ id }) => digests.get(id))]);
  const sum = await sha256Of(new TextEncoder().encode(around));
  return keep(
    'tei-elements',
    corpus.speeches.map((speech) => ({
      key: `${sum} ${digests.get(speech.id)}`,
      reckon: () => countsOf(speech),
    })),
  );
}
