import { type NestedMark, nestMarks } from '../../markup/nest-marks.ts';
import { canonicalBefore, type Mark, type Standoff } from '../../markup/standoff.ts';
import { type Element, isElement, lines, NEW_LINE, tei, type Xml } from './element.ts';
import { hintXml } from './hint-xml.ts';
import { type Aside, characters, type InlineContext, inlineContent } from './inline.ts';

export interface BodyContext extends InlineContext {
  /** Who says a paragraph, by its anchor. */
  readonly turns: ReadonlyMap<string, Turn>;
}

/** An utterance as an element has it. */
export interface Turn {
  readonly anchor: string;
  /** Of the speaker, as `#speaker`; none where nobody is named. */
  readonly who: string | undefined;
}

interface Part {
  readonly depth: number;
  readonly children: Element['children'];
}

/** The blocks of a speech as parts with heads and utterances of segments, a segment for each paragraph. */
export function bodyOf(standoff: Standoff, title: string, context: BodyContext): Element {
  const top: Element['children'] = [];
  const open: Part[] = [];
  const begun = new Map<string, Element>(); // The last element of each utterance: one that spans parts has several.
  const place = (): Element['children'] => open.at(-1)?.children ?? top;
  const openPart = (depth: number, attributes: Readonly<Record<string, string | undefined>>): void => {
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const part = tei('div', attributes);
    place().push(NEW_LINE, part);
    open.push({ depth, children: part.children });
  };

  for (const block of nestMarks(standoff)) {
    const { mark, children } = block;
    if (mark.kind === 'break') {
      open.length = 0;
      top.push(NEW_LINE, tei('milestone', { unit: 'section' }, beforeHint(mark)));
    } else if (mark.kind === 'heading') {
      const depth = Number(mark.attributes?.depth ?? 2);
      openPart(depth, { type: 'part', subtype: depth === 2 ? undefined : `level${depth}` });
      const head = tei('head', anchorOf(mark, context), beforeHint(mark), { xml: inlineContent(children, context) });
      place().push(NEW_LINE, head, NEW_LINE);
    } else {
      if (open.length === 0) openPart(Number.POSITIVE_INFINITY, { type: 'unheaded' });
      pushParagraph(place(), block, context, begun);
    }
  }
  if (!top.some((node) => isElement(node) && node.name === 'div')) top.push(NEW_LINE, tei('div', {}));
  const after = standoff.after === '\n' ? undefined : { xml: hintXml({ after: standoff.after }) };
  return tei('body', {}, NEW_LINE, tei('head', { 'xml:id': 'title' }, { xml: title }), top, NEW_LINE, after);
}

/** Puts a paragraph into its utterance, those of a quotation into one element. */
function pushParagraph(
  part: Element['children'],
  { mark, children }: NestedMark,
  context: BodyContext,
  begun: Map<string, Element>,
): void {
  const last = part.findLast(isElement);
  const turn = context.turns.get(context.anchors.get(mark) ?? '');
  const known = begun.get(turn?.anchor ?? '');
  const utterance = known !== undefined && known === last ? known : utteranceOf(turn, known !== undefined);
  if (utterance !== last) part.push(NEW_LINE, utterance, NEW_LINE);
  if (turn !== undefined) begun.set(turn.anchor, utterance);
  const segment = tei('seg', { ...anchorOf(mark, context), 'xml:space': 'preserve' }, beforeHint(mark), {
    xml: inlineContent(children, context),
  });
  if (mark.kind !== 'quotation') {
    utterance.children.push(segment, NEW_LINE);
    return;
  }
  const before = utterance.children.findLast(isElement);
  const quote = before?.name === 'quote' ? before : tei('quote', {}, NEW_LINE);
  quote.children.push(segment, NEW_LINE);
  if (quote !== before) utterance.children.push(quote, NEW_LINE);
}

/** An utterance, or what of one that began in another part is in this one. */
function utteranceOf(turn: Turn | undefined, continued: boolean): Element {
  const { anchor, who } = turn ?? {};
  return tei('u', continued ? { prev: `#${anchor}`, who } : { 'xml:id': anchor, who }, NEW_LINE);
}

/** Notes, descriptions of gaps and corrections: whatever an editor wrote, apart from the speech. */
export function backOf(asides: readonly Aside[]): Element | undefined {
  if (asides.length === 0) return undefined;
  const notes = asides.map(({ kind, number, text }) =>
    tei(
      'note',
      {
        type: kind === 'note' ? 'editorial' : kind,
        'xml:id': `${kind}-${number}`,
        ...(kind === 'note' ? { n: String(number), target: `#note-ref-${number}` } : {}),
      },
      { xml: characters(text) },
    ),
  );
  return tei('back', {}, NEW_LINE, tei('div', { type: 'notes' }, lines(notes)), NEW_LINE);
}

function anchorOf(mark: Mark, { anchors }: BodyContext): { 'xml:id': string | undefined } {
  return { 'xml:id': anchors.get(mark) };
}

function beforeHint(mark: Mark): Xml | undefined {
  if (mark.written === undefined || mark.written === canonicalBefore(mark)) return undefined;
  return { xml: hintXml({ before: mark.written }) };
}
