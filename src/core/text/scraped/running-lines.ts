import type { Evidence } from './evidence.ts';
import { cutsSentence } from './flow.ts';
import { foldLine } from './fold.ts';
import { endsSentence, type Line } from './lines.ts';

const LONGEST = 60;
const FEWEST = 3;
/** What a speech says again and again: (掌声), 主持人：, a sentence. */
const OF_A_SPEECH = /^[（(【[「『“].*[)）】\]」』”]$|[：:]$|[。！？；]/;

/** Verdicts and doubts by the index of the line. */
export interface RunningLines {
  readonly sure: ReadonlyMap<number, Evidence>;
  readonly doubtful: ReadonlyMap<number, string>;
}

/**
 * Headers and footers that a page conversion left in the text: the same short line, but for its numbers, that stands
 * several times and each time beside a page number, at a new page, or in the middle of a sentence. A refrain stands
 * between whole sentences and stays, at whatever distances.
 */
export function findRunningLines(lines: readonly Line[], isPageNumber: (line: number) => boolean): RunningLines {
  const sure = new Map<number, Evidence>();
  const doubtful = new Map<number, string>();
  for (const places of repeatedPlaces(lines, isPageNumber).values()) {
    if (places.length < 2) continue;
    const beside = places.filter((line) => isBesideNumber(line, isPageNumber));
    const own = new Set(places);
    const cuts = places.filter((line) => isCut(lines, line, own, isPageNumber));
    const pages = places.filter((line) => lines[line]?.newPage || lines[line + 1]?.newPage);
    const marked = new Set([...beside, ...cuts, ...pages]);
    // The title stands above the text once, and then on each page.
    const first = places[0] === 0 && !marked.has(0) ? places.slice(1) : places;
    const evidence = [
      beside.length > 0 && `beside page numbers ${beside.length} times`,
      pages.length > 0 && `at a new page ${pages.length} times`,
      cuts.length > 0 && `in the middle of a sentence ${cuts.length} times`,
      areEquallyFar(lines, places) && 'at equal distances',
    ].filter((words) => words !== false);
    const reason = `the same line stands ${places.length} times, ${evidence.join(', ')}`;
    const enough = marked.size >= FEWEST || (marked.size === 2 && beside.length === 2 && cuts.length > 0);
    if (enough && 3 * marked.size >= 2 * first.length) {
      for (const line of first) sure.set(line, { kind: 'repeated-line', reason });
    } else if (marked.size > 0 && places.length >= FEWEST) {
      for (const line of first) doubtful.set(line, reason);
    }
  }
  return { sure, doubtful };
}

/** Lines by what they are without their numbers, in order. */
function repeatedPlaces(lines: readonly Line[], isPageNumber: (line: number) => boolean): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [i, { text }] of lines.entries()) {
    if (text.length > LONGEST || isPageNumber(i) || endsSentence(text) || OF_A_SPEECH.test(text)) continue;
    const key = foldLine(text).replace(/\s+/g, '').replace(/\d+/g, '#');
    if ((key.match(/\p{L}/gu)?.length ?? 0) < 2) continue;
    const found = places.get(key);
    if (found) found.push(i);
    else places.set(key, [i]);
  }
  return places;
}

function isBesideNumber(line: number, isPageNumber: (line: number) => boolean): boolean {
  return [-2, -1, 1, 2].some((step) => isPageNumber(line + step));
}

/** Whether the text goes on behind the line, and behind other lines of the page, in the middle of a sentence. */
function isCut(
  lines: readonly Line[],
  line: number,
  own: ReadonlySet<number>,
  isPageNumber: (line: number) => boolean,
): boolean {
  let [before, after] = [line - 1, line + 1];
  while (line - before <= 3 && (isPageNumber(before) || own.has(before))) before--;
  while (after - line <= 3 && (isPageNumber(after) || own.has(after))) after++;
  const [left, right] = [lines[before], lines[after]];
  // A list of phrases has no marks: nothing says that one goes on in the next.
  return (
    left !== undefined && right !== undefined && /[，。、；,;.]/.test(left.text) && cutsSentence(left.text, right.text)
  );
}

function areEquallyFar(lines: readonly Line[], places: readonly number[]): boolean {
  if (places.length < 4) return false;
  const starts = places.map((line) => lines[line]?.start ?? 0);
  const gaps = starts.slice(1).map((start, i) => start - (starts[i] ?? 0));
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  return gaps.every((gap) => Math.abs(gap - mean) <= 0.25 * mean);
}
