import { readingOrder } from '../../corpus/outline.ts';
import type { Paragraph, Section, Speech } from '../../model/speech.ts';
import { element, openTag } from '../xml-tags.ts';
import { inlineContent } from './inline.ts';
import type { AknMark } from './marks.ts';

/** Who speaks, as references within the document. */
export interface Speaking {
  readonly by: string;
  readonly as?: string | undefined;
}

interface Part {
  readonly heading: Section | undefined;
  readonly paragraphs: Paragraph[];
  readonly parts: Part[];
}

/**
 * `debateBody` of a speech: a `debateSection` for each part, in it the paragraphs as `speech`. Ids follow the Akoma Ntoso
 * Naming Convention 1.0 (section 5); `wId` is the anchor on the page, which no change of the parts touches.
 */
export function debateBody(speech: Speech, marks: ReadonlyMap<string, readonly AknMark[]>, speaking: Speaking): string {
  const write = ({ heading, paragraphs, parts }: Part, eId: string): string => {
    const title = heading && headingElement(heading, eId, marks);
    const said = paragraphs.length === 0 ? '' : speechElement(paragraphs, `${eId}__speech_1`, marks, speaking);
    const inner = parts.map((part, i) => write(part, `${eId}__dbsect_${i + 1}`)).join('');
    return `${openTag('debateSection', { name: 'part', eId, wId: heading?.anchor })}\n${title ?? ''}${said}${inner}</debateSection>\n`;
  };
  const sections = partsOf(speech).map((part, i) => write(part, `dbsect_${i + 1}`));
  return `${openTag('debateBody', { eId: 'body', 'xml:lang': speech.meta.language })}\n${sections.join('')}</debateBody>\n`;
}

function headingElement(
  { anchor, heading }: Section,
  part: string,
  marks: ReadonlyMap<string, readonly AknMark[]>,
): string {
  const eId = `${part}__heading`;
  return `${element('heading', { eId }, inlineContent(heading, marks.get(anchor) ?? [], eId))}\n`;
}

function speechElement(
  paragraphs: readonly Paragraph[],
  eId: string,
  marks: ReadonlyMap<string, readonly AknMark[]>,
  { by, as }: Speaking,
): string {
  const lines = paragraphs.map(({ anchor, text, salutation, quoted }, i) => {
    const own = `${eId}__p_${i + 1}`;
    const attributes = { eId: own, wId: anchor, class: salutation ? 'salutation' : quoted ? 'quotation' : undefined };
    return `${element('p', attributes, inlineContent(text, marks.get(anchor) ?? [], own))}\n`;
  });
  return `${openTag('speech', { eId, by, as })}\n${lines.join('')}</speech>\n`;
}

/** Parts in their parts by the depth of their headings; what stands under no heading is a part too. */
function partsOf(speech: Speech): Part[] {
  const top: Part[] = [];
  let open: Part[] = [];
  const begin = (heading: Section | undefined): Part => {
    const depth = heading?.depth ?? 0;
    const around = open.filter((part) => part.heading !== undefined && part.heading.depth < depth);
    const part: Part = { heading, paragraphs: [], parts: [] };
    (around.at(-1)?.parts ?? top).push(part);
    open = [...around, part];
    return part;
  };
  for (const block of readingOrder(speech)) {
    if ('heading' in block) begin(block);
    else {
      const last = open.at(-1);
      const goesOn = last !== undefined && last.heading?.anchor === block.section;
      (goesOn ? last : begin(undefined)).paragraphs.push(block);
    }
  }
  return top.length === 0 ? [{ heading: undefined, paragraphs: [], parts: [] }] : top;
}
