import { BLOCK_ELEMENTS } from './block-elements.ts';
import type { MainContent } from './main-content.ts';
import type { Measures } from './measures.ts';
import { type Dropped, namedAsNoText, neverText } from './no-text.ts';
import type { PageElement } from './page.ts';

/** Of a list, links are so much when it leads elsewhere. */
const MANY_LINKS = 0.6;

interface Around {
  readonly measures: Measures;
  readonly main: MainContent;
  /** Index of the element with the title, where that is outside of the main content. */
  readonly title: number | undefined;
}

/** Why an element is left out with all inside of it; nothing where it is text, or has to be looked into. */
export function droppedOf(
  node: PageElement,
  index: number,
  inside: boolean,
  { measures, main, title }: Around,
): Dropped | undefined {
  const never = neverText(node);
  if (never !== undefined) return never;
  const characters = measures.characters[index] ?? 0;
  if (!inside) {
    const holdsTitle = title !== undefined && index < title && title < node.end;
    const hasBlocks = BLOCK_ELEMENTS.has(node.name) && (measures.blocks[index] ?? 0) > 0;
    return holdsTitle || hasBlocks ? undefined : { kind: 'outside', reason: `outside of ${main.evidence}` };
  }
  if (characters === 0) return undefined;
  const name = namedAsNoText(node);
  const isMost = characters * 2 > (measures.characters[main.index] ?? 0);
  if (name !== undefined && !isMost) return { kind: 'navigation', reason: `it is named \`${name}\`` };
  return isListOfLinks(node, index, measures) ? { kind: 'navigation', reason: 'it is a list of links' } : undefined;
}

function isListOfLinks({ name }: PageElement, index: number, { characters, linked, links }: Measures): boolean {
  if (!/^(?:ul|ol|dl|div|section|table)$/.test(name)) return false;
  return (links[index] ?? 0) >= 2 && (linked[index] ?? 0) > MANY_LINKS * (characters[index] ?? 0);
}
