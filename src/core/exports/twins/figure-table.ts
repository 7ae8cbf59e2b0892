import { sentenceOfFigure } from '../../corpus/ledger.ts';
import type { StatedFigure } from '../../corpus/stated-figures.ts';
import { plainQuantity } from '../../text/quantity/plain-quantity.ts';
import { cells, table, words } from './markdown.ts';
import type { TwinWriter } from './twin.ts';

/** Figures in a table; with their speech where they are of several. */
export function figureTable(figures: readonly StatedFigure[], writer: TwinWriter, withSpeech: boolean): string {
  const { labels, toSpeech } = writer;
  const rows = figures.map((stated) => {
    const written = cellsOf(stated, writer);
    return withSpeech ? cells([toSpeech(stated.speech), written]) : written;
  });
  return table(labels.figure.slice(withSpeech ? 0 : 1), rows);
}

/** All of a row but the speech. */
function cellsOf({ speech, figure }: StatedFigure, { named, indicatorName }: TwinWriter): string {
  return cells([
    words(figure.text),
    words(plainQuantity(figure) ?? ''),
    figure.kind ?? '',
    words(figure.indicator === undefined ? '' : indicatorName(figure.indicator)),
    named(figure.org),
    figure.period ?? '',
    words(sentenceOfFigure({ speech, figure })),
  ]);
}
