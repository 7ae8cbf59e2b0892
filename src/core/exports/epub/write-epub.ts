import type { Corpus } from '../../corpus/corpus.ts';
import { once } from '../../corpus/once.ts';
import type { Speech } from '../../model/speech.ts';
import type { ExportSource } from '../format.ts';
import { joinBytes } from '../join-bytes.ts';
import { sha256Of } from '../sha256.ts';
import { joinedFiles, type PackedFile, packFile } from '../zip.ts';
import { ARCHIVE_PATH, type Book } from './book.ts';
import { coverImage } from './cover.ts';
import { coverPage, navPage, organizationsPage } from './front-pages.ts';
import { COVER, COVER_IMAGE, hasIndex, NAV, ORGANIZATIONS, STYLE, speechFile } from './names.ts';
import { packageDocument } from './package-document.ts';
import { speechPage } from './speech-page.ts';
import { BOOK_STYLE } from './style.ts';
import { el, xmlDocument } from './xhtml.ts';

/** A book as EPUB 3.3: the same bytes for the same texts. `mimetype` comes first and is stored (section 4.2.3, OCF ZIP). */
export async function writeEpub(book: Book, source: ExportSource): Promise<Uint8Array> {
  return joinBytes([...(await epubPieces(book, source))]);
}

/** The same in pieces, since a book may be of a whole archive. */
export async function epubPieces(book: Book, source: ExportSource): Promise<Iterable<Uint8Array>> {
  const document = packageDocument(book, source, await identifierOf(book, source));
  return joinedFiles(filesOf(book, source, document, await packedPages(book, source)));
}

function* filesOf(
  book: Book,
  { corpus, site }: ExportSource,
  document: string,
  pages: Iterable<PackedFile>,
): Generator<PackedFile> {
  const { mimetype, containerFile, style } = commonFiles(corpus);
  yield mimetype;
  yield containerFile;
  yield packFile('EPUB/package.opf', document);
  yield packFile(`EPUB/${NAV}`, navPage(book));
  yield style;
  yield packFile(`EPUB/${COVER_IMAGE}`, coverImage(book, site.title));
  yield packFile(`EPUB/${COVER}`, coverPage(book));
  yield* pages;
  if (hasIndex(book)) yield packFile(`EPUB/${ORGANIZATIONS}`, organizationsPage(book));
}

/** What is the same in every book of an archive. */
const commonFiles = once((_: Corpus) => ({
  mimetype: packFile('mimetype', 'application/epub+zip', true),
  containerFile: packFile('META-INF/container.xml', container()),
  style: packFile(`EPUB/${STYLE}`, BOOK_STYLE),
}));

/** Speeches of an archive whose packed pages are kept: those of 10,000 are 116 MB, and several times that to be written. */
const MOST_KEPT = 4000;

/**
 * The pages of the speeches. Where there are not too many, a page is packed once for the books of its speech, of the year and
 * of all, which is more than half of what they take, and those of the book of all are kept for the next build; else each is
 * made when it is asked for.
 */
async function packedPages(book: Book, source: ExportSource): Promise<Iterable<PackedFile>> {
  const pageOf = (speech: Speech): string => speechPage(speech, book, source);
  const { corpus, keep } = source;
  if (corpus.speeches.length > MOST_KEPT) return book.speeches.values().map((speech) => pack(speech, pageOf(speech)));
  const known = packedBefore(corpus);
  async function* pages() {
    for (const speech of book.speeches) {
      const page = pageOf(speech);
      const key = await sha256Of(new TextEncoder().encode(page));
      const reckon = (): PackedFile => {
        const packed = known.get(`${speech.id} ${key}`) ?? pack(speech, page);
        known.set(`${speech.id} ${key}`, packed);
        return packed;
      };
      yield { key, reckon };
    }
  }
  if (keep !== undefined && book.path === ARCHIVE_PATH) return keep('book-pages', pages());
  return Array.fromAsync(pages(), ({ reckon }) => reckon());
}

/** Pages that were packed for a book, by speech and hash: with links between speeches they differ from book to book. */
const packedBefore = once((_: Corpus) => new Map<string, PackedFile>());

function pack(speech: Speech, page: string): PackedFile {
  return packFile(`EPUB/${speechFile(speech.id)}`, page);
}

function container(): string {
  const rootfile = el('rootfile', { 'full-path': 'EPUB/package.opf', 'media-type': 'application/oebps-package+xml' });
  const xmlns = 'urn:oasis:names:tc:opendocument:xmlns:container';
  return xmlDocument(el('container', { version: '1.0', xmlns }, el('rootfiles', {}, rootfile)));
}

/**
 * The book's own address where the archive's is known; otherwise a UUID of its path and the archive's title (RFC 9562,
 * version 5), which is the same at every build.
 */
async function identifierOf({ path }: Book, { root, site }: ExportSource): Promise<string> {
  if (URL.canParse(root)) return new URL(path, root).href;
  const name = new TextEncoder().encode(`${site.title}\n${path}`);
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-1', Uint8Array.from([...URL_NAMESPACE, ...name]))).slice(
    0,
    16,
  );
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}

/** 6ba7b811-9dad-11d1-80b4-00c04fd430c8 (RFC 9562, 6.6). */
const URL_NAMESPACE = [0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8];
