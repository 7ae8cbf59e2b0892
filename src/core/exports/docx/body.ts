import type { Speech } from '../../model/speech.ts';
import type { ExportSource } from '../format.ts';
import { entityPageAddress, linkAddress } from '../reading/addresses.ts';
import { type Block, bodyOf, type Inline, titleOf } from '../reading/body.ts';
import { factsOf, nameOf } from '../reading/facts.ts';
import { labelsFor } from '../reading/labels.ts';
import { element, text } from '../xml-tags.ts';
import { STYLE } from './styles.ts';

/** What the words of a speech are written with. */
interface Writer {
  readonly speech: Speech;
  readonly source: ExportSource;
  /** Ids of the addresses that links lead to, filled as they come. */
  readonly links: Map<string, string>;
}

/** A speech in WordprocessingML (ISO/IEC 29500-1, part 17): its paragraphs, and the ids they call the addresses of links by. */
export function bodyXml(speech: Speech, source: ExportSource): { xml: string; links: ReadonlyMap<string, string> } {
  const { meta } = speech;
  const labels = labelsFor(meta.language);
  const writer: Writer = { speech, source, links: new Map() };
  const speaker = nameOf(source, meta.speaker);
  const facts = factsOf(speech, source).filter(({ label }) => label !== labels.speaker);
  const xml = [
    paragraph('Title', runs(titleOf(speech), {}, writer)),
    speaker === undefined ? '' : paragraph('Subtitle', run(speaker, {})),
    ...facts.map(({ label, value }) => paragraph(STYLE.date, run(`${label}${labels.separator}${value}`, {}))),
    paragraph(STYLE.date, ''),
    ...bodyOf(speech).map((block) =>
      paragraph(styleOf(block), block.type === 'break' ? '' : runs(block.children, {}, writer)),
    ),
  ].join('');
  return { xml, links: writer.links };
}

/** The notes of a speech as footnotes, each called by its number. */
export function footnotesXml({ notes }: Speech): string {
  return notes
    .map(({ number, text: words }) => {
      const sign = styledRun({ style: 'FootnoteReference' }, element('w:footnoteRef', {}));
      return element('w:footnote', { 'w:id': String(number) }, paragraph('FootnoteText', sign + run(words, {})));
    })
    .join('');
}

/** A part of a speech is a heading of the first level below the title, as in Word's outline. */
function styleOf(block: Block): string {
  if (block.type === 'break') return STYLE.salutation;
  if (block.type === 'heading') return `Heading${Math.min(block.depth, 4) - 1}`;
  return block.salutation ? STYLE.salutation : block.quoted ? STYLE.quote : STYLE.body;
}

function paragraph(style: string, content: string): string {
  return element('w:p', {}, element('w:pPr', {}, element('w:pStyle', { 'w:val': style })) + content);
}

interface Look {
  readonly style?: string;
  readonly bold?: true;
  readonly emphasis?: true;
  /** Inside a link, which holds no other. */
  readonly linked?: true;
}

/** A run for each stretch of text that looks one way: Word's runs do not nest. */
function runs(nodes: readonly Inline[], look: Look, writer: Writer): string {
  return nodes.map((node) => runsOf(node, look, writer)).join('');
}

function runsOf(node: Inline, look: Look, writer: Writer): string {
  switch (node.type) {
    case 'text':
      return run(node.text, look);
    case 'note':
      return styledRun({ style: 'FootnoteReference' }, element('w:footnoteReference', { 'w:id': String(node.number) }));
    case 'gap':
      return run(`〔${node.label}〕`, { style: STYLE.gap });
    case 'lead':
    case 'speaker':
    case 'incident':
      return runs(node.children, { ...look, style: STYLE[node.type] }, writer);
    case 'strong':
      return runs(node.children, { ...look, bold: true }, writer);
    case 'emphasis':
      return runs(node.children, { ...look, emphasis: true }, writer);
    case 'mention':
    case 'link': {
      const address = look.linked || holdsNote(node.children) ? undefined : addressOf(node, writer);
      if (address === undefined) return runs(node.children, look, writer);
      const attributes = { 'w:history': '1', 'r:id': linkId(address, writer) };
      return element('w:hyperlink', attributes, runs(node.children, { ...look, linked: true }, writer));
    }
  }
}

function run(words: string, look: Look): string {
  return styledRun(look, element('w:t', { 'xml:space': 'preserve' }, text(words)));
}

/** Properties stand in the order of the schema (17.3.2.28). */
function styledRun({ style, bold, emphasis }: Look, content: string): string {
  const properties = [
    style === undefined ? '' : element('w:rStyle', { 'w:val': style }),
    bold ? '<w:b/><w:bCs/>' : '',
    emphasis ? '<w:em w:val="dot"/>' : '',
  ].join('');
  return element('w:r', {}, (properties && element('w:rPr', {}, properties)) + content);
}

/** A footnote inside a link could not be followed. */
function holdsNote(nodes: readonly Inline[]): boolean {
  return nodes.some((node) => node.type === 'note' || ('children' in node && holdsNote(node.children)));
}

function linkId(address: string, { links }: Writer): string {
  const id = links.get(address) ?? `rIdLink${links.size + 1}`;
  links.set(address, id);
  return id;
}

function addressOf(
  node: Extract<Inline, { readonly type: 'mention' | 'link' }>,
  { speech, source: { corpus, root } }: Writer,
): string | undefined {
  if (node.type === 'link') return linkAddress(node.href, speech.id, root);
  const entity = node.ref === undefined ? undefined : corpus.entityById.get(node.ref);
  return entity && entityPageAddress(entity, root);
}
