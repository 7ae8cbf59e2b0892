import { readingOrder } from '../corpus/outline.ts';
import type { Speech } from '../model/speech.ts';

/** A speech as plain text: title, headings and paragraphs, a line each, with an empty line between them. */
export function speechToTxt(speech: Speech): string {
  const blocks = readingOrder(speech).map((block) => ('heading' in block ? block.heading : block.text));
  return `${[speech.meta.title, ...blocks].join('\n\n')}\n`;
}
