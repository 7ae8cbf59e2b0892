import { isIsoDate } from '../../model/date.ts';
import type { FigureValue } from '../../model/figure.ts';
import type { Directive } from '../directives/define.ts';
import { figureValue } from '../figure-value.ts';
import { entityPointer, idOfPointer, indicatorPointer } from './pointer.ts';

type Attributes = Readonly<Record<string, string>>;

/** What an annotation says, in TEI: attributes of its element, and the words that stand outside of the text. */
export interface TeiForm {
  readonly attributes: Attributes;
  /** The correction of `:sic`. */
  readonly correction?: string;
}

/** Who is responsible for a reference that no editor wrote: the registry, by which the name was read. */
export const BY_NAME = '#registry';
const INFERRED = 'conjecture';

/** Bounds of a figure in words: the local parts of their categories. */
export const OPERATORS = { '>=': 'at-least', '<=': 'at-most', '>': 'above', '<': 'below', '~': 'about' } as const;

/** In the order in which the annotator writes them. */
const ORDER = ['ref', 'role', 'kind', 'org', 'indicator', 'period', 'per', 'op', 'value', 'unit', 'when', 'from', 'to'];

/**
 * Attributes of an annotation as TEI has them; what is not valid by the annotation reference, or cannot stand in TEI, is
 * left out. `named` is the entity that the name alone means, `read` what was read in the text of a figure already.
 */
export function toTei(
  directive: Directive,
  given: Attributes,
  text: string,
  named?: string,
  read?: FigureValue,
): TeiForm {
  const attributes = valid(directive, given);
  const { ref, org, when, from, to, inferred, corr, reason, due, status, role, kind } = attributes;
  if (directive.entity !== undefined) {
    const meant = ref ?? shortReference(directive, given) ?? named;
    const readByName = meant !== undefined && meant === named && ref === undefined && !hasShort(directive, given);
    return form({
      ref: meant && entityPointer(meant),
      resp: readByName ? BY_NAME : undefined,
      corresp: org && entityPointer(org),
    });
  }
  if (directive.name === 'figure') return form(figureToTei(attributes, text, read));
  if (directive.name === 'task')
    return form({ corresp: org && entityPointer(org), ana: joined(due && dateId(due), status && `#status.${status}`) });
  if (directive.name === 'speaker') return form({ corresp: ref && entityPointer(ref), n: role });
  if (directive.name === 'incident') return form({ subtype: kind });
  return {
    ...form({ when, from, to, evidence: inferred === undefined ? undefined : INFERRED, reason }),
    ...(corr === undefined ? {} : { correction: corr }),
  };
}

/** The other way: as few attributes as say the same of the text. */
export function fromTei(
  directive: Directive,
  { attributes: tei, correction }: TeiForm,
  text: string,
  quantity?: FigureValue,
): Attributes {
  const pointers = (tei.ana ?? '').split(/\s+/);
  const after = (prefix: string): string | undefined => pointers.find((p) => p.includes(prefix))?.split(prefix)[1];
  const date = after('#date.')?.replace('_', '/');
  if (directive.entity !== undefined)
    return ordered({
      ref: tei.resp === BY_NAME ? undefined : idOfPointer(tei.ref),
      org: Object.hasOwn(directive.attributes, 'org') ? idOfPointer(tei.corresp) : undefined,
    });
  if (directive.name === 'figure') {
    const stated = {
      kind: after('#kind.'),
      org: idOfPointer(tei.corresp),
      indicator: after('#indicator.'),
      period: date,
    };
    return ordered({ ...stated, ...readingOf(tei, after('#op.'), text, quantity) });
  }
  if (directive.name === 'task')
    return ordered({ org: idOfPointer(tei.corresp), due: date, status: after('#status.') });
  if (directive.name === 'date')
    return ordered({
      when: tei.when,
      from: tei.from,
      to: tei.to,
      inferred: tei.evidence === INFERRED ? '' : undefined,
    });
  if (directive.name === 'speaker') return ordered({ ref: idOfPointer(tei.corresp), role: tei.n });
  if (directive.name === 'incident') return ordered({ kind: tei.subtype });
  return ordered({ reason: directive.name === 'gap' ? tei.reason : undefined, corr: correction });
}

/**
 * Both ways at once for a figure whose attributes leave its quantity to its words, which most do: of these TEI gives back
 * what it is given.
 */
