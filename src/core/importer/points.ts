import { type Block, cutParagraph, type ParagraphBlock } from './block.ts';
import { sentenceStarts } from './sentence-starts.ts';
import { type Mark, markOf, runsOf } from './series.ts';

const KINDS = ['一是', '一要', '第一', '（一）', '1、', '（1）'];
const LEAD = /^[^。；：！？]{1,60}[。；：！？]/;

interface Point {
  readonly block: number;
  readonly offset: number;
  readonly mark: Mark;
  /** Length of its lead sentence; 0 where its first sentence is too long for one. */
  readonly lead: number;
}

/**
 * Finds the points of each part and marks the sentence that leads each (一是始终保持正确的政治方向。). Points begin sentences
 * and run on from one; their leads are short and further sentences follow. A sentence that counts up (…，一是…。二是…) and
 * a list of single sentences have no points. `inside`: points are looked for at every sentence and get paragraphs.
 */
export function splitPoints(blocks: readonly Block[], inside: boolean): Block[] {
  const points = sectionsOf(blocks).flatMap((section) => pointsOf(blocks, section, inside));
  const byBlock = Map.groupBy(points, ({ block }) => block);
  return blocks.flatMap((block, index) => {
    const own = byBlock.get(index);
    if (own === undefined || block.kind !== 'paragraph') return [block];
    return withLeads(block, own);
  });
}

/** A paragraph cut before sentences that lead points, each marked as a lead. */
export function withLeads(
  block: ParagraphBlock,
  leads: readonly { readonly offset: number; readonly lead: number }[],
): ParagraphBlock[] {
  const lengths = new Map(leads.map(({ offset, lead }) => [offset, lead]));
  const offsets = [0, ...leads.map(({ offset }) => offset).filter((offset) => offset > 0)];
  const pieces = cutParagraph(block, offsets);
  return pieces.map((piece, i) => ({ ...piece, lead: lengths.get(offsets[i] ?? -1) ?? piece.lead }));
}

/** Indexes of the paragraphs between headings. */
export function sectionsOf(blocks: readonly Block[]): number[][] {
  const sections: number[][] = [[]];
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'paragraph') sections.push([]);
    else if (!block.salutation) sections.at(-1)?.push(index);
  }
  return sections;
}

function pointsOf(blocks: readonly Block[], section: readonly number[], inside: boolean): Point[] {
  const marked = section.flatMap((index) => {
    const block = blocks[index];
    return block?.kind === 'paragraph' ? marksIn(block.text, index, inside) : [];
  });
  return KINDS.flatMap((kind) =>
    runsOf(marked.filter(({ mark }) => mark.kind === kind)).flatMap((run) => {
      const full = run.filter((point, i) => point.lead > 0 && goesOn(blocks, point, run[i + 1], section));
      return full.length * 2 > run.length ? run : [];
    }),
  );
}

function marksIn(text: string, block: number, inside: boolean): Point[] {
  return (inside ? sentenceStarts(text) : [0]).flatMap((offset) => {
    const mark = markOf(text.slice(offset, offset + 12));
    if (mark === undefined || (offset > 0 && mark.kind === '1、')) return [];
    return [{ block, offset, mark, lead: LEAD.exec(text.slice(offset, offset + 61))?.[0].length ?? 0 }];
  });
}

/** Whether more than its lead belongs to a point. */
function goesOn(blocks: readonly Block[], point: Point, next: Point | undefined, section: readonly number[]): boolean {
  const block = blocks[point.block];
  if (block?.kind !== 'paragraph') return false;
  const end = next?.block === point.block ? next.offset : block.text.length;
  if (block.text.slice(point.offset + point.lead, end).trim() !== '') return true;
  return next?.block !== point.block && point.block < (section.at(-1) ?? 0) && next?.block !== point.block + 1;
}
