import { type Fold, hitsIn } from './hits.ts';

/** What a hit lies within: none reaches from one to the next. */
export const BLOCKS = 'h1, h2, h3, h4, h5, h6, p';

/** The marks of one hit, from left to right: one, or several where tags cut the hit. */
export type MarkedHit = readonly [HTMLElement, ...HTMLElement[]];

/**
 * Marks every place of each phrase with `<mark class="hit">`, block by block, also where tags cut a phrase, and gives
 * the hits in the order of the text (classes `hit-start`, `hit-end` tell where one begins and ends). The text stays as it is; links and ids stay whole, because a mark never reaches
 * across a tag that holds text.
 */
export function highlightHits(article: Element, phrases: readonly string[], fold: Fold): MarkedHit[] {
  const marked: MarkedHit[] = [];
  for (const block of article.querySelectorAll(BLOCKS)) {
    const nodes = textNodesOf(block);
    const hits = hitsIn(nodes.map((node) => node.data).join(''), phrases, fold);
    const pieces: Text[][] = hits.map(() => []);
    let start = 0;
    for (const node of nodes) {
      const end = start + node.length;
      // From the last hit to the first: splitting a text node leaves the offsets before the split as they were.
      for (const [i, hit] of [...hits.entries()].reverse()) {
        if (hit.start >= end || hit.end <= start) continue;
        pieces[i]?.push(cutOut(node, Math.max(hit.start, start) - start, Math.min(hit.end, end) - start));
      }
      start = end;
    }
    for (const ofHit of pieces) {
      const [first, ...others] = runsOf(ofHit).map(mark);
      if (first === undefined) continue;
      first.classList.add('hit-start');
      (others.at(-1) ?? first).classList.add('hit-end');
      marked.push([first, ...others]);
    }
  }
  return marked;
}

/** Takes the marks away and joins the text nodes again: the page is as the server sent it. */
export function removeMarks(hits: readonly MarkedHit[]): void {
  for (const mark of hits.flat()) {
    const block = mark.closest(BLOCKS);
    mark.replaceWith(...mark.childNodes);
    block?.normalize();
  }
}

function textNodesOf(block: Element): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) nodes.push(node);
  return nodes;
}

function cutOut(node: Text, start: number, end: number): Text {
  node.splitText(end);
  return node.splitText(start);
}

interface Run {
  readonly first: Text;
  readonly last: Text;
}

/** Text nodes parted by nothing, or by nothing but places where a line may break, share a mark. */
function runsOf(pieces: readonly Text[]): Run[] {
  const runs: Run[] = [];
  for (const piece of pieces) {
    const run = runs.at(-1);
    if (run !== undefined && nextText(run.last) === piece) runs[runs.length - 1] = { ...run, last: piece };
    else runs.push({ first: piece, last: piece });
  }
  return runs;
}

function nextText(node: Text): ChildNode | null {
  let next = node.nextSibling;
  while (next !== null && (next.nodeName === 'WBR' || (next instanceof Text && next.length === 0)))
    next = next.nextSibling;
  return next;
}

function mark({ first, last }: Run): HTMLElement {
  const element = document.createElement('mark');
  element.className = 'hit';
  first.before(element);
  let node: ChildNode | null = first;
  while (node !== null) {
    const next: ChildNode | null = node === last ? null : node.nextSibling;
    element.append(node);
    node = next;
  }
  return element;
}
