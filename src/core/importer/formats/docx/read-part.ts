import type { SourceLeftOut } from '../source-read.ts';
import { parseXml } from './parse-xml.ts';
import type { StyleLevels } from './styles.ts';

export interface PartRead {
  /** A paragraph a line, a row of a table with tabs. */
  readonly lines: readonly { readonly text: string; readonly level: number | undefined }[];
  readonly leftOut: readonly SourceLeftOut[];
  /** Paragraphs that Word numbers by itself: their numbers stand nowhere in the file. */
  readonly numbered: readonly number[];
  readonly refused: string | undefined;
}

/** What is in the file and is no text, by the element around it. */
const NOT_TEXT: ReadonlyMap<string, { kind: string; reason: string }> = new Map([
  ['w:del', { kind: 'tracked-deletion', reason: 'it was deleted, which nobody accepted yet' }],
  ['w:moveFrom', { kind: 'tracked-deletion', reason: 'it was moved to another place' }],
  ['w:delText', { kind: 'tracked-deletion', reason: 'it was deleted, which nobody accepted yet' }],
  ['w:instrText', { kind: 'field-code', reason: 'Word reckons what stands there from it' }],
  ['w:delInstrText', { kind: 'field-code', reason: 'Word reckons what stands there from it' }],
  ['mc:Fallback', { kind: 'fallback', reason: 'it stands there a second time for old programs' }],
  ['w:rt', { kind: 'ruby', reason: 'it says how characters are read' }],
]);
/** Elements that hold text: anything else between tags is white space of the file. */
const TEXT = new Set(['w:t', 'w:delText', 'w:instrText', 'w:delInstrText', 'm:t']);
/** Characters that are elements. */
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:noBreakHyphen', '\u2011'],
  ['w:softHyphen', '\u00AD'],
]);

interface OpenParagraph {
  pieces: string[];
  level: number | undefined;
  numbered: boolean;
}

/**
 * Reads a part of a Word file (Office Open XML, part 1, section 17): its paragraphs, and what of it is no text.
 */
export function readPart(xml: string, styles: StyleLevels): PartRead {
  const lines: { text: string; level: number | undefined }[] = [];
  const leftOut: SourceLeftOut[] = [];
  const numbered: number[] = [];
  const paragraphs: OpenParagraph[] = [];
  const rows: { cells: string[]; texts: string[] }[] = [];
  const around: { name: string; kind: string; reason: string; text: string }[] = [];
  let inText = 0;
  let inProperties = 0;
  let hidden = false;
  const leave = (kind: string, text: string, reason: string): void => {
    if (text !== '') leftOut.push({ kind, text, line: lines.length + 1, column: 1, reason });
  };
  const put = (text: string): void => {
    const dropped = around.at(-1);
    if (dropped !== undefined) dropped.text += text;
    else if (hidden) leave('hidden', text, 'Word does not show it');
    else paragraphs.at(-1)?.pieces.push(text);
  };
  const endParagraph = ({ pieces, level, numbered: isNumbered }: OpenParagraph): void => {
    const text = pieces.join('');
    const row = rows.at(-1);
    if (row !== undefined) {
      row.texts.push(text);
      return;
    }
    for (const line of text.split('\n')) {
      if (line.trim() === '') continue;
      lines.push({ text: line.replace(/^[ \t]+|[ \t]+$/g, ''), level });
      if (isNumbered && line === text) numbered.push(lines.length);
    }
  };
  const endRow = ({ cells, texts }: (typeof rows)[number]): void => {
    const outer = rows.at(-1);
    const [only] = cells;
    // A table of one column sets out a page: its paragraphs are lines.
    const found =
      cells.length === 1 && only !== undefined ? only.split('\n') : [cells.join('\t').replaceAll('\n', ' ')];
    for (const text of [...found, ...texts]) {
      if (text.trim() === '') continue;
      if (outer !== undefined) outer.texts.push(text);
      else lines.push({ text: text.trim(), level: undefined });
    }
  };
  const refused = parseXml(xml, {
    open(name, attributes) {
      const value = attributes['w:val'];
      const dropped = NOT_TEXT.get(name);
      if (dropped !== undefined) around.push({ name, ...dropped, text: '' });
      if (TEXT.has(name)) inText++;
      if (name === 'w:p') paragraphs.push({ pieces: [], level: undefined, numbered: false });
      if (name === 'w:tr') rows.push({ cells: [], texts: [] });
      if (name === 'w:pPr' || name === 'w:rPr' || name === 'w:sectPr') inProperties++;
      if (name === 'w:r') hidden = false;
      if (inProperties > 0) {
        const paragraph = paragraphs.at(-1);
        if (name === 'w:vanish' && !(value === '0' || value === 'false')) hidden = true;
        if (paragraph === undefined) return;
        if (name === 'w:pStyle') paragraph.level = styles.get(value ?? '');
        if (name === 'w:outlineLvl' && Number(value) < 9) paragraph.level = Number(value) + 1;
        if (name === 'w:numId' && value !== '0') paragraph.numbered = true;
        return;
      }
      const character = CHARACTERS.get(name);
      if (character !== undefined) put(character);
      if (name === 'w:cr' || (name === 'w:br' && !['page', 'column'].includes(attributes['w:type'] ?? ''))) put('\n');
      if (name === 'w:sym') put(symbol(attributes['w:char']));
      if (name === 'wp:docPr')
        leftOut.push({
          ...{ kind: 'image', text: attributes.descr ?? '', line: lines.length + 1, column: 1 },
          reason: 'it is a picture or a drawing',
        });
    },
    close(name) {
      if (TEXT.has(name)) inText--;
      if (name === 'w:pPr' || name === 'w:rPr' || name === 'w:sectPr') inProperties--;
      if (name === 'w:r') hidden = false;
      const dropped = around.at(-1);
      if (dropped?.name === name) {
        around.pop();
        leave(dropped.kind, dropped.text, dropped.reason);
      }
      if (name === 'w:p') {
        const paragraph = paragraphs.pop();
        if (paragraph !== undefined) endParagraph(paragraph);
      }
      const row = rows.at(-1);
      if (name === 'w:tc' && row !== undefined) {
        row.cells.push(row.texts.join('\n').trim());
        row.texts = [];
      }
      if (name === 'w:tr' && row !== undefined) {
        rows.pop();
        endRow(row);
      }
    },
    text(text) {
      if (inText > 0) put(text);
    },
  });
  return { lines, leftOut, numbered, refused };
}

/** A character of a font of symbols, which Word gives as its code. */
function symbol(code: string | undefined): string {
  const number = Number.parseInt(code ?? '', 16);
  return number > 0 && number <= 0xffff && (number < 0xd800 || number > 0xdfff) ? String.fromCharCode(number) : '';
}
