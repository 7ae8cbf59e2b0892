import { once } from '../../corpus/once.ts';
import { directiveNamed } from '../../markup/directives/index.ts';
import { isBlock, type Mark } from '../../markup/standoff.ts';
import { speechAddress } from '../../model/address.ts';
import type { Entity } from '../../model/entity.ts';
import type { Speech } from '../../model/speech.ts';
import { codePointOffsets } from '../../text/code-points.ts';
import type { ExportSource } from '../format.ts';
import { entityIri } from '../json-ld/node.ts';
import { jsonString } from '../json-string.ts';
import { isShared, standoffOfSpeech } from '../speech-standoff.ts';
import { anchorsOf } from './anchors.ts';
import { titleMarks } from './title-marks.ts';

/** How many characters of the text around a quotation make sure which of several it is. */
const CONTEXT = 16;

/** What each kind of mark is for, in the words of the Web Annotation Vocabulary; every other one classifies. */
const MOTIVATIONS: Readonly<Record<string, string>> = {
  note: 'commenting',
  gap: 'describing',
  sic: 'editing',
  link: 'linking',
  strong: 'highlighting',
  emphasis: 'highlighting',
  heading: 'bookmarking',
};

/**
 * All that a file says of a speech's text as annotations of the Web (W3C Web Annotation Data Model, 2017): an ordered
 * collection from which, with the text or its own quotations, the Markdown comes back to the letter. Positions count
 * the characters (code points) of the plain text `speeches/<id>.txt`.
 */
export function speechToWebAnnotations(speech: Speech, source: ExportSource): string {
  const { text, marks, front, after } = standoffOfSpeech(speech, source);
  const inTitle = titleMarks(speech.meta);
  const anchors = anchorsOf([...inTitle.marks, ...marks]);
  const mentions = new Map(speech.mentions.map((mention) => [mention.anchor, mention]));
  const beforeTarget = beforeTargets(source);
  const withTarget = targetsOf(speech, text, source);

  const titleEnd = speech.meta.title.length;
  const items: string[] = [];
  const ofFront = `${textual('classifying', 'front-matter')},${textual('describing', front, AS_MARKDOWN)}`;
  add(annotated('describing', ofFront) + jsonString(source.root + speechAddress(speech.id)));
  add(withTarget(annotated('describing', textual('classifying', 'title')), { start: 0, end: titleEnd }, 'title'));
  if (inTitle.fitting) for (const mark of inTitle.marks) push(mark);
  const first = items.length + 1; // Number of the first mark of the text, from which `inside` counts.
  let block = first;
  for (const mark of marks) {
    if (isBlock(mark)) block = items.length + 1;
    const { inside } = mark;
    push(mark, inside === undefined ? undefined : idOf(inside === -1 ? block : first + inside));
  }
  const ofEnd = `${textual('classifying', 'end')},${asWritten(after)}`;
  add(withTarget(annotated('describing', ofEnd), { start: text.length, end: text.length }, undefined));

  function push(mark: Mark, scope?: string): void {
    const anchor = anchors.get(mark);
    add(withTarget(beforeTarget(mark, mentions.get(anchor ?? '')?.ref), mark, anchor, scope));
  }

  /** An annotation is written at once: thousands of objects would only be kept to be written. */
  function add(annotation: string): void {
    items.push(`{"id":"${idOf(items.length + 1)}${annotation}}`);
  }

  return collection(`${source.root}speeches/${speech.id}.annotations.jsonld`, speech.meta.title, items);
}

/** An annotation from behind its number to before its target. */
function annotated(motivation: string, bodies: string): string {
  return `","type":"Annotation","motivation":"${motivation}","body":[${bodies}],"target":`;
}

/**
 * Writes what a mark is annotated with. Marks that have one object of attributes, as those of mentions have, are annotated
 * alike all over an archive.
 */
const beforeTargets = once(({ corpus, root }: ExportSource) => {
  const known = new WeakMap<object, { readonly ref: string | undefined; readonly written: string }>();
  const write = (mark: Mark, ref: string | undefined): string => {
    const directive = directiveNamed(mark.kind);
    const motivation = MOTIVATIONS[mark.kind] ?? (directive?.entity === undefined ? 'classifying' : 'identifying');
    return annotated(motivation, bodiesOf(mark, ref === undefined ? undefined : corpus.entityById.get(ref), root));
  };
  return (mark: Mark, ref: string | undefined): string => {
    if (mark.attributes === undefined) return write(mark, ref);
    const found = known.get(mark.attributes);
    if (found !== undefined && found.ref === ref) return found.written;
    const written = write(mark, ref);
    if (isShared(mark)) known.set(mark.attributes, { ref, written: onePiece(written) });
    return written;
  };
});

