import { sentenceOfFigure } from '../../corpus/ledger.ts';
import { once } from '../../corpus/once.ts';
import type { StatedFigure } from '../../corpus/stated-figures.ts';
import type { Figure } from '../../model/figure.ts';
import type { Speech } from '../../model/speech.ts';
import { plainQuantity } from '../../text/quantity/plain-quantity.ts';
import { cells, table, words } from './markdown.ts';
import type { TwinWriter } from './twin.ts';

/** Figures in a table; with their speech where they are of several. */
export function figureTable(figures: readonly StatedFigure[], writer: TwinWriter, withSpeech: boolean): string {
  const { labels, toSpeech } = writer;
  const cellsOf = cellsOfFigures(writer);
  const rows = figures.map(({ speech, figure }) => {
    const written = cellsOf(speech).get(figure) ?? '';
    return withSpeech ? cells([toSpeech(speech), written]) : written;
  });
  return table(labels.figure.slice(withSpeech ? 0 : 1), rows);
}

/** All of a row but the speech: a figure has one in the twin of its speech, of its body and of all figures. */
const cellsOfFigures = once(({ named, indicatorName }: TwinWriter) =>
  once((speech: Speech): ReadonlyMap<Figure, string> => {
    const cellsOf = (figure: Figure): string =>
      cells([
        words(figure.text),
        words(plainQuantity(figure) ?? ''),
        figure.kind ?? '',
        words(figure.indicator === undefined ? '' : indicatorName(figure.indicator)),
        named(figure.org),
        figure.period ?? '',
        words(sentenceOfFigure({ speech, figure })),
      ]);
    return new Map(speech.figures.map((figure) => [figure, cellsOf(figure)]));
  }),
);
