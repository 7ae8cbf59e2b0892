import { once } from '../../corpus/once.ts';
import { speechAddress } from '../../model/address.ts';
import type { Entity } from '../../model/entity.ts';
import type { Speech } from '../../model/speech.ts';
import { byCodePoint } from '../../text/order.ts';
import { xmlText } from '../../text/xml-text.ts';
import type { ExportSource } from '../format.ts';
import { indicatorsOf } from '../indicator-of.ts';
import { entityIri } from '../json-ld/node.ts';
import { nameOf } from '../reading/facts.ts';
import { element, text, type XmlAttributes } from '../xml-tags.ts';
import { dateAttributes } from './dates.ts';
import { type DocumentIris, irisOf } from './iris.ts';
import { QUANTITY } from './marks.ts';
import { classOf, entityKey, indicatorKey } from './ontology.ts';
import { SPEAKER, type Speakers, type Speaking } from './speaking.ts';

const ARCHIVE = 'archive';

/** `meta` of a speech: what it is, where it was made known, all that the text refers to, editors' notes. */
export function metaOf(speech: Speech, speakers: Speakers, source: ExportSource): string {
  const { notes } = speech;
  const lines = [
    ...identification(speech, irisOf(speech.id, speech.meta), speakers.ofSpeech),
    publication(speech, source),
    ...classification(speech, source),
    `<references source="#${ARCHIVE}">`,
    ...references(speech, speakers, source),
    '</references>',
    ...(notes.length === 0 ? [] : [`<notes source="#${ARCHIVE}">`, ...notes.map(note), '</notes>']),
    ...proprietary(speech, source),
  ];
  return `<meta>\n${lines.join('\n')}\n</meta>\n`;
}

function identification({ id, meta }: Speech, iris: DocumentIris, { by }: Speaking): string[] {
  const date = (name: string) => element('FRBRdate', { ...dayOf(meta.date), name });
  const value = (name: string, value: string) => element(name, { value });
  return [
    `<identification source="#${ARCHIVE}">`,
    '<FRBRWork>',
    value('FRBRthis', `${iris.work}/!main`),
    value('FRBRuri', iris.work),
    element('FRBRalias', { value: meta.title, name: 'title' }),
    date('Generation'),
    element('FRBRauthor', { href: by, as: '#author' }),
    value('FRBRcountry', iris.country),
    value('FRBRsubtype', 'speech'),
    value('FRBRname', id),
    value('FRBRprescriptive', 'false'),
    value('FRBRauthoritative', 'false'),
    '</FRBRWork>',
    '<FRBRExpression>',
    value('FRBRthis', `${iris.expression}/!main`),
    value('FRBRuri', iris.expression),
    date('Generation'),
    element('FRBRauthor', { href: by, as: '#author' }),
    element('FRBRlanguage', { language: iris.language }),
    '</FRBRExpression>',
    '<FRBRManifestation>',
    value('FRBRthis', `${iris.expression}/!main.xml`),
    value('FRBRuri', iris.manifestation),
    date('Generation'),
    element('FRBRauthor', { href: `#${ARCHIVE}`, as: '#editor' }),
    value('FRBRformat', 'application/akn+xml'),
    '</FRBRManifestation>',
    '</identification>',
  ];
}

/** A speech is made public by being given. */
function publication({ meta }: Speech, { site }: ExportSource): string {
  const showAs = meta.source?.publisher ?? meta.source?.title ?? site.title;
  return element('publication', { ...dayOf(meta.date), name: 'speech', showAs });
}

function dayOf(date: string): XmlAttributes {
  return dateAttributes({ when: date }) ?? { date: '0001-01-01', 'tei:when': date };
}

/** Whom the speech is about. */
function classification({ meta }: Speech, { corpus, root }: ExportSource): string[] {
  const about = meta.organizations.flatMap((id) => corpus.entityById.get(id) ?? []);
  if (about.length === 0) return [];
  const keywords = about.map((entity) =>
    element('keyword', {
      value: entity.id,
      showAs: entity.name,
      refersTo: `#${entityKey(entity)}`,
      dictionary: `${root}organizations/`,
    }),
  );
  return [`<classification source="#${ARCHIVE}">`, ...keywords, '</classification>'];
}