/** The same as one text in memory: V8 keeps what was put together as its pieces, to be walked over wherever it is used. */
function onePiece(written: string): string {
  const half = written.length >> 1;
  return [written.slice(0, half), written.slice(half)].join('');
}

function bodiesOf(
  { kind, attributes = {}, editorial, written }: Mark,
  entity: Pick<Entity, 'type' | 'id'> | undefined,
  root: string,
): string {
  let bodies = textual('classifying', kind, propertiesOf(attributes));
  if (entity) bodies += `,${specific('identifying', entityIri(root, entity))}`;
  if (kind === 'link') bodies += `,${specific('linking', fromRoot(attributes.href ?? '', root))}`;
  if (kind === 'sic' && attributes.corr) bodies += `,${textual('editing', attributes.corr)}`;
  if (editorial !== undefined)
    bodies += `,${textual(kind === 'note' ? 'commenting' : 'describing', editorial, ',"format":"text/plain"')}`;
  return written === undefined ? bodies : `${bodies},${asWritten(written)}`;
}

/**
 * Puts a target behind what is before it, piece by piece: pieces that are put together among themselves first take several
 * times as long.
 */
function targetsOf(speech: Speech, text: string, { root }: ExportSource) {
  const page = jsonString(root + speechAddress(speech.id));
  const fragment = `[{"type":"SpecificResource","source":${page},"selector":{"type":"FragmentSelector","conformsTo":"http://tools.ietf.org/rfc/rfc3236","value":"`;
  const textAddress = jsonString(`${root}speeches/${speech.id}.txt`);
  const words = `{"type":"SpecificResource","source":${textAddress},"selector":[{"type":"TextPositionSelector","start":`;
  const offsets = codePointOffsets(text);
  return (
    before: string,
    { start, end }: Pick<Mark, 'start' | 'end'>,
    anchor: string | undefined,
    scope?: string,
  ): string => {
    const exact = jsonString(text.slice(start, end));
    const prefix = jsonString(text.slice(wholeCharacter(text, start - CONTEXT), start));
    const suffix = jsonString(text.slice(end, wholeCharacter(text, end + CONTEXT)));
    const open = anchor === undefined ? before : before + fragment + anchor + FRAGMENT_END;
    const target =
      open + words + offsets[start] + TO + offsets[end] + EXACT + exact + PREFIX + prefix + SUFFIX + suffix;
    return (
      target + SUFFIX_END + (scope === undefined ? ']' : `],"scope":"${scope}"`) + (anchor === undefined ? '}' : '}]')
    );
  };
}

const FRAGMENT_END = '"}},';
const TO = ',"end":';
const EXACT = '},{"type":"TextQuoteSelector","exact":';
const PREFIX = ',"prefix":';
const SUFFIX = ',"suffix":';
const SUFFIX_END = '}';

/** An annotation a line, so that files can be compared and searched by lines. */
function collection(file: string, label: string, items: readonly string[]): string {
  const head = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    ...{ id: file, type: 'AnnotationCollection', label, total: items.length },
  };
  const page = { id: '#page', type: 'AnnotationPage', startIndex: 0 };
  const open = (value: object): string => JSON.stringify(value).slice(0, -1);
  return `${open(head)},"first":${open(page)},"items":[\n${items.join(',\n')}\n]}}\n`;
}

/** Within the file: its address is the collection's. */
function idOf(number: number): string {
  return `#a${number}`;
}

const AS_MARKDOWN = ',"format":"text/markdown"';

function textual(purpose: string, value: string, more = ''): string {
  return `{"type":"TextualBody","purpose":"${purpose}","value":${jsonString(value)}${more}}`;
}

function specific(purpose: string, source: string): string {
  return `{"type":"SpecificResource","purpose":"${purpose}","source":${jsonString(source)}}`;
}

/** How the mark stands in the Markdown, where that is not the canonical form. */
function asWritten(value: string): string {
  return textual('describing', value, AS_MARKDOWN);
}

function propertiesOf(attributes: Readonly<Record<string, string>>): string {
  let properties = '';
  for (const name in attributes) {
    const value = attributes[name];
    if (value === undefined) continue;
    if (properties !== '') properties += ',';
    properties += `{"type":"schema:PropertyValue","schema:name":${jsonString(name)},"schema:value":${jsonString(value)}}`;
  }
  return properties === '' ? '' : `,"schema:additionalProperty":[${properties}]`;
}

/** A link as it leads from the page: what starts at `/` starts at the archive's root. */
function fromRoot(href: string, root: string): string {
  return href.replace(/^\/(?!\/)/, () => root);
}

/** The place itself, or the one before it where it would part a character beyond the BMP; within the text. */
function wholeCharacter(text: string, at: number): number {
  const place = Math.min(Math.max(0, at), text.length);
  const unit = text.charCodeAt(place);
  return place > 0 && unit >= 0xdc00 && unit <= 0xdfff ? place - 1 : place;
}
