import { type Fold, hitsIn } from './hits.ts';

const BLOCKS = 'h1, h2, h3, h4, h5, h6, p';

/**
 * Marks every place of each phrase with `<mark class="hit">`, block by block, also where tags cut a phrase. The text
 * stays as it is; links and ids stay whole, because a mark never reaches across a tag.
 */
export function highlightHits(article: Element, phrases: readonly string[], fold: Fold): void {
  for (const block of article.querySelectorAll(BLOCKS)) {
    const nodes = textNodesOf(block);
    let start = 0;
    const hits = hitsIn(nodes.map((node) => node.data).join(''), phrases, fold);
    for (const node of nodes) {
      const end = start + node.length;
      // From the last hit to the first: splitting a text node leaves the offsets before the split as they were.
      for (const hit of hits.filter((h) => h.start < end && h.end > start).reverse())
        markRange(node, Math.max(hit.start, start) - start, Math.min(hit.end, end) - start);
      start = end;
    }
  }
}

function textNodesOf(block: Element): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) nodes.push(node);
  return nodes;
}

function markRange(node: Text, start: number, end: number): void {
  node.splitText(end);
  const hit = node.splitText(start);
  const mark = document.createElement('mark');
  mark.className = 'hit';
  hit.replaceWith(mark);
  mark.append(hit);
}
