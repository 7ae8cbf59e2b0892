import type { Problem } from '../../model/problem.ts';

/** A kind of file that is no source, by its first bytes, and what somebody can do about it. */
interface OtherKind {
  readonly what: string;
  readonly instead: string;
  readonly starts: readonly number[];
  /** Where the bytes stand. */
  readonly at?: number;
}

const ascii = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));
const AS_DOCX = 'open it in Word, WPS or LibreOffice and save it as .docx';
const AS_TEXT = 'copy its text into a .txt file; a scan needs text recognition first';
const PICTURE = 'use text recognition and save what it finds as .txt';

const KINDS: readonly OtherKind[] = [
  { what: 'a PDF', instead: AS_TEXT, starts: ascii('%PDF') },
  { what: 'an RTF file', instead: AS_DOCX, starts: ascii('{\\rtf') },
  { what: 'a PNG picture', instead: PICTURE, starts: [0x89, ...ascii('PNG')] },
  { what: 'a JPEG picture', instead: PICTURE, starts: [0xff, 0xd8, 0xff] },
  { what: 'a GIF picture', instead: PICTURE, starts: ascii('GIF8') },
  { what: 'a WebP picture', instead: PICTURE, starts: ascii('WEBP'), at: 8 },
  { what: 'a TIFF picture', instead: PICTURE, starts: [0x49, 0x49, 0x2a, 0] },
  { what: 'a TIFF picture', instead: PICTURE, starts: [0x4d, 0x4d, 0, 0x2a] },
  { what: 'a RAR archive', instead: 'unpack it first', starts: ascii('Rar!') },
  { what: 'a 7z archive', instead: 'unpack it first', starts: [0x37, 0x7a, 0xbc, 0xaf] },
  { what: 'a gzip archive', instead: 'unpack it first', starts: [0x1f, 0x8b, 8] },
  { what: 'a DjVu document', instead: AS_TEXT, starts: ascii('AT&TFORM') },
  { what: 'a CAJ document', instead: AS_TEXT, starts: ascii('CAJ\0') },
];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 3, 4];
/** Streams of an OLE file, by the name that its directory holds in UTF-16. */
const STREAMS: readonly (readonly [stream: string, what: string, instead: string])[] = [
  ['EncryptedPackage', 'a Word file with a password', 'save it without one'],
  ['WordDocument', 'a Word file of before 2007 (.doc, .wps)', AS_DOCX],
  ['Workbook', 'an Excel file of before 2007', 'copy its text into a .txt file'],
  ['PowerPoint Document', 'a PowerPoint file of before 2007', 'copy its text into a .txt file'],
];
/** What a ZIP is, by a file in it. */
const ZIPS: readonly (readonly [name: RegExp, what: string, instead: string])[] = [
  [/^xl\//, 'an Excel file', 'copy its text into a .txt file'],
  [/^ppt\//, 'a PowerPoint file', 'copy its text into a .txt file'],
  [/^META-INF\/container\.xml$/, 'an EPUB', 'import the .html files in it'],
  [/^OFD\.xml$/, 'an OFD document', AS_TEXT],
  [/^content\.xml$/, 'an OpenDocument file', AS_DOCX],
];

/** Whether a file is a ZIP, as a `.docx` is. */
export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, ZIP);
}

/** Whether a file begins as a page of the web does, which many a `.doc` or `.txt` is. */
export function isPage(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 500));
  return /^(?:\xEF\xBB\xBF)?\s*(?:<\?xml[^>]*\?>\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(head);
}

/** Says of a file that is none of the formats what it is, and what to do; nothing where its first bytes tell nothing. */
export function otherKind(bytes: Uint8Array, file: string): Problem | undefined {
  const kind = KINDS.find(({ starts, at = 0 }) => startsWith(bytes.subarray(at), starts)) ?? oleKind(bytes);
  if (kind === undefined) return undefined;
  const message = `Unexpected ${kind.what}, expected text, Markdown, HTML or .docx: ${kind.instead}`;
  return { file, line: 1, column: 1, rule: 'readable-source', severity: 'error', message };
}

/** What a ZIP without a Word document is, as the end of a message. */
export function foreignZip(names: readonly string[]): string {
  const kind = ZIPS.find(([pattern]) => names.some((name) => pattern.test(name)));
  const [, what, instead] = kind ?? [undefined, 'a ZIP archive', 'unpack it first'];
  return `${what}, expected text, Markdown, HTML or .docx: ${instead}`;
}

function oleKind(bytes: Uint8Array): Pick<OtherKind, 'what' | 'instead'> | undefined {
  if (!startsWith(bytes, OLE)) return undefined;
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 10_000_000));
  const found = STREAMS.find(([stream]) => text.includes([...stream].join('\0')));
  const [, what, instead] = found ?? [undefined, 'a file of an old Office or WPS program', AS_DOCX];
  return { what, instead };
}

function startsWith(bytes: Uint8Array, starts: readonly number[]): boolean {
  return starts.every((byte, i) => bytes[i] === byte);
}
