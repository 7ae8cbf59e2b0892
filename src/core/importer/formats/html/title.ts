import type { SourceHints } from '../source-read.ts';
import type { MainContent } from './main-content.ts';
import type { Measures } from './measures.ts';
import { neverText } from './no-text.ts';
import { type Page, textOf } from './page.ts';

const SHORTEST = 4;
const LONGEST = 100;
/** Between a title and the name of its site. */
const SEPARATOR = /^[\s_\-–—|·>»:：]/;

/**
 * The element with the title of a page, where it stands before the main content and not in it: an `h1`, or any element
 * whose words the page's own `<title>` begins with. Of several headings the one that the title names.
 */
export function titleOutside(
  page: Page,
  { characters }: Measures,
  main: MainContent,
  hints: SourceHints,
): number | undefined {
  const named = plain(hints.title?.value ?? '');
  const start = plain(textOf(page, main.index)).slice(0, 400);
  const candidates: { index: number; heading: boolean; isNamed: boolean }[] = [];
  for (let i = 1; i < main.index; i++) {
    const node = page[i];
    if (node?.kind !== 'element' || node.end > main.index) continue;
    if (neverText(node) !== undefined) {
      i = Math.max(i, node.end - 1);
      continue;
    }
    const length = characters[i] ?? 0;
    if (length < SHORTEST || length > LONGEST) continue;
    const text = textOf(page, i).trim();
    const words = plain(text);
    const rest = (hints.title?.value ?? '').trim().slice(text.length);
    const isNamed = named === words || (named.startsWith(words) && SEPARATOR.test(rest));
    if (node.name === 'h1' || isNamed) candidates.push({ index: i, heading: node.name === 'h1', isNamed });
  }
  const headings = candidates.filter(({ heading }) => heading);
  const best =
    headings.find(({ isNamed }) => isNamed) ??
    candidates.findLast(({ isNamed }) => isNamed) ??
    (headings.length === 1 ? headings[0] : undefined);
  if (best === undefined || start.includes(plain(textOf(page, best.index)))) return undefined;
  return wholeOf(page, characters, best.index, main);
}

/** The outermost element with the same words: `<div class="title"><span>…</span></div>`. */
function wholeOf(page: Page, characters: Float64Array, index: number, main: MainContent): number {
  const parent = page[index]?.parent ?? 0;
  const node = page[parent];
  if (node?.kind !== 'element' || parent <= 0 || node.end > main.index || characters[parent] !== characters[index])
    return index;
  return wholeOf(page, characters, parent, main);
}

function plain(text: string): string {
  return text.replace(/\s+/g, '');
}
