import { BLOCK_ELEMENTS } from './block-elements.ts';
import type { Page } from './page.ts';

/** Of each element with all inside of it, by its index; reckoned once, since elements nest. */
export interface Measures {
  /** Characters of text, white space aside. */
  readonly characters: Float64Array;
  /** Those of them in links. */
  readonly linked: Float64Array;
  readonly links: Float64Array;
  /** Blocks, itself not counted. */
  readonly blocks: Float64Array;
}

export function measure(page: Page): Measures {
  const characters = new Float64Array(page.length);
  const linked = new Float64Array(page.length);
  const links = new Float64Array(page.length);
  const blocks = new Float64Array(page.length);
  for (let i = page.length - 1; i > 0; i--) {
    const node = page[i];
    if (node === undefined) continue;
    const { parent } = node;
    if (node.kind === 'text') characters[i] = charactersIn(node.text);
    if (node.kind === 'element' && node.name === 'a') {
      linked[i] = characters[i] ?? 0;
      links[i] = 1;
    }
    for (const sums of [characters, linked, links]) sums[parent] = (sums[parent] ?? 0) + (sums[i] ?? 0);
    const isBlock = node.kind === 'element' && BLOCK_ELEMENTS.has(node.name);
    blocks[parent] = (blocks[parent] ?? 0) + (blocks[i] ?? 0) + (isBlock ? 1 : 0);
  }
  return { characters, linked, links, blocks };
}

/** Number of UTF-16 code units that are no white space. */
export function charactersIn(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isSpace = code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || code === 0xfeff;
    if (!isSpace) count++;
  }
  return count;
}
