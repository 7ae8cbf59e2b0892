import type { Element, ElementContent } from 'xast';
import { type NestedMark, nestMarks } from '../../markup/nest-marks.ts';
import { canonicalBefore, type Mark, type Standoff } from '../../markup/standoff.ts';
import { hint } from '../../markup/tei/hint.ts';
import { lines, tei } from './element.ts';
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
  readonly children: ElementContent[];
}

/** The blocks of a speech as parts with heads and utterances of segments, a segment for each paragraph. */
export function bodyOf(standoff: Standoff, title: ElementContent[], context: BodyContext): Element {
  const top: ElementContent[] = [];
  const open: Part[] = [];
  const begun = new Map<string, Element>(); // The last element of each utterance: one that spans parts has several.
  const place = (): ElementContent[] => open.at(-1)?.children ?? top;
  const openPart = (depth: number, attributes: Readonly<Record<string, string | undefined>>): void => {
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const part = tei('div', attributes);
    place().push(newLine(), part);
    open.push({ depth, children: part.children });
  };

  for (const block of nestMarks(standoff)) {
    const { mark, children } = block;
    if (mark.kind === 'break') {
      open.length = 0;
      top.push(newLine(), tei('milestone', { unit: 'section' }, beforeHint(mark)));
    } else if (mark.kind === 'heading') {
      const depth = Number(mark.attributes?.depth ?? 2);
      openPart(depth, { type: 'part', subtype: depth === 2 ? undefined : `level${depth}` });
      const head = tei('head', anchorOf(mark, context), beforeHint(mark), inlineContent(children, context));
      place().push(newLine(), head, newLine());
    } else {
      if (open.length === 0) openPart(Number.POSITIVE_INFINITY, { type: 'unheaded' });
      pushParagraph(place(), block, context, begun);
    }
  }
  if (!top.some((node) => node.type === 'element' && node.name === 'div')) top.push(newLine(), tei('div', {}));
  const after = standoff.after === '\n' ? undefined : hint({ after: standoff.after });
  return tei('body', {}, newLine(), tei('head', { 'xml:id': 'title' }, title), top, newLine(), after);
}

/** Puts a paragraph into its utterance, those of a quotation into one element. */
function pushParagraph(
  part: ElementContent[],
  { mark, children }: NestedMark,
  context: BodyContext,
  begun: Map<string, Element>,
): void {
  const last = part.findLast((node) => node.type === 'element');
  const turn = context.turns.get(context.anchors.get(mark) ?? '');
  const known = begun.get(turn?.anchor ?? '');
  const utterance = known !== undefined && known === last ? known : utteranceOf(turn, known !== undefined);
  if (utterance !== last) part.push(newLine(), utterance, newLine());
  if (turn !== undefined) begun.set(turn.anchor, utterance);
  const segment = tei(
    'seg',
    { ...anchorOf(mark, context), 'xml:space': 'preserve' },
    beforeHint(mark),
    inlineContent(children, context),
  );
  if (mark.kind !== 'quotation') {
    utterance.children.push(segment, newLine());
    return;
  }
  const before = utterance.children.findLast((node) => node.type === 'element');
  const quote = before?.name === 'quote' ? before : tei('quote', {}, newLine());
  quote.children.push(segment, newLine());
  if (quote !== before) utterance.children.push(quote, newLine());
}

/** An utterance, or what of one that began in another part is in this one. */
function utteranceOf(turn: Turn | undefined, continued: boolean): Element {
  const { anchor, who } = turn ?? {};
  return tei('u', continued ? { prev: `#${anchor}`, who } : { 'xml:id': anchor, who }, newLine());
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
      characters(text),
    ),
  );
  return tei('back', {}, newLine(), tei('div', { type: 'notes' }, lines(notes)), newLine());
}

function anchorOf(mark: Mark, { anchors }: BodyContext): { 'xml:id': string | undefined } {
  return { 'xml:id': anchors.get(mark) };
}

function beforeHint(mark: Mark): ElementContent | undefined {
  if (mark.written === undefined || mark.written === canonicalBefore(mark)) return undefined;
  return hint({ before: mark.written });
}

function newLine(): ElementContent {
  return { type: 'text', value: '\n' };
}
