import { readingOrder } from '../../corpus/outline.ts';
import type { Paragraph, Section, Speech } from '../../model/speech.ts';
import { element, openTag } from '../xml-tags.ts';
import { inlineContent } from './inline.ts';
import type { AknMark } from './marks.ts';
import type { Speakers } from './speaking.ts';

interface Part {
  readonly heading: Section | undefined;
  readonly paragraphs: Paragraph[];
  readonly parts: Part[];
}

type Marks = ReadonlyMap<string, readonly AknMark[]>;

/**
 * `debateBody` of a speech: a `debateSection` for each part, in it a `speech` for each turn, and a `scene` for a paragraph
 * that says what happened. Ids follow the Akoma Ntoso Naming Convention 1.0 (section 5); `wId` is the anchor on the page,
 * which no change of the parts touches.
 */
export function debateBody(speech: Speech, marks: Marks, { ofSpeech, turnOf }: Speakers): string {
  const scenes = new Set(
    speech.paragraphs.filter(({ anchor, text }) => isScene(text, marks.get(anchor))).map(({ anchor }) => anchor),
  );
  const begun = new Set<string>();
  const speechElement = (eId: string, paragraphs: readonly Paragraph[]): string => {
    const turn = turnOf.get(paragraphs[0]?.anchor ?? '');
    const wId = turn?.labeled && !begun.has(turn.utterance) ? turn.utterance : undefined;
    if (turn !== undefined) begun.add(turn.utterance);
    const lines = paragraphs.map((paragraph, i) => `${textElement('p', paragraph, `${eId}__p_${i + 1}`, marks)}\n`);
    return `${openTag('speech', { eId, wId, ...(turn?.speaking ?? ofSpeech) })}\n${lines.join('')}</speech>\n`;
  };
  const said = (paragraphs: readonly Paragraph[], part: string): string => {
    const counts = { scene: 0, speech: 0 };
    return stretchesOf(paragraphs, (paragraph) =>
      scenes.has(paragraph.anchor) ? paragraph : turnOf.get(paragraph.anchor),
    )
      .map(([first, ...others]) => {
        if (!scenes.has(first.anchor)) return speechElement(`${part}__speech_${++counts.speech}`, [first, ...others]);
        return `${textElement('scene', first, `${part}__scene_${++counts.scene}`, marks)}\n`;
      })
      .join('');
  };
  const write = ({ heading, paragraphs, parts }: Part, eId: string): string => {
    const title = heading && headingElement(heading, eId, marks);
    const inner = parts.map((part, i) => write(part, `${eId}__dbsect_${i + 1}`)).join('');
    return `${openTag('debateSection', { name: 'part', eId, wId: heading?.anchor })}\n${title ?? ''}${said(paragraphs, eId)}${inner}</debateSection>\n`;
  };
  const sections = partsOf(speech).map((part, i) => write(part, `dbsect_${i + 1}`));
  return `${openTag('debateBody', { eId: 'body', 'xml:lang': speech.meta.language })}\n${sections.join('')}</debateBody>\n`;
}

/** Whether a paragraph is nothing but what happened: （掌声）. */
function isScene(text: string, marks: readonly AknMark[] = []): boolean {
  return marks.some(({ element, start, end }) => element === 'remark' && start === 0 && end === text.length);
}

/** Paragraphs that follow each other and belong to one thing. */
function stretchesOf<T>(
  paragraphs: readonly Paragraph[],
  belongsTo: (paragraph: Paragraph) => T,
): [Paragraph, ...Paragraph[]][] {
  const stretches: [Paragraph, ...Paragraph[]][] = [];
  let before: T | undefined;
  for (const paragraph of paragraphs) {
    const last = stretches.at(-1);
    const owner = belongsTo(paragraph);
    if (last !== undefined && owner === before) last.push(paragraph);
    else stretches.push([paragraph]);
    before = owner;
  }
  return stretches;
}

function headingElement({ anchor, heading }: Section, part: string, marks: Marks): string {
  const eId = `${part}__heading`;
  return `${element('heading', { eId }, inlineContent(heading, marks.get(anchor) ?? [], eId))}\n`;
}

function textElement(name: 'p' | 'scene', paragraph: Paragraph, eId: string, marks: Marks): string {
  const { anchor, text, salutation, quoted } = paragraph;
  const attributes = { eId, wId: anchor, class: salutation ? 'salutation' : quoted ? 'quotation' : undefined };
  return element(name, attributes, inlineContent(text, marks.get(anchor) ?? [], eId));
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
