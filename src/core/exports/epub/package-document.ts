import type { ExportSource } from '../format.ts';
import { pageAddress } from '../reading/addresses.ts';
import { nameOf } from '../reading/facts.ts';
import type { Book } from './book.ts';
import { COVER, COVER_IMAGE, hasIndex, NAV, ORGANIZATIONS, STYLE, speechFile } from './names.ts';
import { el, type XmlChild, xmlDocument } from './xhtml.ts';

const XHTML = 'application/xhtml+xml';
/** What EPUB Accessibility 1.1 asks a book to say of itself. */
const ACCESSIBILITY: readonly (readonly [string, string])[] = [
  ['accessMode', 'textual'],
  ['accessModeSufficient', 'textual'],
  ['accessibilityFeature', 'tableOfContents'],
  ['accessibilityFeature', 'structuralNavigation'],
  ['accessibilityFeature', 'readingOrder'],
  ['accessibilityFeature', 'alternativeText'],
  ['accessibilityFeature', 'displayTransformability'],
  ['accessibilityHazard', 'none'],
];

/** The package document (EPUB 3.3, section 5): metadata, every file, and the order they are read in. */
export function packageDocument(book: Book, source: ExportSource, identifier: string): string {
  const { speeches, language } = book;
  const index = hasIndex(book);
  const items: readonly (readonly [id: string, href: string, type: string, properties?: string])[] = [
    ['nav', NAV, XHTML, 'nav'],
    ['style', STYLE, 'text/css'],
    ['cover-image', COVER_IMAGE, 'image/svg+xml', 'cover-image'],
    ['cover', COVER, XHTML],
    ...speeches.map(({ id }) => [`speech-${id}`, speechFile(id), XHTML] as const),
    ...(index ? ([['organizations', ORGANIZATIONS, XHTML]] as const) : []),
  ];
  const spine = ['cover', 'nav', ...speeches.map(({ id }) => `speech-${id}`), ...(index ? ['organizations'] : [])];
  return xmlDocument(
    el(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'identifier',
        'xml:lang': language,
      },
      el('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, ...metadata(book, source, identifier)),
      el(
        'manifest',
        {},
        ...items.map(([id, href, type, properties]) => el('item', { id, href, 'media-type': type, properties })),
      ),
      el('spine', {}, ...spine.map((idref) => el('itemref', { idref, linear: idref === 'cover' ? 'no' : undefined }))),
    ),
  );
}

function metadata({ title, language, labels, speeches }: Book, source: ExportSource, identifier: string): XmlChild[] {
  const meta = (property: string, value: string, refines?: string): XmlChild =>
    el('meta', { property, refines }, value);
  const languages = [...new Set([language, ...speeches.map((speech) => speech.meta.language)])];
  const speakers = [...new Set(speeches.flatMap((speech) => nameOf(source, speech.meta.speaker) ?? []))];
  const [only, ...others] = speeches;
  const single = others.length === 0 ? only : undefined;
  const address = single && pageAddress(single.id, source.root);
  return [
    el('dc:identifier', { id: 'identifier' }, identifier),
    el('dc:title', { id: 'title' }, title),
    ...languages.map((tag) => el('dc:language', {}, tag)),
    ...speakers.flatMap((name, i) => [
      el('dc:creator', { id: `creator-${i + 1}` }, name),
      el('meta', { refines: `#creator-${i + 1}`, property: 'role', scheme: 'marc:relators' }, 'spk'),
    ]),
    el('dc:publisher', {}, source.site.title),
    ...(single ? [el('dc:date', {}, single.meta.date)] : []),
    ...(address === undefined ? [] : [el('dc:source', {}, address)]),
    meta('dcterms:modified', modifiedOf(speeches.map((speech) => speech.meta.date))),
    ...ACCESSIBILITY.map(([name, value]) => meta(`schema:${name}`, value)),
    meta('schema:accessibilitySummary', labels.accessibility),
  ];
}

/**
 * EPUB wants to know when a book was last changed, to the second. A clock would make every build another file, and the
 * files' times are no content, so it is the beginning of the last date that the book tells of.
 */
export function modifiedOf(dates: readonly string[]): string {
  const last = [...dates].sort().at(-1) ?? '1980';
  const [year, month = '01', day = '01'] = last.split('-');
  return `${year}-${month}-${day}T00:00:00Z`;
}
