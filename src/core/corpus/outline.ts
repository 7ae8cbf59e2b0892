import type { Paragraph, Section, Speech } from '../model/speech.ts';

/** A part of a speech in its outline: a heading, or text that stands under none (opening, closing). */
export interface OutlinePart {
  /** Anchor of the heading, or of the first paragraph where there is no heading. */
  readonly anchor: string;
  readonly heading?: string;
  /** 2 for a part, 3 for a part of a part. */
  readonly depth: number;
  readonly points: readonly OutlinePoint[];
}

export interface OutlinePoint {
  /** Anchor of the paragraph whose lead it is. */
  readonly anchor: string;
  /** The lead without its full stop. */
  readonly text: string;
}

/** Headings, leads of points, and the text before and after the parts, in the order of the speech. */
export function outlineOf(speech: Speech): OutlinePart[] {
  const parts: { part: Omit<OutlinePart, 'points'>; points: OutlinePoint[]; section: string | undefined }[] = [];
  for (const block of readingOrder(speech)) {
    if ('heading' in block) {
      const { anchor, heading, depth } = block;
      parts.push({ part: { anchor, heading, depth }, points: [], section: anchor });
      continue;
    }
    const last = parts.at(-1);
    if (last === undefined || last.section !== block.section)
      parts.push({ part: { anchor: block.anchor, depth: 2 }, points: [], section: block.section });
    for (const lead of block.leads) {
      const text = block.text.slice(lead.start, lead.end).replace(/[。．.：:，,；;]$/, '');
      parts.at(-1)?.points.push({ anchor: block.anchor, text });
    }
  }
  return parts.map(({ part, points }) => ({ ...part, points }));
}

/** Headings and paragraphs of a speech, as they follow each other. */
export function readingOrder(speech: Pick<Speech, 'sections' | 'paragraphs'>): (Section | Paragraph)[] {
  return [...speech.sections, ...speech.paragraphs].sort(
    (a, b) => a.place.line - b.place.line || a.place.column - b.place.column,
  );
}
