import { normalizeEncoding } from '@exodus/bytes/encoding.js';
import { didYouMean } from './similarity.ts';

/** Encodings of texts, as the Encoding Standard names them; a byte-order mark needs no name of its own. */
export const ENCODINGS: readonly string[] = [
  ...['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'gbk', 'big5', 'euc-jp', 'iso-2022-jp', 'shift_jis', 'euc-kr'],
  ...['windows-1250', 'windows-1251', 'windows-1252', 'windows-1253', 'windows-1254', 'windows-1255', 'windows-1256'],
  ...['windows-1257', 'windows-1258', 'windows-874', 'iso-8859-2', 'iso-8859-3', 'iso-8859-4', 'iso-8859-5'],
  ...['iso-8859-6', 'iso-8859-7', 'iso-8859-8', 'iso-8859-8-i', 'iso-8859-10', 'iso-8859-13', 'iso-8859-14'],
  ...['iso-8859-15', 'iso-8859-16', 'koi8-r', 'koi8-u', 'macintosh', 'x-mac-cyrillic', 'ibm866'],
];

/** What Windows calls them, which the standard does not list. */
const CODE_PAGES: ReadonlyMap<string, string> = new Map([
  ['cp936', 'gbk'],
  ['cp54936', 'gb18030'],
  ['cp950', 'big5'],
  ['cp65001', 'utf-8'],
  ['cp1200', 'utf-16le'],
  ['cp1201', 'utf-16be'],
  ['gb-2312', 'gbk'],
  ['gb-18030', 'gb18030'],
  ['big5hkscs', 'big5'],
]);

/** The encoding that a label means (`GB2312` → `gbk`, `UTF8` → `utf-8`); `undefined` where it means none. */
export function encodingNamed(label: string): string | undefined {
  const plain = label.trim().toLowerCase();
  const name = CODE_PAGES.get(plain) ?? normalizeEncoding(plain) ?? undefined;
  return name !== undefined && ENCODINGS.includes(name) ? name : undefined;
}

/** `Unexpected encoding \`gbk2\`, expected a name such as …; did you mean \`gbk\`?` */
export function unknownEncoding(label: string): string {
  const known = [...ENCODINGS, ...CODE_PAGES.keys()];
  const near = didYouMean(label.trim().toLowerCase(), known);
  return `Unexpected encoding \`${label}\`, expected a name such as utf-8, utf-16le, utf-16be, gb18030, gbk or big5${near}`;
}
