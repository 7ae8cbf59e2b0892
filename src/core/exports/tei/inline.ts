import { serializeAttributes } from '../../markup/attributes.ts';
import type { Directive } from '../../markup/directives/define.ts';
import { directiveNamed } from '../../markup/directives/index.ts';
import type { NestedMark } from '../../markup/nest-marks.ts';
import type { Mark } from '../../markup/standoff.ts';
import { figureInItsWords, fromTei, toTei } from '../../markup/tei/attributes.ts';
import { INLINE, typeOf } from '../../markup/tei/elements.ts';
import { linkTarget } from '../../markup/tei/link.ts';
import type { Figure } from '../../model/figure.ts';
import { INCIDENT_ELEMENTS, INCIDENT_KINDS } from '../../model/incident.ts';
import type { Mention } from '../../model/speech.ts';
import { xmlText } from '../../text/xml-text.ts';
import { element, isAsItIs } from '../xml-tags.ts';
import { type AnnotationForms, rawHint } from './annotation-forms.ts';
import { type Element, textXml } from './element.ts';
import { hintXml } from './hint-xml.ts';
import { count, type Tally } from './tags.ts';

/** What the inner of a block is written with. */
export interface InlineContext {
  /** Anchors on the page, by mark. */
  readonly anchors: ReadonlyMap<Mark, string>;
  readonly mentions: ReadonlyMap<string, Mention>;
  readonly figures: ReadonlyMap<string, Figure>;
  /** Of the elements that are written. */
  readonly tally: Tally;
  readonly formOf: AnnotationForms;
  /** Takes a text that is no part of the speech to the end of the file; gives its number among those of its kind. */
  readonly setAside: (kind: Aside['kind'], text: string) => number;
}

/** A text about the speech that stands beside it: of a note, of a gap, a correction. */
export interface Aside {
  readonly kind: 'note' | 'gap' | 'correction';
  readonly number: number;
  readonly text: string;
}

/** The text of a block with its marks. Its text content is the text of the speech, character for character. */
export function inlineContent(children: NestedMark['children'], context: InlineContext): string {
  let content = '';
  for (const child of children) content += typeof child === 'string' ? characters(child) : markXml(child, context);
  return content;
}

function markXml(nested: NestedMark, context: InlineContext): string {
  const { kind, written } = nested.mark;
  if (kind !== 'characters') return inlineElement(nested, context);
  const text = nested.children.filter((part) => typeof part === 'string').join('');
  return hintXml({ characters: text, written }) + characters(text);
}

/** A text, with a note of each character that XML has no place for. */
export function characters(text: string): string {
  if (isAsItIs(text)) return text;
  if (xmlText(text) === text) return textXml(text);
  const written = Array.from(text, (character) => {
    const value = xmlText(character);
    return value === character ? textXml(value) : hintXml({ character }) + textXml(value);
  });
  return written.join('');
}

/** An element that is written and counted at once. */
function tei(
  { tally }: InlineContext,
  name: string,
  attributes: Element['attributes'],
  ...content: readonly (string | undefined)[]
): string {
  count(tally, name, attributes.ana);
  let written = '';
  for (const part of content) written += part ?? '';
  return element(name, attributes, written);
}

function inlineElement(nested: NestedMark, context: InlineContext): string {
  const { mark } = nested;
  const directive = directiveNamed(mark.kind);
  if (mark.kind === 'link') {
    const { target, written } = linkTarget(mark.attributes?.href ?? '');
    return tei(
      context,
      'ref',
      { target },
      written && hintXml({ href: written }),
      inlineContent(nested.children, context),
    );
  }
  if (directive === undefined) {
    const [name, rend] = INLINE[mark.kind] ?? ['seg'];
    return tei(context, name, { rend }, inlineContent(nested.children, context));
  }
  if (directive.editorial) return editorial(mark, directive, context);
  if (directive.name === 'incident') return incident(nested, directive, context);
  const ofItsWords = directive.name === 'figure' || mark.attributes?.corr !== undefined;
  return ofItsWords ? annotation(nested, directive, context) : annotationOfForm(nested, directive, context);
}

