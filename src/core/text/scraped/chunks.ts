import { cutStart, endsSentence, type Line } from './lines.ts';

const NUMBER = /^(\d{1,4})(?:、|[.．](?!\d))\s*/;
const SENTENCE_END_INSIDE = /[。！？!?]./u;
/** No line begins with these unless it was cut off. */
const CUT_OFF_START = /^[，,。、；;：:！!？?”’』」》）)%]/;
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

export interface Unchunked {
  readonly lines: readonly Line[];
  readonly numbers: readonly { readonly start: number; readonly end: number }[];
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
  const chunks = findChunks(lines);
  if (!areCutByMachine(chunks)) return { lines, numbers: [] };
  const marks = new Map(chunks.map((chunk) => [chunk.line, chunk.mark]));
  const first = chunks[0]?.line;
  const numbers = lines.flatMap(({ start }, i) => {
    const mark = marks.get(i);
    return mark === undefined ? [] : [{ start, end: start + mark }];
  });
  const rest = lines.map((line, i) => {
    const mark = marks.get(i);
    if (mark === undefined) return line;
    return i === first ? cutStart(line, mark) : { ...cutStart(line, mark), joint: '' as const };
  });
  return { lines: rest.filter((line) => line.text !== ''), numbers };
}

/** The lines that are numbered 1, 2, 3 … in turn, each with the lines up to the next. */
function findChunks(lines: readonly Line[]): Chunk[] {
  const starts: { line: number; mark: number }[] = [];
  for (const [line, { text }] of lines.entries()) {
    const match = NUMBER.exec(text);
    if (match && Number(match[1]) === starts.length + 1) starts.push({ line, mark: match[0].length });
    else if (starts.length === 0 && line >= LINES_BEFORE) return [];
  }
  return starts.map(({ line, mark }, i) => {
    const own = lines.slice(line, starts[i + 1]?.line);
    return {
      line,
      mark,
      text: own
        .map(({ text }) => text)
        .join('')
        .slice(mark),
    };
  });
}

function areCutByMachine(chunks: readonly Chunk[]): boolean {
  if (chunks.length < FEWEST_CHUNKS) return false;
  const lengths = chunks.slice(0, -1).map(({ text }) => text.length);
  const longest = lengths.reduce((a, b) => Math.max(a, b), 0);
  const shortest = lengths.reduce((a, b) => Math.min(a, b), longest);
  if (shortest < SHORTEST_CHUNK || shortest < 0.9 * longest) return false;
  if (!chunks.some(({ text }) => SENTENCE_END_INSIDE.test(text))) return false;
  const cuts = chunks
    .slice(1)
    .filter(({ text }, i) => CUT_OFF_START.test(text) || !endsSentence(chunks[i]?.text ?? ''));
  return cuts.length >= 0.75 * (chunks.length - 1);
}
