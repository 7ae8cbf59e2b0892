import type { LeveledHeading } from '../stated-headings.ts';

const CJK = '[\\p{Script=Han}\\u3000-\\u303F\\uFF00-\\uFFEF“”‘’—…]';
/** A line that is broken in the file goes on where it is Chinese: there is no blank between two of its characters. */
const BROKEN = new RegExp(`(?<=${CJK})[ \\t\\f]*\\n[ \\t\\f\\n]*(?=${CJK})`, 'gu');

/** Makes lines of pieces of text, as a browser sets them: white space is a blank, a row of a table has tabs. */
export interface LineWriter {
  readonly lines: readonly string[];
  readonly headings: readonly LeveledHeading[];
  readonly add: (text: string) => void;
  /** The same with the line ends of the text. */
  readonly addPreformatted: (text: string) => void;
  readonly endLine: () => void;
  /** Ends the line; what was written since line `from` (from 0) is a heading if it is one line. */
  readonly endHeading: (level: number, from: number) => void;
  readonly beginRow: () => void;
  readonly endCell: () => void;
  readonly endRow: () => void;
}

export function lineWriter(): LineWriter {
  const lines: string[] = [];
  const headings: LeveledHeading[] = [];
  let current: string[] = [];
  let cells: string[] | undefined;
  const take = (): string => {
    const text = current
      .join('')
      .replace(BROKEN, '')
      .replace(/[ \t\n\f]+/g, ' ')
      .trim();
    current = [];
    return text;
  };
  const add = (text: string): void => {
    current.push(text);
  };
  const pushLine = (line: string): void => {
    if (line !== '') lines.push(line);
  };
  const endRow = (): void => {
    pushLine([...(cells ?? []), take()].join('\t').trimEnd());
    cells = undefined;
  };
  const endLine = (): void => {
    if (cells === undefined) pushLine(take());
    else add(' '); // In a cell of a table the end of a block is a blank.
  };
  return {
    ...{ lines, headings, add, endLine, endRow },
    addPreformatted(text) {
      for (const [i, line] of text.split('\n').entries()) {
        if (i > 0) endLine();
        add(line);
      }
    },
    endHeading(level, from) {
      endLine();
      const text = lines[from];
      if (text !== undefined && lines.length === from + 1) headings.push({ level, text, line: from + 1 });
    },
    beginRow() {
      if (cells === undefined) endLine();
      else endRow();
      cells = [];
    },
    endCell() {
      cells?.push(take());
    },
  };
}
