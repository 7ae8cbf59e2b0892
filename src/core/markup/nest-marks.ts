import { holdsMarks, isBlock, type Mark, type Standoff } from './standoff.ts';
import { depthOf, type Frame } from './write-standoff.ts';

/** A mark with the text and the marks in it. */
export interface NestedMark {
  readonly mark: Mark;
  readonly children: readonly (string | NestedMark)[];
}

interface Open extends Frame {
  readonly children: (string | NestedMark)[];
}

/** The blocks of a text, each with its marks as a tree: what `standoffOf` made flat, for formats that nest. */
export function nestMarks({ text, marks }: Pick<Standoff, 'text' | 'marks'>): readonly NestedMark[] {
  const blocks: NestedMark[] = [];
  const open: Open[] = [];
  let at = 0;
  const writeText = (end: number): void => {
    if (end > at) open.at(-1)?.children.push(text.slice(at, end));
    at = Math.max(at, end);
  };
  const closeDownTo = (depth: number): void => {
    while (open.length > depth) {
      writeText(open.at(-1)?.mark.end ?? at);
      open.pop();
    }
  };
  for (const [index, mark] of marks.entries()) {
    const block = isBlock(mark);
    closeDownTo(block ? 0 : (depthOf(mark, open) ?? 0));
    if (block) at = mark.start;
    else writeText(mark.start);
    const children: (string | NestedMark)[] = [];
    if (block) blocks.push({ mark, children });
    else open.at(-1)?.children.push({ mark, children });
    if (mark.kind === 'characters') {
      if (mark.end > mark.start) children.push(text.slice(mark.start, mark.end));
      at = mark.end;
    } else if (block || holdsMarks(mark)) open.push({ index, mark, children });
  }
  closeDownTo(0);
  return blocks;
}
