/** A place in a block's text about which the importer is not sure. */
export interface Doubt {
  readonly offset: number;
  readonly message: string;
}

export interface HeadingBlock {
  readonly kind: 'heading';
  readonly depth: 2 | 3;
  readonly text: string;
  readonly doubts: readonly Doubt[];
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: string;
  /** Length of the words that it begins with and that say who speaks (张三：); 0 where nothing does. */
  readonly speaker: number;
  /** Length of the lead sentence that the paragraph begins with; 0 where it has none. */
  readonly lead: number;
  readonly salutation: boolean;
  readonly doubts: readonly Doubt[];
}

/** What a speech's body is made of before it is Markdown. A break ends a part: what follows stands outside of it. */
export type Block = HeadingBlock | ParagraphBlock | { readonly kind: 'break' };

export function paragraph(text: string, more: Partial<ParagraphBlock> = {}): ParagraphBlock {
  return { kind: 'paragraph', text, speaker: 0, lead: 0, salutation: false, doubts: [], ...more };
}

/** A paragraph as several, cut at offsets of its text; its lead and doubts stay with the words they are about. */
export function cutParagraph(block: ParagraphBlock, offsets: Iterable<number>): ParagraphBlock[] {
  const starts = [0, ...[...new Set(offsets)].filter((at) => at > 0 && at < block.text.length).sort((a, b) => a - b)];
  return starts.flatMap((start, i) => {
    const end = starts[i + 1] ?? block.text.length;
    const text = block.text.slice(start, end).trim();
    const doubts = block.doubts
      .filter(({ offset }) => offset >= start && offset < end)
      .map((doubt) => ({ ...doubt, offset: doubt.offset - start }));
    if (text === '') return [];
    if (i > 0) return [{ ...block, text, doubts, speaker: 0, lead: 0 }];
    const [speaker, lead] = [Math.min(block.speaker, text.length), Math.min(block.lead, text.length)];
    return [{ ...block, text, doubts, speaker, lead }];
  });
}
