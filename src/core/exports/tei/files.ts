import type { Speech } from '../../model/speech.ts';
import type { ExportFile, ExportSource } from '../format.ts';
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
    { path: 'data/corpus.xml', mediaType: XML, write: () => corpusToTei(source, source.corpus.speeches.map(countsOf)) },
  ];
}
