import { entityPointer } from '../../markup/tei/pointer.ts';
import { speechAddress } from '../../model/address.ts';
import { type EntityType, entityTypes } from '../../model/entity-types.ts';
import { ID_PATTERN } from '../../model/id.ts';
import type { Speech } from '../../model/speech.ts';
import { charactersIn } from '../../text/code-points.ts';
import type { ExportSource } from '../format.ts';
import { nameOf } from '../reading/facts.ts';
import { classDecl } from './class-decl.ts';
import { declarations } from './declarations.ts';
import { type Element, lines, tei } from './element.ts';
import { characters } from './inline.ts';
import { publicationStmt } from './publication.ts';
import { speakersOf } from './speakers.ts';
import { type Tally, tagsDeclOf } from './tags.ts';

export interface HeaderParts {
  /** Front matter of the Markdown, with its fences. */
  readonly front: string;
  readonly tally: Tally;
}

/** What is known of a speech: what is not known has no element. */
export function headerOf(speech: Speech, source: ExportSource, { front, tally }: HeaderParts): Element {
  return tei(
    'teiHeader',
    {},
    lines(
      fileDesc(speech, source),
      tei('encodingDesc', {}, lines(declarations(speech.meta), tagsDeclOf([tally.tags]), classDecl(tally.pointers))),
      profileDesc(speech, source),
      tei('xenoData', { type: 'front-matter' }, { xml: characters(front) }),
      tei(
        'revisionDesc',
        { status: speech.meta.status },
        lines(tei('change', { status: speech.meta.status }, STATUS[speech.meta.status])),
      ),
    ),
  );
}

const STATUS = {
  draft: 'Draft: the text or its annotations have not been checked by an editor.',
  reviewed: 'Reviewed by an editor.',
} as const;

function fileDesc(speech: Speech, { corpus, site, root }: ExportSource): Element {
  const { meta } = speech;
  const author = nameOf({ corpus }, meta.speaker);
  const paragraphs = speech.paragraphs.length;
  const length = speech.paragraphs.reduce((sum, { text }) => sum + charactersIn(text), 0);
  return tei(
    'fileDesc',
    {},
    lines(
      tei(
        'titleStmt',
        {},
        lines(
          tei('title', { type: 'main' }, meta.title),
          author && tei('author', { ref: '#speaker' }, author),
          site.editor && tei('editor', {}, site.editor),
          tei(
            'respStmt',
            { 'xml:id': 'registry' },
            tei(
              'resp',
              { 'xml:lang': 'en' },
              'references that no editor wrote, read from the name by the registry of entities',
            ),
            tei('name', {}, 'Rostrum'),
          ),
        ),
      ),
      tei(
        'extent',
        {},
        lines(
          tei('measure', { unit: 'paragraphs', quantity: String(paragraphs) }),
          tei('measure', { unit: 'characters', quantity: String(length) }),
        ),
      ),
      publicationStmt(site, [
        tei('idno', { type: 'rostrum' }, speech.id),
        tei('idno', { type: 'address' }, `${root}${speechAddress(speech.id)}`),
      ]),
      tei('sourceDesc', {}, lines(sourceOf(speech))),
    ),
  );
}

function sourceOf({ meta: { source } }: Speech): Element {
  if (source === undefined) return tei('p', { 'xml:lang': 'en' }, 'No source is stated.');
  const { file, title, publisher, url, retrieved, sha256 } = source;
  return tei(
    'bibl',
    {},
    lines(
      title && tei('title', {}, title),
      publisher && tei('publisher', {}, publisher),
      tei('idno', { type: 'file' }, file),
      sha256 && tei('idno', { type: 'sha256' }, sha256),
      url && tei('idno', { type: 'URL' }, url),
      retrieved && tei('date', { type: 'retrieved', ...whenOf(retrieved) }, retrieved),
    ),
  );
}

function profileDesc(speech: Speech, source: ExportSource): Element {
  const { meta } = speech;
  const { date, dateNote, language, occasion, place, organizations } = meta;
  const evidence = dateNote === undefined ? undefined : 'conjecture';
  return tei(
    'profileDesc',
    {},
    lines(
      tei('creation', {}, tei('date', { ...whenOf(date), evidence }, dateNote ?? date)),
      tei('langUsage', {}, tei('language', { ident: language }, language)),
      organizations.length === 0
        ? undefined
        : tei(
            'textClass',
            {},
            tei(
              'keywords',
              { scheme: '../data/entities.xml' },
              lines(organizations.map((id) => tei('term', { ref: entityPointer(id) }, nameOf(source, id)))),
            ),
          ),
      participants(speech, source),
      tei(
        'settingDesc',
        {},
        tei(
          'setting',
          {},
          lines(
            occasion && named('event', occasion, source),
            place && named('place', place, source),
            tei('date', { ...whenOf(date), evidence }, date),
          ),
        ),
      ),
    ),
  );
}

/** Whoever speaks, in the order in which they begin. */
function participants(speech: Speech, source: ExportSource): Element | undefined {
  const { entries } = speakersOf(speech);
  if (entries.length === 0) return undefined;
  const persons = entries.map(({ id, ref, name, role }) => {
    const person = isKnown(source, ref ?? name, ['person']) ? (ref ?? name) : undefined;
    return tei(
      'person',
      { 'xml:id': id, role: 'speaker' },
      person === undefined
        ? tei('persName', {}, tei('roleName', {}, name))
        : tei('persName', { ref: entityPointer(person) }, nameOf(source, person)),
      role && tei('persName', { type: 'role' }, tei('roleName', {}, role)),
    );
  });
  return tei('particDesc', {}, tei('listPerson', {}, lines(persons)));
}

function named(type: EntityType, value: string, source: ExportSource): Element {
  const ref = isKnown(source, value, [type]) ? entityPointer(value) : undefined;
  return tei('name', { type, ref }, nameOf(source, value));
}

/** A field is an id where there is such an entity; whatever else it holds is words. */
function isKnown({ corpus }: ExportSource, value: string, types: readonly EntityType[] = entityTypes): boolean {
  const entity = corpus.entityById.get(value);
  return ID_PATTERN.test(value) && entity !== undefined && types.includes(entity.type);
}

/** XML Schema has no year 0. */
function whenOf(date: string): { when?: string } {
  return date.startsWith('0000') ? {} : { when: date };
}
