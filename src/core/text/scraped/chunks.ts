import { CUT_OFF_START } from './flow.ts';
import { cutStart, endsSentence, type Line } from './lines.ts';

/** Forms of the number of a chunk. All numbers of a run have one form. */
const FORMS = [
  /^(\d{1,4})(?:、|[.．](?!\d))\s*/,
  /^[（(](\d{1,4})[）)]\s*/,
  /^[【[［〔<](\d{1,4})[】\]］〕>]\s*/,
  /^第\s*(\d{1,4})\s*[段页頁节節部分]+\s*[:：、]?\s*/,
  /^(\d{1,4})\s*\/\s*\d{1,4}\s+/,
  /^(\d{1,4})[)）]\s*/,
];
const SENTENCE_END_INSIDE = /[。！？!?]./u;
const FEWEST_CHUNKS = 3;
const SHORTEST_CHUNK = 30;
const LINES_BEFORE = 3;

interface Chunk {
  /** Index of its first line. */
  readonly line: number;
  /** Length of the number and its mark. */
  readonly mark: number;
  readonly text: string;
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

export interface Unchunked {
  readonly lines: readonly Line[];
  readonly numbers: readonly Span[];
  /** Numbers that could be the site's, and stay. */
  readonly doubts: readonly Span[];
}

/**
 * Takes the numbers off a text that a reading site cut into numbered chunks, and marks the chunks as going on.
 *
 * A list of the speech's own (`1、加强领导。…`) is numbered as well, so numbers count as the site's only where all of
 * this holds: they run 1, 2, 3 … from the top of the text (after a few lines of title at most) to its end; the chunks
 * but the last are equally long, as a machine cuts them; there are sentences that end inside of them; and at three of
 * four borders the text is cut: the chunk does not end as a sentence or a list's member does, or the next one begins
 * with a mark that begins no line. Where any of it fails the numbers stay.
 */
export function withoutChunkNumbers(lines: readonly Line[]): Unchunked {
  for (const form of FORMS) {
    const chunks = findChunks(lines, form);
    const cuts = chunks.slice(1).filter(({ text }, i) => isTorn(chunks[i]?.text ?? text, text)).length;
    if (areCutByMachine(chunks, cuts)) return withoutMarks(lines, chunks, cuts);
    if (chunks.length >= FEWEST_CHUNKS && 2 * cuts >= chunks.length - 1 && chunks.some(isProse)) {
      const reason = `numbers of a run 1–${chunks.length}, which could be the site's: ${cuts} of them stand in a sentence`;
      const first = lines[chunks[0]?.line ?? 0];
      const doubts = first ? [{ start: first.start, end: first.start + first.text.length, reason }] : [];
      return { lines, numbers: [], doubts };
    }
  }
  return { lines, numbers: [], doubts: [] };
}

function withoutMarks(lines: readonly Line[], chunks: readonly Chunk[], cuts: number): Unchunked {
  const marks = new Map(chunks.map((chunk, i) => [chunk.line, { length: chunk.mark, number: i + 1 }]));
  const run = `a run 1–${chunks.length} at line starts, equally far from each other, ${cuts} of them in a sentence`;
  const numbers = lines.flatMap(({ start }, i) => {
    const mark = marks.get(i);
    return mark ? [{ start, end: start + mark.length, reason: `number ${mark.number} of ${run}` }] : [];
  });
  const rest: Line[] = [];
  // A number may stand in a line of its own: then the next line goes on.
  let goesOn = false;
  for (const [i, line] of lines.entries()) {
    const mark = marks.get(i);
    const text = mark ? cutStart(line, mark.length) : line;
    goesOn ||= mark !== undefined && mark.number > 1;
    if (text.text === '') continue;
    rest.push(goesOn ? { ...text, joint: '' } : text);
    goesOn = false;
  }
  return { lines: rest, numbers, doubts: [] };
}

/** The lines that are numbered 1, 2, 3 … in turn, each with the lines up to the next. */
function findChunks(lines: readonly Line[], form: RegExp): Chunk[] {
  const starts: { line: number; mark: number }[] = [];
  for (const [line, { text }] of lines.entries()) {
    const match = form.exec(text);
    if (match && Number(match[1]) === starts.length + 1) starts.push({ line, mark: match[0].length });
    else if (starts.length === 0 && line >= LINES_BEFORE) return [];
  }
  return starts.map(({ line, mark }, i) => {
    const own = lines.slice(line, starts[i + 1]?.line);
    const text = own.map(({ text }) => text).join('');
    return { line, mark, text: text.slice(mark) };
  });
}

function areCutByMachine(chunks: readonly Chunk[], cuts: number): boolean {
  if (chunks.length < FEWEST_CHUNKS) return false;
  const lengths = chunks.slice(0, -1).map(({ text }) => text.length);
  const longest = lengths.reduce((a, b) => Math.max(a, b), 0);
  const shortest = lengths.reduce((a, b) => Math.min(a, b), longest);
  if (shortest < SHORTEST_CHUNK || shortest < 0.9 * longest) return false;
  return chunks.some(isProse) && cuts >= 0.75 * (chunks.length - 1);
}

function isProse({ text }: Chunk): boolean {
  return SENTENCE_END_INSIDE.test(text);
}

function isTorn(before: string, after: string): boolean {
  return CUT_OFF_START.test(after) || !endsSentence(before);
}
