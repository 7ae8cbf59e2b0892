import {
  AlignmentType,
  Document,
  DocumentGridType,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Speech } from '../../model/speech.ts';
import { xmlText } from '../../text/xml-text.ts';
import type { ExportSource } from '../format.ts';
import { entityPageAddress, linkAddress } from '../reading/addresses.ts';
import { type Block, bodyOf, type Inline, titleOf } from '../reading/body.ts';
import { factsOf, nameOf } from '../reading/facts.ts';
import { labelsFor } from '../reading/labels.ts';
import { settled } from './settle.ts';
import { DOCUMENT_STYLES, LINE, STYLE, twips } from './styles.ts';

/**
 * A speech as a document of Word (Office Open XML, ISO/IEC 29500), laid out as an official document: real styles, notes as
 * footnotes, names as links to their pages where the archive's address is known. The bytes are the same for the same text.
 */
export async function speechToDocx(speech: Speech, source: ExportSource): Promise<Uint8Array> {
  const { meta, notes } = speech;
  const labels = labelsFor(meta.language);
  const write = (nodes: readonly Inline[]): ParagraphChild[] => runs(nodes, {}, speech, source);
  const speaker = nameOf(source, meta.speaker);
  const facts = factsOf(speech, source).filter(({ label }) => label !== labels.speaker);
  const document = new Document({
    title: xmlText(meta.title),
    creator: xmlText(speaker ?? source.site.title),
    lastModifiedBy: xmlText(source.site.title),
    styles: DOCUMENT_STYLES,
    evenAndOddHeaderAndFooters: true,
    footnotes: Object.fromEntries(
      notes.map(({ number, text }) => [
        number,
        { children: [new Paragraph({ style: 'FootnoteText', children: [new TextRun(xmlText(text))] })] },
      ]),
    ),
    sections: [
      {
        properties: PAGE,
        footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: write(titleOf(speech)) }),
          ...(speaker === undefined
            ? []
            : [new Paragraph({ style: 'Subtitle', children: [new TextRun(xmlText(speaker))] })]),
          ...facts.map(
            ({ label, value }) =>
              new Paragraph({
                style: STYLE.date,
                children: [new TextRun(xmlText(`${label}${labels.separator}${value}`))],
              }),
          ),
          new Paragraph({ style: STYLE.date }),
          ...bodyOf(speech).map((block) => paragraph(block, write)),
        ],
      },
    ],
  });
  return settled(new Uint8Array(await Packer.toArrayBuffer(document)), meta.date);
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

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** A part of a speech is a heading of the first level below the title, as in Word's outline. */
function paragraph(block: Block, write: (nodes: readonly Inline[]) => ParagraphChild[]): Paragraph {
  if (block.type === 'break') return new Paragraph({ style: STYLE.salutation });
  const children = write(block.children);
  if (block.type === 'heading') {
    const heading = HEADINGS[Math.min(block.depth, HEADINGS.length + 1) - 2] ?? HeadingLevel.HEADING_3;
    return new Paragraph({ heading, children });
  }
  const style = block.salutation ? STYLE.salutation : block.quoted ? STYLE.quote : STYLE.body;
  return new Paragraph({ style, children });
}

interface Look {
  readonly style?: string;
  readonly bold?: true;
  readonly emphasisMark?: Record<string, never>;
  /** Inside a link, which holds no other. */
  readonly linked?: true;
}

/** A run for each stretch of text that looks one way: Word's runs do not nest. */
function runs(nodes: readonly Inline[], look: Look, speech: Speech, source: ExportSource): ParagraphChild[] {
  return nodes.flatMap((node) => runsOf(node, look, speech, source));
}

function runsOf(node: Inline, look: Look, speech: Speech, source: ExportSource): ParagraphChild[] {
  const within = (children: readonly Inline[], more: Look): ParagraphChild[] =>
    runs(children, { ...look, ...more }, speech, source);
  const { linked, ...format } = look;
  switch (node.type) {
    case 'text':
      return [new TextRun({ text: xmlText(node.text), ...format })];
    case 'note':
      return [new FootnoteReferenceRun(node.number)];
    case 'gap':
      return [new TextRun({ text: xmlText(`〔${node.label}〕`), style: STYLE.gap })];
    case 'lead':
      return within(node.children, { style: STYLE.lead });
    case 'speaker':
      return within(node.children, { style: STYLE.speaker });
    case 'incident':
      return within(node.children, { style: STYLE.incident });
    case 'strong':
      return within(node.children, { bold: true });
    case 'emphasis':
      return within(node.children, { emphasisMark: {} });
    case 'mention':
    case 'link': {
      const link = linked || holdsNote(node.children) ? undefined : addressOf(node, speech, source);
      if (link === undefined) return within(node.children, {});
      return [new ExternalHyperlink({ link, children: within(node.children, { linked: true }) })];
    }
  }
}

/** A footnote inside a link could not be followed. */
function holdsNote(nodes: readonly Inline[]): boolean {
  return nodes.some((node) => node.type === 'note' || ('children' in node && holdsNote(node.children)));
}

function addressOf(
  node: Extract<Inline, { readonly type: 'mention' | 'link' }>,
  speech: Speech,
  { corpus, root }: ExportSource,
): string | undefined {
  if (node.type === 'link') return linkAddress(node.href, speech.id, root);
  const entity = node.ref === undefined ? undefined : corpus.entityById.get(node.ref);
  return entity && entityPageAddress(entity, root);
}
