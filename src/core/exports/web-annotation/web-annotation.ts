import { directiveNamed } from '../../markup/directives/index.ts';
import { isBlock, type Mark } from '../../markup/standoff.ts';
import { speechAddress } from '../../model/address.ts';
import type { Speech } from '../../model/speech.ts';
import { codePointOffsets } from '../../text/code-points.ts';
import type { ExportSource } from '../format.ts';
import { entityIri } from '../json-ld/node.ts';
import { jsonString } from '../json-string.ts';
import { standoffOfSpeech } from '../speech-standoff.ts';
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
export function speechToWebAnnotations(speech: Speech, { corpus, markdown, root }: ExportSource): string {
  const { text, marks, front, after } = standoffOfSpeech(speech, { markdown });
  const inTitle = titleMarks(speech.meta);
  const anchors = anchorsOf([...inTitle.marks, ...marks]);
  const offsets = codePointOffsets(text);
  const address = jsonString(`${root}${speechAddress(speech.id)}`);
  const textAddress = jsonString(`${root}speeches/${speech.id}.txt`);
  const file = `${root}speeches/${speech.id}.annotations.jsonld`;
  const mentions = new Map(speech.mentions.map((mention) => [mention.anchor, mention]));

  const bodiesOf = (mark: Mark, anchor: string | undefined): string => {
    const ref = mentions.get(anchor ?? '')?.ref;
    const entity = ref === undefined ? undefined : corpus.entityById.get(ref);
    const { kind, attributes = {}, editorial, written } = mark;
    let bodies = textual('classifying', kind, propertiesOf(attributes));
    if (entity) bodies += `,${specific('identifying', entityIri(root, entity))}`;
    if (kind === 'link') bodies += `,${specific('linking', fromRoot(attributes.href ?? '', root))}`;
    if (kind === 'sic' && attributes.corr) bodies += `,${textual('editing', attributes.corr)}`;
    if (editorial !== undefined)
      bodies += `,${textual(kind === 'note' ? 'commenting' : 'describing', editorial, ',"format":"text/plain"')}`;
    return written === undefined ? bodies : `${bodies},${asWritten(written)}`;
  };

  const targetOf = (
    { start, end }: Pick<Mark, 'start' | 'end'>,
    anchor: string | undefined,
    scope?: string,
  ): string => {
    const exact = jsonString(text.slice(start, end));
    const prefix = jsonString(text.slice(wholeCharacter(text, start - CONTEXT), start));
    const suffix = jsonString(text.slice(end, wholeCharacter(text, end + CONTEXT)));
    const position = `{"type":"TextPositionSelector","start":${offsets[start]},"end":${offsets[end]}}`;
    const quote = `{"type":"TextQuoteSelector","exact":${exact},"prefix":${prefix},"suffix":${suffix}}`;
    const within = scope === undefined ? '' : `,"scope":"${scope}"`;
    const words = `{"type":"SpecificResource","source":${textAddress},"selector":[${position},${quote}]${within}}`;
    if (anchor === undefined) return words;
    const fragment = `{"type":"FragmentSelector","conformsTo":"http://tools.ietf.org/rfc/rfc3236","value":"${anchor}"}`;
    return `[{"type":"SpecificResource","source":${address},"selector":${fragment}},${words}]`;
  };

  const titleEnd = speech.meta.title.length;
  const items: string[] = [];
  add('describing', `${textual('classifying', 'front-matter')},${textual('describing', front, AS_MARKDOWN)}`, address);
  add('describing', textual('classifying', 'title'), targetOf({ start: 0, end: titleEnd }, 'title'));
  if (inTitle.fitting) for (const mark of inTitle.marks) push(mark);
  const first = items.length + 1; // Number of the first mark of the text, from which `inside` counts.
  let block = first;
  for (const mark of marks) {
    if (isBlock(mark)) block = items.length + 1;
    const { inside } = mark;
    push(mark, inside === undefined ? undefined : idOf(inside === -1 ? block : first + inside));
  }
  const end = targetOf({ start: text.length, end: text.length }, undefined);
  add('describing', `${textual('classifying', 'end')},${asWritten(after)}`, end);

  function push(mark: Mark, scope?: string): void {
    const anchor = anchors.get(mark);
    const directive = directiveNamed(mark.kind);
    const motivation = MOTIVATIONS[mark.kind] ?? (directive?.entity === undefined ? 'classifying' : 'identifying');
    add(motivation, bodiesOf(mark, anchor), targetOf(mark, anchor, scope));
  }

  /** An annotation is written at once: thousands of objects would only be kept to be written. */
  function add(motivation: string, bodies: string, target: string): void {
    const id = idOf(items.length + 1);
    items.push(`{"id":"${id}","type":"Annotation","motivation":"${motivation}","body":[${bodies}],"target":${target}}`);
  }

  return collection(file, speech.meta.title, items);
}

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
  return place > 0 && /[\uDC00-\uDFFF]/.test(text.charAt(place)) ? place - 1 : place;
}
