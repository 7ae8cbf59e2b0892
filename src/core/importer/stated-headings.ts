import { foldWidth } from '../text/width.ts';
import { type Block, paragraph } from './block.ts';
import type { SourceHeading } from './formats/source-read.ts';

/**
 * Paragraphs as blocks: a heading where the source's format says that the same words are one. Headings are looked for
 * in their order; one whose words are no paragraph of their own any more (the title, a line that belongs to the page)
 * is passed over.
 */
export function withStatedHeadings(paragraphs: readonly string[], headings: readonly SourceHeading[]): Block[] {
  const depths = new Map<number, 2 | 3>();
  const places = headings.length === 0 ? new Map<string, number[]>() : placesOf(paragraphs.map(keyOf));
  let from = 0;
  for (const { text, depth } of headings) {
    const own = places.get(keyOf(text)) ?? [];
    while ((own.at(-1) ?? from) < from) own.pop();
    const at = own.pop();
    if (at === undefined) continue;
    depths.set(at, depth);
    from = at + 1;
  }
  return paragraphs.map((text, i) => {
    const depth = depths.get(i);
    return depth === undefined ? paragraph(text) : { kind: 'heading', depth, text, doubts: [] };
  });
}

/** Where each text stands, the last place first. */
function placesOf(texts: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let i = texts.length - 1; i >= 0; i--) {
    const text = texts[i] ?? '';
    const own = places.get(text);
    if (own === undefined) places.set(text, [i]);
    else own.push(i);
  }
  return places;
}

/** A text without what reading a scraped text changes. */
function keyOf(text: string): string {
  return foldWidth(text).replace(/[\s\p{Cc}\p{Cf}]/gu, '');
}
