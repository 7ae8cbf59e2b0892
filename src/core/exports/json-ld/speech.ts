import { readingOrder } from '../../corpus/outline.ts';
import { sourceAddress, speechAddress } from '../../model/address.ts';
import type { Entity } from '../../model/entity.ts';
import type { Speech } from '../../model/speech.ts';
import type { ExportFile, ExportSource } from '../format.ts';
import { type LinkedNode, several, siteIri, speechIri } from './node.ts';
import { observation } from './observation.ts';
import { entityReference } from './reference.ts';
import { schemaType } from './schema-types.ts';

type Source = Pick<ExportSource, 'corpus' | 'root' | 'site'>;

/**
 * A speech as a creative work of the genre speech: who, when, where, on what occasion. Small enough for a page; what else
 * there is to say, `speechNode` says.
 */
export function speechSummary({ id, meta }: Speech, { corpus, root, site }: Source): LinkedNode {
  const entityOf = (name: string | undefined): Entity | undefined => corpus.entityById.get(name ?? '');
  const place = thing(meta.place, 'Place', entityOf(meta.place), root);
  const speaker = entityOf(meta.speaker);
  return {
    '@id': speechIri(root, id),
    '@type': 'CreativeWork',
    genre: 'speech',
    name: meta.title,
    inLanguage: meta.language,
    // As exact as is known. A speech is made public by being given.
    dateCreated: meta.date,
    datePublished: meta.date,
    author: authorOf(meta.speaker, speaker, root),
    locationCreated: place,
    recordedAt: eventOf(meta, entityOf(meta.occasion), place, { corpus, root }),
    url: `${root}${speechAddress(id)}`,
    isPartOf: { '@id': siteIri(root), '@type': 'WebSite', name: site.title },
  };
}

/** Everything that is known of a speech, its text and figures included; `files` are its other formats. */
export function speechNode(speech: Speech, files: readonly ExportFile[], source: ExportSource): LinkedNode {
  const { id, meta, notes, figures } = speech;
  const { corpus, root } = source;
  const page = `${root}${speechAddress(id)}`;
  const about = meta.organizations.flatMap((name) => corpus.entityById.get(name) ?? []);
  const entities = [...new Set(speech.mentions.map(({ ref }) => ref ?? ''))]
    .flatMap((ref) => corpus.entityById.get(ref) ?? [])
    .map((entity) => ({ isLaw: schemaType(entity) === 'Legislation', reference: entityReference(entity, root) }));
  return {
    ...speechSummary(speech, source),
    about: several(about.map((entity) => entityReference(entity, root))),
    creativeWorkStatus: meta.status,
    text: readingOrder(speech)
      .map((block) => ('heading' in block ? block.heading : block.text))
      .join('\n\n'),
    isBasedOn: sourceOf(speech, source),
    citation: several(entities.filter(({ isLaw }) => isLaw).map(({ reference }) => reference)),
    mentions: several([
      ...entities.map(({ reference }) => reference),
      ...figures.map((figure) => observation(speech, figure, source)),
    ]),
    hasPart: several(partsOf(speech, page)),
    comment: several([
      ...(meta.dateNote === undefined ? [] : [{ '@type': 'Comment', name: 'dateCreated', text: meta.dateNote }]),
      ...notes.map(({ number, text }) => ({ '@id': `${page}#note-${number}`, '@type': 'Comment', text })),
    ]),
    encoding: several(
      files.map(({ path, mediaType }) => ({
        '@type': 'MediaObject',
        contentUrl: root + path,
        encodingFormat: mediaType,
      })),
    ),
  };
}

/** The person, or whoever speaks in an office or role: that is no name. */
function authorOf(speaker: string | undefined, entity: Entity | undefined, root: string): LinkedNode | undefined {
  if (speaker === undefined) return undefined;
  if (entity && schemaType(entity) !== 'DefinedTerm') return entityReference(entity, root);
  return { '@type': 'Person', jobTitle: entity?.name ?? speaker };
}

function eventOf(
  { occasion, date }: Speech['meta'],
  entity: Entity | undefined,
  place: LinkedNode | undefined,
  { corpus, root }: Pick<Source, 'corpus' | 'root'>,
): LinkedNode | undefined {
  const event = thing(occasion, 'Event', entity, root);
  if (event === undefined) return undefined;
  const host = corpus.entityById.get(entity?.parent ?? '');
  const organizer = host?.type === 'organization' ? entityReference(host, root) : undefined;
  return { ...event, startDate: date, location: place, organizer };
}

/** An entity of the registry, or what has only a name. */
function thing(
  words: string | undefined,
  type: string,
  entity: Entity | undefined,
  root: string,
): LinkedNode | undefined {
  if (words === undefined) return undefined;
  return entity ? entityReference(entity, root) : { '@type': type, name: words };
}

/** The file that the text was taken from. */
function sourceOf({ id, meta }: Speech, { root, sources }: ExportSource): LinkedNode | undefined {
  if (meta.source === undefined) return undefined;
  const { file, title, publisher, url, retrieved, sha256 } = meta.source;
  return {
    '@type': 'MediaObject',
    name: title ?? file,
    publisher: publisher === undefined ? undefined : { '@type': 'Organization', name: publisher },
    url,
    uploadDate: retrieved,
    sha256,
    contentUrl: sources.has(file) ? root + sourceAddress(id, file) : undefined,
  };
}

/** Parts with a heading, and the lead sentences of points as quotations. */
function partsOf(speech: Speech, page: string): LinkedNode[] {
  return readingOrder(speech).flatMap((block): LinkedNode[] =>
    'heading' in block
      ? [{ '@id': `${page}#${block.anchor}`, '@type': 'CreativeWork', name: block.heading }]
      : block.leads.map(({ start, end }) => ({
          '@type': 'Quotation',
          text: block.text.slice(start, end),
          url: `${page}#${block.anchor}`,
        })),
  );
}
