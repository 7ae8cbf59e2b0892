import { CUT_OFF_START, cutsSentence, jointBetween } from './flow.ts';
import { endsSentence, type Line } from './lines.ts';

const SHORTEST_WIDTH = 30;
const LONGEST_WIDTH = 160;
/** A line may end early for a mark that begins no line. */
const SLACK = 8;
const FEWEST = 4;
/** A line of prose that was torn is as long; a heading is shorter. */
const SHORTEST_TORN = 25;
const SHORTEST_LATIN = 50;
/** So many lines are wider than the column at most: a heading of the page, an address. */
const OUTLIERS = 0.05;

/**
 * Joins lines that were wrapped at a column (mail, text copied from a PDF) back into paragraphs. A text counts as
 * wrapped where most of its lines are equally wide, nearly none of those ends as a sentence does, and sentences end
 * inside of them. A new paragraph begins after a line that is not full, a blank line, or before an indentation; where
 * blank lines stand everywhere they tell nothing. Elsewhere lines are joined where one begins with a mark that begins
 * no line, or ends with one that ends no paragraph and is as long as prose is.
 */
export function joinWrapped(lines: readonly Line[]): Line[] {
  const column = columnOf(lines);
  const isFull = (line: Line, next: Line): boolean =>
    column !== undefined && widthOf(line.text) + roomFor(next.text) > column;
  const prose = lines.filter(({ text }, i) => i > 0 && text.length > 1);
  const everyBlank = prose.filter(({ blankBefore }) => blankBefore).length > 0.9 * prose.length;
  return lines.map((line, i) => {
    const before = lines[i - 1];
    if (before === undefined || line.joint !== '\n') return line;
    const apart = line.indented || (line.blankBefore && !everyBlank);
    const goesOn = column === undefined || apart ? isTorn(before, line, apart) : isFull(before, line);
    return goesOn ? { ...line, joint: jointBetween(before.text, line.text) } : line;
  });
}

/** The column at which a text was wrapped, if it was. */
function columnOf(lines: readonly Line[]): number | undefined {
  const widths = lines.map(({ text }) => widthOf(text)).sort((a, b) => a - b);
  const column = widths[Math.max(0, Math.ceil(widths.length * (1 - OUTLIERS)) - 1)] ?? 0;
  if (column < SHORTEST_WIDTH || column > LONGEST_WIDTH) return undefined;
  const full = lines.filter((line, i) => {
    const next = lines[i + 1];
    return next !== undefined && widthOf(line.text) + roomFor(next.text) > column;
  });
  const cut = full.filter(({ text }) => !endsSentence(text));
  const flowing = full.filter(({ text }) => /[。！？；].|[.!?] ./.test(text));
  const wrapped =
    full.length >= FEWEST &&
    full.length >= 0.5 * lines.length &&
    cut.length >= 0.75 * full.length &&
    flowing.length >= 0.2 * full.length;
  return wrapped ? column : undefined;
}

/** Columns that the next line's first word needs: less room at the end of a line says that it is full. */
function roomFor(next: string): number {
  const word = /^[\p{Script=Latin}\p{N}'’.,;:!?()“”"-]+/u.exec(next)?.[0];
  return word === undefined ? SLACK : Math.min(word.length + 1, 24);
}

/** Whether a line break stands where no paragraph ends. */
function isTorn(before: Line, line: Line, apart: boolean): boolean {
  if (CUT_OFF_START.test(line.text)) return cutsSentence(before.text, line.text);
  if (apart || !cutsSentence(before.text, line.text)) return false;
  // A line of verse begins with a small letter as well, but is shorter.
  if (/^\p{Ll}/u.test(line.text)) return before.text.length >= SHORTEST_LATIN;
  if (!/[。！？；]|[.!?;] /.test(before.text)) return false;
  if (/[，、,]$/.test(before.text)) return true;
  return before.text.length >= SHORTEST_TORN && /[，。、；！？,.;!?]/.test(line.text);
}

/** Columns that a text takes: two for a character outside Latin script. Of a text wider than any column, no less. */
function widthOf(text: string): number {
  if (text.length > LONGEST_WIDTH) return text.length;
  return text.length + (text.match(/[^\u0000-\u02FF]/g)?.length ?? 0);
}
