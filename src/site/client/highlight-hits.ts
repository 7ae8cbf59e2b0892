import { type Fold, hitsIn } from './hits.ts';

const BLOCKS = 'h1, h2, h3, h4, h5, h6, p';

/**
 * Marks every place of each phrase with `<mark class="hit">`, block by block, also where tags cut a phrase. The text
 * stays as it is; links and ids stay whole, because a mark never reaches across a tag that holds text.
 */
export function highlightHits(article: Element, phrases: readonly string[], fold: Fold): void {
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
    for (const ofHit of pieces) for (const run of runsOf(ofHit)) mark(run);
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

/** Text nodes parted by nothing, or by nothing but places where a line may break, share a mark. */
function runsOf(pieces: readonly Text[]): Text[][] {
  const runs: Text[][] = [];
  for (const piece of pieces) {
    const run = runs.at(-1);
    if (run !== undefined && nextText(run.at(-1)) === piece) run.push(piece);
    else runs.push([piece]);
  }
  return runs;
}

function nextText(node: Text | undefined): ChildNode | null {
  let next = node?.nextSibling ?? null;
  while (next !== null && (next.nodeName === 'WBR' || (next instanceof Text && next.length === 0)))
    next = next.nextSibling;
  return next;
}

function mark(run: readonly Text[]): void {
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined) return;
  const element = document.createElement('mark');
  element.className = 'hit';
  first.before(element);
  let node: ChildNode | null = first;
  while (node !== null) {
    const next: ChildNode | null = node === last ? null : node.nextSibling;
    element.append(node);
    node = next;
  }
}