export function figureInItsWords(
  directive: Directive,
  given: Attributes,
  text: string,
  read: FigureValue,
): { readonly form: TeiForm; readonly back: Attributes } {
  const { kind, org, indicator, period } = valid(directive, given);
  const named = { kind, org, indicator, period };
  return { form: form(figureToTei(defined(named), text, read)), back: ordered(named) };
}

/** Local id of a date or period that an annotation points to, as `#date.2011_2015`. */
function dateId(value: string): string {
  return `#date.${value.replace('/', '_')}`;
}

function figureToTei(
  attributes: Attributes,
  text: string,
  read?: FigureValue,
): Readonly<Record<string, string | undefined>> {
  const { kind, org, indicator, period } = attributes;
  const { value = '', unit, op, per } = figureValue(text, attributes, read);
  const isNumber = /^-?\d+(?:\.\d+)?$/.test(value);
  const [, min, max] = (isNumber ? null : /^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/.exec(value)) ?? [];
  const whole = per === undefined ? unit : `${unit ?? ''}/${per}`;
  const bound = op && Object.entries(OPERATORS).find(([sign]) => sign === op)?.[1];
  return {
    quantity: isNumber ? value : undefined,
    min,
    max,
    unit: whole !== undefined && isWord(whole) ? whole : undefined,
    corresp: org && entityPointer(org),
    ana: joined(
      kind && `#kind.${kind}`,
      indicator && indicatorPointer(indicator),
      period && dateId(period),
      bound && `#op.${bound}`,
    ),
  };
}

/** What must be written of value, unit and bound, since the text does not say it. */
function readingOf(
  tei: Attributes,
  bound: string | undefined,
  text: string,
  quantity: FigureValue | undefined,
): Readonly<Record<string, string | undefined>> {
  const read = figureToTei({}, text, quantity);
  const same = read.quantity === tei.quantity && read.min === tei.min && read.max === tei.max;
  const value = tei.quantity ?? (tei.min === undefined ? undefined : `${tei.min}-${tei.max ?? tei.min}`);
  const [, unit, per] = /^(.*)\/([^/]*)$/.exec(tei.unit ?? '') ?? [undefined, tei.unit];
  const op = Object.entries(OPERATORS).find(([, name]) => name === bound)?.[0];
  const sameUnit = read.unit === tei.unit;
  return {
    value: same ? undefined : value,
    unit: sameUnit || unit === '' ? undefined : unit,
    per: sameUnit ? undefined : per,
    op: read.ana === (bound === undefined ? undefined : `#op.${bound}`) ? undefined : op,
  };
}

/** Those of the directive's own attributes whose value is as the reference wants it, and as XML takes it. */
function valid({ attributes }: Directive, given: Attributes): Attributes {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(given))
    if (
      Object.hasOwn(attributes, name) &&
      attributes[name]?.accepts(value) &&
      (name !== 'reason' || value.split(' ').every(isWord)) &&
      (name !== 'role' || !/\p{C}/u.test(value)) &&
      // XML Schema has no year 0.
      !(/(?:^|\/)0000/.test(value) && isIsoDate(value.split('/')[0] ?? value))
    )
      kept[name] = value;
  return kept;
}

/** `{qi-fulian}`, short for `{ref=qi-fulian}`. */
function shortReference(directive: Directive, given: Attributes): string | undefined {
  const name = shortOf(directive, given);
  return name !== undefined && directive.attributes.ref?.accepts(name) ? name : undefined;
}

function hasShort(directive: Directive, given: Attributes): boolean {
  return given.ref !== undefined || shortOf(directive, given) !== undefined;
}

function shortOf(directive: Directive, given: Attributes): string | undefined {
  if (given.ref !== undefined) return undefined;
  return Object.entries(given).find(([name, value]) => value === '' && !Object.hasOwn(directive.attributes, name))?.[0];
}

/** A `teidata.word`. */
function isWord(value: string): boolean {
  return /^[^\p{C}\p{Z}]+$/u.test(value);
}

function joined(...pointers: readonly (string | undefined)[]): string | undefined {
  return pointers.filter((pointer) => pointer !== undefined).join(' ') || undefined;
}

function form(attributes: Readonly<Record<string, string | undefined>>): TeiForm {
  return { attributes: defined(attributes) };
}

function ordered(attributes: Readonly<Record<string, string | undefined>>): Attributes {
  const first: Record<string, string | undefined> = {};
  for (const name of ORDER) if (attributes[name] !== undefined) first[name] = attributes[name];
  return defined({ ...first, ...attributes });
}

function defined(attributes: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined) kept[name] = value;
  }
  return kept;
}
