import type { Element, ElementContent } from 'xast';
import { parseAttributes, serializeAttributes } from '../../markup/attributes.ts';
import type { Directive } from '../../markup/directives/define.ts';
import { directiveNamed } from '../../markup/directives/index.ts';
import { parseTree } from '../../markup/parse-speech.ts';
import { canonicalEditorial, type Mark, standoffOf } from '../../markup/standoff.ts';
import { fromTei, type TeiForm, toTei } from '../../markup/tei/attributes.ts';
import { directiveOf, INCIDENTS, INLINE } from '../../markup/tei/elements.ts';
import { readHint } from '../../markup/tei/hint.ts';
import { linkOf, linkTarget } from '../../markup/tei/link.ts';
import { isWide } from '../../text/han.ts';
import { hintsOf, localName, textIn } from './elements.ts';

/** A text in the making, with its marks. Their ends are set when their elements end. */
export interface Draft {
  text: string;
  readonly marks: DraftMark[];
  /** Texts that stand outside of the speech, by `xml:id`. */
  readonly asides: ReadonlyMap<string, string>;
  /** An element that is not of our profile. */
  unknown?: Element;
}

type DraftMark = { -readonly [Key in keyof Mark]: Mark[Key] };

/** Reads what stands in a segment or a head into a draft; `inside` is the index of the mark around, -1 for none. */
export function readInline(nodes: readonly ElementContent[], draft: Draft, inside: number): void {
  let meant: string | undefined;
  for (const node of nodes) {
    if (node.type === 'text' || node.type === 'cdata') {
      const value = meant === undefined ? node.value : node.value.replace('\uFFFD', () => meant ?? '');
      draft.text += oneLine(value, draft.text.at(-1));
      meant = undefined;
    } else if (node.type === 'instruction') {
      const { character, characters, written } = readHint(node);
      meant = character;
      const start = draft.text.length;
      if (characters !== undefined && written !== undefined)
        draft.marks.push({ kind: 'characters', start, end: start + characters.length, written, inside });
    } else if (node.type === 'element') readElement(node, draft, inside);
  }
}

function readElement(element: Element, draft: Draft, inside: number): void {
  const name = localName(element);
  const start = draft.text.length;
  const { type = '', target = '' } = element.attributes;
  if (name === 'lb' || name === 'pb') return;
  if (name === 'desc') {
    readInline(element.children, draft, inside);
    return;
  }
  if (name === 'ptr' || name === 'note' || name === 'gap') {
    const id = (name === 'gap' ? element.attributes.corresp : target)?.replace(/^#/, '') ?? '';
    const editorial = draft.asides.get(id) ?? textIn(element);
    draft.marks.push(editorialMark(name === 'gap' ? 'gap' : 'note', element, editorial, start, inside));
    return;
  }
  const [structure] =
    Object.entries(INLINE).find(([, [own, rend]]) => own === name && rend === element.attributes.rend) ?? [];
  const directive = directiveOf(name, type ?? undefined);
  const mark: DraftMark = { kind: structure ?? directive?.name ?? 'link', start, end: start, inside };
  if (structure === undefined && directive === undefined && name !== 'ref') draft.unknown ??= element;
  draft.marks.push(mark);
  readInline(element.children, draft, draft.marks.length - 1);
  mark.end = draft.text.length;
  if (mark.kind === 'link') mark.attributes = { href: hrefOf(element) };
  else if (directive !== undefined) {
    const correction = draft.asides.get(element.attributes.corresp?.replace(/^#/, '') ?? '');
    const form = formOf(element, directive, correction);
    Object.assign(mark, attributesOf(directive, form, draft.text.slice(start), hintsOf(element)));
  }
}

/** An annotation's attributes as the hint has them, where TEI still says the same; else as TEI has them. */
function attributesOf(
  directive: Directive,
  form: TeiForm,
  text: string,
  { attributes: raw, named }: Readonly<Record<string, string>>,
): Pick<Mark, 'attributes' | 'written'> {
  const stated = fromTei(directive, form, text);
  if (raw === undefined) return { attributes: stated };
  const hinted = raw === '' ? {} : parseAttributes(raw, 0)?.attributes;
  if (hinted === undefined) return { attributes: stated };
  if (sameForm(toTei(directive, hinted, text, named), form))
    return raw === serializeAttributes(hinted) ? { attributes: hinted } : { attributes: hinted, written: raw };
  // TEI was changed: what it has no place for stays.
  const { resp: _, ...changed } = form.attributes;
  const said = named === undefined ? stated : fromTei(directive, { ...form, attributes: changed }, text);
  const others = Object.entries(hinted).filter(
    ([name, value]) =>
      !Object.hasOwn(said, name) &&
      (Object.hasOwn(directive.attributes, name)
        ? !directive.attributes[name]?.accepts(value)
        : directive.entity === undefined || value !== ''),
  );
  return { attributes: { ...said, ...Object.fromEntries(others) } };
}

function formOf(element: Element, directive: Directive, correction: string | undefined): TeiForm {
  const { attributes } = element;
  const { 'xml:id': _, type, corresp, ...others } = attributes;
  const subtype = INCIDENTS.has(localName(element)) ? type : others.subtype;
  const kept = directive.name === 'sic' || directive.name === 'gap' ? others : { ...others, corresp, subtype };
  const given = Object.entries(kept).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
  return { attributes: Object.fromEntries(given), ...(correction === undefined ? {} : { correction }) };
}

function sameForm(a: TeiForm, b: TeiForm): boolean {
  const names = new Set([...Object.keys(a.attributes), ...Object.keys(b.attributes)]);
  return a.correction === b.correction && [...names].every((name) => a.attributes[name] === b.attributes[name]);
}

function editorialMark(kind: string, element: Element, editorial: string, at: number, inside: number): DraftMark {
  const directive = directiveNamed(kind);
  const hints = hintsOf(element);
  const form = directive && formOf(element, directive, undefined);
  const read = directive && form && attributesOf(directive, { attributes: reasonOf(form) }, '', hints);
  const mark: DraftMark = { kind, start: at, end: at, inside, editorial, attributes: read?.attributes ?? {} };
  if (read?.written !== undefined) mark.written = canonicalEditorial({ ...mark, attributes: {} }) + read.written;
  const { written } = hints;
  if (written === undefined) return mark;
  const [, whole] = standoffOf(parseTree(`字${written}`), '').marks;
  const fits =
    whole?.kind === kind &&
    whole.editorial === editorial &&
    (directive === undefined ||
      toTei(directive, whole.attributes ?? {}, '').attributes.reason === form?.attributes.reason);
  return fits ? { ...mark, attributes: whole.attributes ?? {}, written } : mark;
}

function reasonOf({ attributes: { reason } }: TeiForm): Readonly<Record<string, string>> {
  return reason === undefined ? {} : { reason };
}

function hrefOf(element: Element): string {
  const { target } = element.attributes;
  const { href } = hintsOf(element);
  if (href !== undefined && linkTarget(href).target === target) return href;
  return linkOf(target ?? '');
}

/** Ends of lines that another program put into the text: nothing between full-width characters, else a blank. */
function oneLine(text: string, before: string | undefined): string {
  return text.replace(/[ \t]*\n\s*/g, (_, offset: number, whole: string) => {
    const left = whole.slice(0, offset).at(-1) ?? before;
    const right = whole.slice(offset).trimStart().at(0);
    return left !== undefined && right !== undefined && isWide(left) && isWide(right) ? '' : ' ';
  });
}
