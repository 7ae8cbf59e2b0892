import { readingOrder } from '../../src/core/corpus/outline.ts';
import type { Speech } from '../../src/core/model/speech.ts';

/** A speech as programs take it that know no annotations: its title and its text in plain Markdown. */
export interface PlainPage {
  readonly id: string;
  readonly title: string;
  /** `2011-03` */
  readonly date: string;
  readonly body: string;
}

export function plainPages(speeches: readonly Speech[]): PlainPage[] {
  return speeches.map((speech) => {
    const blocks = readingOrder(speech).map((block) => ('heading' in block ? `## ${block.heading}` : block.text));
    return { id: speech.id, title: speech.meta.title, date: speech.meta.date, body: `${blocks.join('\n\n')}\n` };
  });
}
