import type { Figure } from '../model/figure.ts';
import type { Speech } from '../model/speech.ts';
import type { Corpus } from './corpus.ts';

/** A figure and the speech that states it. */
export interface StatedFigure {
  readonly speech: Speech;
  readonly figure: Figure;
}

/** Every figure of an archive, newest speech first, in the order of the text. */
export function statedFigures({ speeches }: Pick<Corpus, 'speeches'>): StatedFigure[] {
  return speeches.flatMap((speech) => speech.figures.map((figure) => ({ speech, figure })));
}
