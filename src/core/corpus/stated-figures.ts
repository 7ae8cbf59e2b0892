import type { Figure } from '../model/figure.ts';
import type { Speech } from '../model/speech.ts';
import type { Corpus } from './corpus.ts';
import { once } from './once.ts';

/** A figure and the speech that states it. */
export interface StatedFigure {
  readonly speech: Speech;
  readonly figure: Figure;
}

/** Every figure of an archive, newest speech first, in the order of the text. */
export function statedFigures({ speeches }: Pick<Corpus, 'speeches'>): readonly StatedFigure[] {
  return statedIn(speeches);
}

/** Ledgers, series and dossiers hold the same ones. */
const statedIn = once((speeches: readonly Speech[]): readonly StatedFigure[] =>
  speeches.flatMap((speech) => speech.figures.map((figure) => ({ speech, figure }))),
);
