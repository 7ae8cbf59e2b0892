import { type LedgerEntry, wholeSentence } from '../../corpus/ledger.ts';
import { plainQuantity } from '../../text/quantity/plain-quantity.ts';
import { table, words } from './markdown.ts';
import type { TwinWriter } from './twin.ts';

/** Figures in a table; with their speech where they are of several. */
export function figureTable(entries: readonly LedgerEntry[], writer: TwinWriter, withSpeech: boolean): string {
  const { labels, named, toSpeech, indicatorName } = writer;
  const rows = entries.map(({ speech, figure, sentence }) => [
    toSpeech(speech),
    words(figure.text),
    words(plainQuantity(figure) ?? ''),
    figure.kind ?? '',
    words(figure.indicator === undefined ? '' : indicatorName(figure.indicator)),
    named(figure.org),
    figure.period ?? '',
    words(wholeSentence(sentence)),
  ]);
  const from = withSpeech ? 0 : 1;
  return table(
    labels.figure.slice(from),
    rows.map((row) => row.slice(from)),
  );
}
