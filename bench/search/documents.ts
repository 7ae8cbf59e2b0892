import type { Corpus } from '../../src/core/corpus/corpus.ts';
import { blocksOf } from '../../tests/core/search/brute-force.ts';

/** A speech as plainly as any engine can take it: its title and its paragraphs. */
export interface Document {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export function documentsOf(corpus: Corpus): Document[] {
  return corpus.speeches.map((speech) => ({
    id: speech.id,
    title: speech.meta.title,
    paragraphs: blocksOf(speech)
      .slice(1)
      .map(({ text }) => text),
  }));
}

/** The text that truth is told by: joined with nothing, as the source has nothing there. */
export function textOf({ title, paragraphs }: Document): string {
  return title + paragraphs.join('');
}
