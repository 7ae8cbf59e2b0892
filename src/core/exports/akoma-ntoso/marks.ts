import { TITLE_BLOCK } from '../../model/block.ts';
import type { Span, Speech } from '../../model/speech.ts';
import type { ExportSource } from '../format.ts';
import { indicatorOf } from '../indicator-of.ts';
import { bodyOf, type Inline, wordsOf } from '../reading/body.ts';
import type { XmlAttributes } from '../xml-tags.ts';
import { dateAttributes } from './dates.ts';
import { entityKey, INLINE_ELEMENTS, indicatorKey } from './ontology.ts';

/** An element around some words of a block, or at a place of it. */
export interface AknMark extends Span {
  readonly element: string;
  readonly attributes: XmlAttributes;
}

/** What a quantity refers to when nothing says what it measures. */
export const QUANTITY = 'quantity';

/** All that is marked in a speech, by the anchor of its block; within one in no order. */
export function marksOf(speech: Speech, source: Pick<ExportSource, 'corpus' | 'indicators'>): Map<string, AknMark[]> {
  const found = new Map<string, AknMark[]>();
  const keyOf = (id: string | undefined): string | undefined => {
    const entity = id === undefined ? undefined : source.corpus.entityById.get(id);
    return entity && entityKey(entity);
  };
  const add = (block: string, { start, end }: Span, element: string, attributes: XmlAttributes): void => {
    const mark = { start, end, element, attributes };
    const others = found.get(block);
    if (others) others.push(mark);
    else found.set(block, [mark]);
  };
  for (const { anchor, leads } of speech.paragraphs) for (const lead of leads) add(anchor, lead, 'inline', LEAD);
  for (const mention of speech.mentions) {
    const [ref, org] = [keyOf(mention.ref), keyOf(mention.org)];
    const element = INLINE_ELEMENTS[mention.type];
    const name = element === 'entity' ? mention.type : undefined;
    const attributes = { name, wId: mention.anchor, refersTo: references(ref, org) };
    if (ref !== undefined && element !== undefined) add(mention.block, mention, element, attributes);
    else add(mention.block, mention, 'inline', { ...attributes, name: mention.type });
  }
  for (const figure of speech.figures) {
    const { anchor, block, value, unit, kind, indicator, period } = figure;
    const measured = indicatorOf(source.indicators, indicator);
    add(block, figure, 'quantity', {
      wId: anchor,
      class: kind,
      refersTo: references(measured === undefined ? QUANTITY : indicatorKey(measured.id), keyOf(figure.org)),
      normalized: value,
      'tei:unit': unit,
      'tei:when': period,
    });
  }
  for (const date of speech.dates) {
    const attributes = dateAttributes(date);
    const { anchor: wId, block } = date;
    if (attributes === undefined) add(block, date, 'inline', { name: 'date', wId });
    else add(block, date, 'date', { wId, ...attributes });
  }
  for (const task of speech.tasks)
    add(task.block, task, 'inline', {
      name: 'task',
      refersTo: references(keyOf(task.org)),
      class: task.status,
      'tei:when': task.due,
    });
  for (const incident of speech.incidents)
    add(incident.block, incident, 'remark', { type: 'phenomenon', class: incident.kind });
  for (const { speaker } of speech.utterances)
    if (speaker?.label !== undefined)
      add(speaker.label.block, speaker.label, 'inline', { name: 'speaker', refersTo: references(keyOf(speaker.ref)) });
  for (const { block, start, number } of speech.notes)
    add(block, { start, end: start }, 'noteRef', {
      wId: `note-ref-${number}`,
      href: `#note_${number}`,
      marker: String(number),
    });
  for (const { block, at, label } of gapsOf(speech))
    add(block, { start: at, end: at }, 'omissis', label === '' ? {} : { title: label });
  return found;
}

const LEAD: XmlAttributes = { name: 'lead' };

function references(...keys: readonly (string | undefined)[]): string | undefined {
  const known = keys.filter((key) => key !== undefined);
  return known.length === 0 ? undefined : known.map((key) => `#${key}`).join(' ');
}

interface Gap {
  readonly block: string;
  readonly at: number;
  readonly label: string;
}

/** Where words of the source are lost. The model of a speech does not hold that, its page does. */
function gapsOf(speech: Speech): Gap[] {
  if (![speech.html, speech.titleHtml].some((html) => html?.includes('class="gap'))) return [];
  return bodyOf(speech).flatMap((block) => (block.type === 'break' ? [] : gapsIn(block.children, block.anchor, 0)));
}

function gapsIn(inlines: readonly Inline[], block: string, from: number): Gap[] {
  const found: Gap[] = [];
  let at = from;
  for (const inline of inlines) {
    if (inline.type === 'gap') found.push({ block, at, label: inline.label });
    else if ('children' in inline) found.push(...gapsIn(inline.children, block, at));
    at += wordsOf([inline]).length;
  }
  return found;
}

/** Marks of the title that fit its words: an annotated title may be another than the title. */
export function fittingTitle(speech: Speech, marks: ReadonlyMap<string, readonly AknMark[]>): readonly AknMark[] {
  const { title } = speech.meta;
  const fits = [...speech.mentions, ...speech.figures, ...speech.dates].every(
    ({ block, start, end, text }) => block !== TITLE_BLOCK || title.slice(start, end) === text,
  );
  return fits ? (marks.get(TITLE_BLOCK) ?? []) : [];
}
