import type { Evidence, Shape } from './evidence.ts';
import { cutsSentence, jointBetween } from './flow.ts';
import { foldLine } from './fold.ts';
import { endsSentence, type Line } from './lines.ts';
import { findPageNumbers } from './page-numbers.ts';
import { findRunningLines } from './running-lines.ts';
import { shapeOf } from './shapes.ts';

/** Part of a text that is no part of the speech, and why. */
export interface LeftLine extends Evidence {
  readonly start: number;
  readonly end: number;
}

/** Part of a text that might be none of the speech, and stays. */
export interface DoubtfulLine {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

export interface PageLines {
  readonly lines: Line[];
  readonly left: LeftLine[];
  readonly doubts: DoubtfulLine[];
}

const TOP_LINES = 12;
const LONGEST_ON_TOP = 60;
const LONGEST_IN_LIST = 60;
const LIST_HEADING =
  /^[【[]?(?:相关(?:阅读|新闻|文章|链接|推荐|信息|报道)|推荐(?:阅读|文章)|延伸阅读|热门(?:文章|推荐|新闻)|猜你喜欢|精彩推荐|related (?:links|articles|stories|news)|more (?:news|stories)|you may also like)[】\]]?:?$/;
const SITE_NAME =
  /^[^，。、：:;；_|—\-\s]{2,16}(?:门户网站|官方网站|官网|政府网|新闻网|信息网|范文网|文库|论坛|网站|网)$/;
const SURE_SITE_NAME = /(?:门户网站|官方网站|官网|政府网|新闻网|信息网|范文网)$/;

/**
 * Parts a text's lines from what only belongs to the page they stood on. A line of a strong shape goes wherever it
 * stands; a line of a weaker one above the text or behind its end; lines that repeat, and numbers alone, where they run
 * through the text and cut it. What is in doubt stays, and is named.
 */
export function withoutPageLines(lines: readonly Line[]): PageLines {
  const shapes = lines.map(({ text }) => shapeOf(text));
  const numbers = findPageNumbers(lines);
  const running = findRunningLines(lines, (line) => numbers.sure.has(line));
  const verdicts: (Evidence | undefined)[] = shapes.map(
    (shape, i) =>
      numbers.sure.get(i) ??
      running.sure.get(i) ??
      (shape?.strength === 'strong' ? { kind: shape.kind, reason: shape.reason } : undefined),
  );
  const edges = [...lines.slice(0, TOP_LINES), ...lines.slice(Math.max(TOP_LINES, lines.length - TOP_LINES))];
  leaveOutAtTop(lines, edges, shapes, verdicts);
  leaveOutAtEnd(lines, edges, shapes, verdicts);
  if (verdicts.every((verdict) => verdict !== undefined)) return { lines: [...lines], left: [], doubts: [] };
  const spanOf = ({ start, text }: Line) => ({ start, end: start + text.length });
  return {
    lines: joinedAcrossPages(lines, verdicts),
    left: lines.flatMap((line, i) => {
      const verdict = verdicts[i];
      return verdict ? [{ ...spanOf(line), ...verdict }] : [];
    }),
    doubts: lines.flatMap((line, i) => {
      const reason = numbers.doubtful.get(i) ?? running.doubtful.get(i) ?? doubtOf(shapes[i]);
      return verdicts[i] || reason === undefined ? [] : [{ ...spanOf(line), reason }];
    }),
  };
}

function doubtOf(shape: Shape | undefined): string | undefined {
  return shape && `${shape.reason}, but in the middle of the text`;
}

/** Above the text: up to the first line that reads as one of it. Title, names and dates stand there and stay. */
function leaveOutAtTop(
  lines: readonly Line[],
  edges: readonly Line[],
  shapes: readonly (Shape | undefined)[],
  verdicts: (Evidence | undefined)[],
): void {
  for (const [i, { text }] of lines.slice(0, TOP_LINES).entries()) {
    if (verdicts[i]) continue;
    const shape = shapes[i];
    if (shape?.strength === 'top' || shape?.strength === 'edge') {
      verdicts[i] = { kind: shape.kind, reason: `${shape.reason}, above the text` };
      continue;
    }
    const name = siteName(lines, edges, i);
    if (name) {
      verdicts[i] = name;
      continue;
    }
    if (text.length > LONGEST_ON_TOP || endsSentence(text)) return;
  }
}

/** Behind the text: from the end as long as nothing else stands there, and what is listed under 相关阅读. */
function leaveOutAtEnd(
  lines: readonly Line[],
  edges: readonly Line[],
  shapes: readonly (Shape | undefined)[],
  verdicts: (Evidence | undefined)[],
): void {
  leaveOutList(lines, verdicts);
  for (let i = lines.length - 1; i > 0; i--) {
    if (verdicts[i]) continue;
    const shape = shapes[i];
    if (shape?.strength === 'end' || shape?.strength === 'edge') {
      verdicts[i] = { kind: shape.kind, reason: `${shape.reason}, behind the text` };
      continue;
    }
    const name = siteName(lines, edges, i);
    if (name === undefined) return;
    verdicts[i] = name;
  }
}

/** The titles of other pages that are listed at the end under a heading of their own. */
function leaveOutList(lines: readonly Line[], verdicts: (Evidence | undefined)[]): void {
  let from = lines.length;
  let done = lines.length;
  while (from > 1 && (verdicts[from - 1] || isTitleLike(lines[from - 1]))) {
    from--;
    const heading = lines[from]?.text ?? '';
    if (!LIST_HEADING.test(foldLine(heading))) continue;
    for (let i = from; i < done; i++) {
      const reason = i === from ? 'the heading of a list of other pages' : `listed under ${heading} at the end`;
      verdicts[i] ??= { kind: 'navigation', reason };
    }
    done = from;
  }
}

function isTitleLike(line: Line | undefined): boolean {
  if (line === undefined || line.text.length > LONGEST_IN_LIST) return false;
  return LIST_HEADING.test(foldLine(line.text)) || !endsSentence(line.text);
}

/** A site's name alone in a line: by its form, or because other lines of the page hold it. */
function siteName(lines: readonly Line[], edges: readonly Line[], at: number): Evidence | undefined {
  const text = lines[at]?.text ?? '';
  if (!SITE_NAME.test(text) || lines.length < 3) return undefined;
  // A title that ends so stands in the sentences of the text: those are no witnesses.
  const elsewhere = edges.filter((line) => line.text !== text && line.text.includes(text) && isOfPage(line, text));
  if (elsewhere.length > 0)
    return { kind: 'site-name', reason: `a site's name, which ${elsewhere.length} other lines of the page hold` };
  const next = lines[at + 1];
  const isTitle =
    at < TOP_LINES && (next === undefined || endsSentence(next.text) || next.text.length > LONGEST_ON_TOP);
  if (isTitle || !SURE_SITE_NAME.test(text)) return undefined;
  return { kind: 'site-name', reason: 'the name of a site alone in its line' };
}

/** Whether a line that holds a name is one about the page: a way to it, a copyright, the name behind a title. */
function isOfPage({ text }: Line, name: string): boolean {
  return shapeOf(text) !== undefined || /[_|｜\-—–]\s*$/.test(text.slice(0, text.length - name.length));
}

/** The lines that stay; where lines between two of them went and a sentence was cut there, the second goes on. */
function joinedAcrossPages(lines: readonly Line[], verdicts: readonly (Evidence | undefined)[]): Line[] {
  const kept: Line[] = [];
  let gap = false;
  let inBody = false;
  for (const [i, line] of lines.entries()) {
    if (verdicts[i]) {
      gap = true;
      continue;
    }
    const before = kept.at(-1);
    const goesOn = gap && inBody && before !== undefined && cutsSentence(before.text, line.text);
    kept.push(goesOn ? { ...line, joint: jointBetween(before.text, line.text) } : line);
    inBody ||= kept.length > 1 || endsSentence(line.text);
    gap = false;
  }
  return kept;
}