function annotationOfForm({ mark, children }: NestedMark, directive: Directive, context: InlineContext): string {
  const anchor = context.anchors.get(mark);
  const mention = context.mentions.get(anchor ?? '');
  const named = mention?.refWritten === false ? mention.ref : undefined;
  const { attributes, ana, hint = '' } = context.formOf(directive, mark, named);
  count(context.tally, directive.tei, ana);
  const id = anchor === undefined ? '' : ` xml:id="${anchor}"`;
  const content = hint + inlineContent(children, context);
  const tag = directive.tei + id + attributes;
  return content === '' ? `<${tag}/>` : `<${tag}>${content}</${directive.tei}>`;
}

/** A figure, or what has a correction. */
function annotation(nested: NestedMark, directive: Directive, context: InlineContext): string {
  const { mark, children } = nested;
  const { attributes = {} } = mark;
  const anchor = context.anchors.get(mark);
  const { form, back } = formOf(nested, directive, context.figures.get(anchor ?? ''));
  const corresp = form.correction && pointTo('correction', form.correction, context);
  const raw = rawHint(mark.written ?? serializeAttributes(attributes), serializeAttributes(back), undefined);
  return tei(
    context,
    directive.tei,
    { 'xml:id': anchor, type: typeOf(directive), ...form.attributes, ...(corresp && { corresp }) },
    raw,
    inlineContent(children, context),
  );
}

/** An annotation in TEI, and the attributes that come back from it; words of a figure are not read again, which takes long. */
function formOf(
  { mark, children }: NestedMark,
  directive: Directive,
  figure: Figure | undefined,
): ReturnType<typeof figureInItsWords> {
  const { attributes = {} } = mark;
  const text = textOf(children);
  const stated = ['value', 'unit', 'op', 'per', 'corr'].some((name) => attributes[name] !== undefined);
  if (figure?.text === text && !stated) return figureInItsWords(directive, attributes, text, figure);
  const form = toTei(directive, attributes, text);
  return { form, back: fromTei(directive, form, text) };
}

/** What happened, with the words that say it as its description; names in them are no description any more. */
function incident(nested: NestedMark, directive: Directive, context: InlineContext): string {
  const { mark, children } = nested;
  const { attributes = {} } = mark;
  const text = textOf(children);
  const form = toTei(directive, attributes, text);
  const canonical = serializeAttributes(fromTei(directive, form, text));
  const raw = rawHint(mark.written ?? serializeAttributes(attributes), canonical, undefined);
  const content = inlineContent(children, context);
  const plain = children.every((child) => typeof child === 'string' || child.mark.kind === 'characters');
  const { subtype } = form.attributes;
  if (!plain) return tei(context, 'seg', { type: 'incident', subtype }, raw, content);
  const kind = INCIDENT_KINDS.find((known) => known === subtype) ?? 'other';
  return tei(context, INCIDENT_ELEMENTS[kind], { type: subtype }, raw, tei(context, 'desc', {}, content));
}

/** A note is a reference to its text, and a gap without one: whatever stands in a block is the speaker's. */
function editorial(mark: Mark, directive: Directive, context: InlineContext): string {
  const { editorial: text = '', attributes = {}, written } = mark;
  const form = toTei(directive, attributes, '');
  const raw =
    written === undefined
      ? rawHint(serializeAttributes(attributes), serializeAttributes(fromTei(directive, form, '')), undefined)
      : hintXml({ written });
  if (directive.name === 'note') {
    const target = pointTo('note', text, context);
    return tei(context, 'ptr', { type: 'note', 'xml:id': context.anchors.get(mark), target }, raw);
  }
  const corresp = text === '' ? undefined : pointTo('gap', text, context);
  return tei(context, 'gap', { ...form.attributes, corresp }, raw);
}

function pointTo(kind: Aside['kind'], text: string, { setAside }: InlineContext): string {
  return `#${kind}-${setAside(kind, text)}`;
}

function textOf(children: NestedMark['children']): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child.children))).join('');
}
