import { endsSentence, type Line } from './lines.ts';

const SHORTEST_WIDTH = 30;
const LONGEST_WIDTH = 160;
/** A line may end early for a mark that begins no line, or a word. */
const SLACK = 8;
const FEWEST = 5;

/**
 * Joins lines that were wrapped at a column (mail, text copied from a PDF) back into paragraphs. A text counts as
 * wrapped where most of its lines are equally wide, nearly none of those ends as a sentence does, and sentences end
 * inside of them. A new paragraph begins after a line that is not full, a blank line, or before an indentation.
 */
export function joinWrapped(lines: readonly Line[]): Line[] {
  const width = lines.reduce((most, { text }) => Math.max(most, widthOf(text)), 0);
  const isFull = (line: Line): boolean => widthOf(line.text) > width - SLACK;
  if (width < SHORTEST_WIDTH || width > LONGEST_WIDTH || !isWrapped(lines, lines.filter(isFull))) return [...lines];
  return lines.map((line, i) => {
    const before = lines[i - 1];
    if (before === undefined || line.joint !== '\n' || line.apart || !isFull(before)) return line;
    const words = /[\w,.;:!?)]$/.test(before.text) && /^[\w(]/.test(line.text);
    return { ...line, joint: words ? ' ' : '' };
  });
}

function isWrapped(lines: readonly Line[], full: readonly Line[]): boolean {
  const cut = full.filter(({ text }) => !endsSentence(text));
  const flowing = full.filter(({ text }) => /[。！？；].|[.!?] ./.test(text));
  return (
    full.length >= FEWEST &&
    full.length >= 0.6 * lines.length &&
    cut.length >= 0.75 * full.length &&
    flowing.length >= 0.2 * full.length
  );
}

/** Columns that a text takes: two for a character outside Latin script. */
function widthOf(text: string): number {
  return text.length + (text.match(/[^\u0000-\u02FF]/g)?.length ?? 0);
}