/** Everything that the document refers to, each once, sorted by its id. */
function references(speech: Speech, { ofSpeech: { by }, people, roles }: Speakers, source: ExportSource): string[] {
  const { meta, mentions, figures, tasks } = speech;
  const { corpus, indicators, site, root } = source;
  const ids = new Set([meta.speaker, meta.occasion, meta.place, ...meta.organizations]);
  for (const { ref, org } of mentions) ids.add(ref).add(org);
  for (const { org } of figures) ids.add(org);
  for (const { org } of tasks) ids.add(org);
  for (const { speaker } of speech.utterances) ids.add(speaker?.ref);
  const entities = [...ids].flatMap((id) => (id === undefined ? [] : (corpus.entityById.get(id) ?? [])));
  const measured = indicatorsOf(
    indicators,
    figures.map(({ indicator }) => indicator),
  );
  const own = [
    reference('TLCOrganization', ARCHIVE, root, site.title),
    ...(by === `#${SPEAKER}`
      ? [reference('TLCPerson', SPEAKER, `${root}speeches/${speech.id}/#speaker`, nameOf(source, meta.speaker) ?? '?')]
      : []),
    ...people.map(({ key, words }) => reference('TLCPerson', key, `${root}speeches/${speech.id}/#${key}`, words)),
    ...roles.map(({ key, words }) =>
      reference('TLCRole', key, `/akn/ontology/role/${encodeURIComponent(xmlText(words))}`, words),
    ),
    reference('TLCRole', 'author', '/akn/ontology/role/author', 'Author'),
    reference('TLCRole', 'editor', '/akn/ontology/role/editor', 'Editor'),
    ...(figures.length === 0
      ? []
      : [reference('TLCConcept', QUANTITY, 'https://schema.org/QuantitativeValue', 'Quantity')]),
  ];
  return [
    ...own,
    ...entities
      .map(entityReferences(source))
      .sort((a, b) => byCodePoint(a.key, b.key))
      .map(({ xml }) => xml),
    ...measured.map(({ id, name }) =>
      reference('TLCConcept', indicatorKey(id), `${root}data/indicators.json#${id}`, name),
    ),
  ];
}

/** What many speeches refer to is written once. */
const entityReferences = once(({ root }: ExportSource) =>
  once((entity: Entity) => ({ key: entityKey(entity), xml: entityReference(entity, root) })),
);

function entityReference(entity: Entity, root: string): string {
  const { name: shortForm, fullName } = entity;
  const named = fullName === undefined ? { showAs: shortForm } : { showAs: fullName, shortForm };
  const name = classOf(entity) === 'TLCReference' ? { name: entity.type } : {};
  return element(classOf(entity), { eId: entityKey(entity), href: entityIri(root, entity), ...named, ...name });
}

function reference(tag: string, eId: string, href: string, showAs: string): string {
  return element(tag, { eId, href, showAs });
}

function note({ number, text: words }: Speech['notes'][number]): string {
  const eId = `note_${number}`;
  return element('note', { eId, wId: `note-${number}` }, element('p', { eId: `${eId}__p_1` }, text(words)));
}

/** What Akoma Ntoso has no place for, in the terms of Dublin Core. */
function proprietary({ id, meta }: Speech, source: ExportSource): string[] {
  const term = (name: string, value: string | undefined): string[] =>
    value === undefined ? [] : [element(`dcterms:${name}`, {}, text(value))];
  return [
    `<proprietary source="#${ARCHIVE}" xmlns:dcterms="http://purl.org/dc/terms/">`,
    ...term('created', meta.date),
    ...term('description', meta.dateNote),
    ...term('spatial', nameOf(source, meta.place)),
    ...term('isPartOf', nameOf(source, meta.occasion)),
    ...term('source', meta.source?.title ?? meta.source?.file),
    ...term('publisher', meta.source?.publisher),
    ...term('references', meta.source?.url),
    ...term('isFormatOf', `${source.root}${speechAddress(id)}`),
    '</proprietary>',
  ];
}
