import type { Problem } from '../../model/problem.ts';
import { byCodePoint } from '../../text/order.ts';
import { decodeStrictly } from '../encodings/decode.ts';
import { hintsOfProperties } from './docx/hints.ts';
import { openZip, type ZipEntry } from './docx/open-zip.ts';
import { readPart } from './docx/read-part.ts';
import { styleLevels } from './docx/styles.ts';
import type { SourceFormat } from './format.ts';
import { foreignZip, isZip } from './other-kinds.ts';
import type { SourceEncoding, SourceLeftOut, SourceOddity } from './source-read.ts';
import { statedHeadings } from './stated-headings.ts';

const DOCUMENT = 'word/document.xml';
const ENCODING: SourceEncoding = { name: 'utf-8', confidence: 1, evidence: 'a Word file', others: [] };

/** Parts whose text does not stand in the text of the speech. */
const ASIDE: readonly { readonly pattern: RegExp; readonly kind: string; readonly reason: string }[] = [
  { pattern: /^word\/header\d*\.xml$/, kind: 'page-header', reason: 'it stands on top of pages' },
  { pattern: /^word\/footer\d*\.xml$/, kind: 'page-footer', reason: 'it stands at the foot of pages' },
  { pattern: /^word\/footnotes\.xml$/, kind: 'footnote', reason: 'it is a footnote' },
  { pattern: /^word\/endnotes\.xml$/, kind: 'endnote', reason: 'it is an endnote' },
  { pattern: /^word\/comments\.xml$/, kind: 'comment', reason: 'it is a comment of somebody on the text' },
];

/**
 * A Word file: its paragraphs, a line each; rows of tables with tabs. Headings are what its styles say. Notes, comments,
 * page headers, deletions that nobody accepted yet and hidden text are left out. Nothing is unpacked before it is known
 * how large it gets, no entities are defined, nothing is run.
 */
export const docx: SourceFormat = {
  name: 'docx',
  endings: ['.docx', '.docm', '.dotx'],
  read(bytes, file) {
    if (!isZip(bytes)) return { problem: refusal(file, 'bytes that are no Word file, expected a whole .docx') };
    const opened = openZip(bytes);
    if ('refused' in opened) return { problem: refusal(file, opened.refused) };
    const parts = new Map(opened.entries.map((entry) => [entry.name, entry]));
    const document = parts.get(DOCUMENT);
    if (document === undefined) return { problem: refusal(file, foreignZip([...parts.keys()])) };
    const main = xmlOf(document);
    if (main === undefined) return { problem: refusal(file, `damaged ${DOCUMENT}, expected a whole file`) };
    const stylesPart = parts.get('word/styles.xml');
    const styles = styleLevels((stylesPart && xmlOf(stylesPart)) ?? '');
    const read = readPart(main, styles);
    if (read.refused !== undefined) return { problem: refusal(file, read.refused) };
    const leftOut: SourceLeftOut[] = [...read.leftOut];
    const names = [...parts.keys()].sort(byCodePoint);
    for (const { pattern, kind, reason } of ASIDE) {
      for (const name of names.filter((one) => pattern.test(one))) {
        const part = parts.get(name);
        const xml = part && xmlOf(part);
        if (xml === undefined) return { problem: refusal(file, `damaged ${name}, expected a whole file`) };
        const aside = readPart(xml, styles);
        if (aside.refused !== undefined) return { problem: refusal(file, aside.refused) };
        const texts = aside.lines.map(({ text }, i) => ({ kind, text, line: i + 1, column: 1, part: name, reason }));
        leftOut.push(...texts, ...aside.leftOut.map((one) => ({ ...one, part: name })));
      }
    }
    const lines = read.lines.map(({ text }) => text);
    const headings = read.lines.flatMap(({ text, level }, i) =>
      level === undefined ? [] : [{ level, text, line: i + 1 }],
    );
    return {
      text: lines.join('\n'),
      headings: statedHeadings(headings),
      encoding: ENCODING,
      leftOut,
      oddities: numbersOf(read.numbered),
      hints: hintsOfProperties((name) => {
        const part = parts.get(name);
        return part && xmlOf(part);
      }),
    };
  },
};

/** XML of a part: UTF-8, or UTF-16 with its mark, as XML asks for. */
function xmlOf(entry: ZipEntry): string | undefined {
  const bytes = entry.unpack();
  if (bytes === undefined) return undefined;
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return decodeStrictly(bytes, isUtf16 ? (first === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8');
}

function numbersOf(numbered: readonly number[]): SourceOddity[] {
  const [line] = numbered;
  if (line === undefined) return [];
  const message = `Unexpected automatic numbers of ${numbered.length} paragraphs, which Word draws and the file does not hold, expected them as text; write 一、 and the like by hand`;
  return [{ kind: 'automatic-number', line, column: 1, count: numbered.length, message }];
}

function refusal(file: string, what: string): Problem {
  return { file, line: 1, column: 1, rule: 'readable-source', severity: 'error', message: `Unexpected ${what}` };
}
