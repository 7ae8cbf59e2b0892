import { AlignmentType, Document, DocumentGridType, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { unzipSync } from 'fflate';
import { type PackedFile, packFile } from '../zip.ts';
import { DOCUMENT_STYLES, LINE, twips } from './styles.ts';

/** Files of a document that say what it holds, in the order of the package; the others are the same in all. */
export const VARIED = [
  'word/_rels/document.xml.rels',
  'word/document.xml',
  'docProps/core.xml',
  'word/footnotes.xml',
] as const;
export type VariedFile = (typeof VARIED)[number];

/** A document without words: what all documents have in common is written and packed once. */
export interface Template {
  /** Every file of the package in its order: packed, or the text to be filled in. */
  readonly files: readonly (PackedFile | { readonly path: VariedFile; readonly xml: string })[];
}

export async function makeTemplate(): Promise<Template> {
  const document = new Document({
    styles: DOCUMENT_STYLES,
    evenAndOddHeaderAndFooters: true,
    footnotes: {},
    sections: [
      {
        properties: PAGE,
        footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
        children: [],
      },
    ],
  });
  const decoder = new TextDecoder();
  const written = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)));
  const files = Object.entries(written).map(([path, content]) => {
    const varied = VARIED.find((name) => name === path);
    return varied === undefined ? packFile(path, content) : { path: varied, xml: decoder.decode(content) };
  });
  return { files };
}

/** A4 with the margins of GB/T 9704—2012 (5.2.1): 37 mm above, 28 mm at the binding; the text takes 156 × 225 mm. */
const PAGE = {
  page: {
    size: { width: twips.ofMm(210), height: twips.ofMm(297) },
    margin: {
      top: twips.ofMm(37),
      left: twips.ofMm(28),
      right: twips.ofMm(26),
      bottom: twips.ofMm(35),
      footer: twips.ofMm(25),
    },
  },
  grid: { type: DocumentGridType.LINES, linePitch: LINE },
} as const;

/** `— 1 —` at the outer edge, one character in from it (7.5). */
function pageNumber(alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer {
  const indent = twips.ofPoints(14);
  const number = new TextRun({ size: 28, font: '宋体', children: ['— ', PageNumber.CURRENT, ' —'] });
  return new Footer({
    children: [new Paragraph({ alignment, indent: { left: indent, right: indent }, children: [number] })],
  });
}
