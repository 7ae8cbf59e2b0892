import { type Block, cutParagraph, type HeadingBlock, type ParagraphBlock, paragraph } from './block.ts';
import { clauseStartsOf, gluedHeadingEnd, type HeadingEnd, isOwnLine, markedHeadingEnd } from './heading-end.ts';
import { sentenceStarts } from './sentence-starts.ts';
import { markOf, runsOf } from './series.ts';

const DEPTHS = new Map<string, 2 | 3>([
  ['一、', 2],
  ['第一部分', 2],
  ['（一）', 3],
]);

/**
 * Makes headings of the parts `一、`, `第一部分` (`##`) and `（一）` (`###`) whose numbers run on from one. A heading is a line
 * of its own, or the beginning of a paragraph; `inside` says that paragraph breaks were lost, so that parts are looked
 * for at every sentence. A numbered list, whose members have no text after them, has no headings.
 */
export function splitParts(blocks: readonly Block[], inside: boolean): Block[] {
  const starts = clauseStartsOf(blocks.map((block) => ('text' in block ? block.text : '')).join('\n'));
  const endOf = inside ? (text: string) => gluedHeadingEnd(text, starts) : markedHeadingEnd;
  const pieces = blocks.flatMap((block) => (inside && block.kind === 'paragraph' ? cutAtParts(block) : [block]));
  const heads = new Map<number, Block[]>();
  for (const [kind, depth] of DEPTHS) {
    const marked = pieces.flatMap((block, index) => {
      const mark = block.kind === 'paragraph' && !block.salutation ? markOf(block.text) : undefined;
      return block.kind === 'paragraph' && mark?.kind === kind ? [{ block, index, mark }] : [];
    });
    for (const run of runsOf(marked)) {
      const own = new Set(run.map(({ index }) => index));
      const headings = run.map(({ block, index }) => ({ index, parts: headingOf(block, depth, endOf) }));
      const withText = headings.filter(({ index, parts }) => parts.length > 1 || hasTextAfter(pieces, index, own));
      if (withText.length * 2 >= run.length) for (const { index, parts } of headings) heads.set(index, parts);
    }
  }
  return pieces.flatMap((block, index) => heads.get(index) ?? [block]);
}

function cutAtParts(block: ParagraphBlock): ParagraphBlock[] {
  const cuts = sentenceStarts(block.text).filter((at) => DEPTHS.has(markOf(block.text.slice(at, at + 12))?.kind ?? ''));
  return cutParagraph(block, cuts);
}

function hasTextAfter(pieces: readonly Block[], index: number, own: ReadonlySet<number>): boolean {
  return pieces[index + 1]?.kind === 'paragraph' && !own.has(index + 1);
}

/** A paragraph that begins with a part's number, as its heading and the rest; as it is where it holds no heading. */
function headingOf(block: ParagraphBlock, depth: 2 | 3, endOf: (text: string) => HeadingEnd | undefined): Block[] {
  const { text } = block;
  const heading = (end: number, doubts: HeadingBlock['doubts'] = []): HeadingBlock => ({
    kind: 'heading',
    depth,
    text: text.slice(0, end).trim(),
    doubts,
  });
  if (depth === 3) return isOwnLine(text) ? [heading(text.length)] : [block];
  const found = endOf(text);
  if (found === undefined) {
    const message = `Unexpected part ${text.slice(0, 12)}… without an end of its heading, expected one; set the heading by hand`;
    return [{ ...block, doubts: [{ offset: 0, message }] }];
  }
  const rest = text.slice(found.end).trim();
  const message = `Unexpected heading without an end mark, expected one before “${rest.slice(0, 8)}…”; the end is a guess`;
  const doubts = found.by === 'guess' ? [{ offset: found.end, message }] : [];
  return rest === '' ? [heading(text.length)] : [heading(found.end, doubts), paragraph(rest)];
}
