import type { Speech } from '../../model/speech.ts';
import type { ExportSource } from '../format.ts';
import { pageAddress } from './addresses.ts';
import { labelsFor } from './labels.ts';

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** What is known of a speech, each with its label; what is not known is left out. */
export function factsOf(speech: Speech, source: ExportSource): Fact[] {
  const { meta } = speech;
  const labels = labelsFor(meta.language);
  const found: readonly (readonly [string, string | undefined])[] = [
    [labels.date, labels.dateWords(meta.date)],
    [labels.speaker, nameOf(source, meta.speaker)],
    [labels.occasion, nameOf(source, meta.occasion)],
    [labels.place, nameOf(source, meta.place)],
    [labels.source, meta.source?.publisher ?? meta.source?.url ?? meta.source?.file],
    [labels.archive, source.site.title],
    [labels.address, pageAddress(speech.id, source.root)],
  ];
  return found.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
}

/** Name of the entity that an id stands for; words that are no id stand for themselves. */
export function nameOf({ corpus }: Pick<ExportSource, 'corpus'>, value: string | undefined): string | undefined {
  return value === undefined ? undefined : (corpus.entityById.get(value)?.name ?? value);
}
