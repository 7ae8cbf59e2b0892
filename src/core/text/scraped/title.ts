import { foldWidth } from '../width.ts';
import { cutStart, endsSentence, type Line } from './lines.ts';
import type { LeftLine } from './page-lines.ts';
import { siteSuffixOf } from './site-suffix.ts';

const SHORTEST_REPEATED = 6;
const LONGEST = 60;
/** Lines among which the title is looked for again. */
const LINES_WITH_TITLE = 4;
const SHORTEST_VARIED = 8;
const MOST_VARIED = 3;
/** What a speech calls itself at the end of its title. */
const GENRE =
  /(?:讲话|讲话稿|报告|致辞|致词|发言|演讲|讲稿|献词|贺词|祝词|祝酒词|开幕词|开幕辞|闭幕词|闭幕辞)(?:[（(][^）)]{1,12}[）)])?$/;
const SALUTATION = /^(?:尊敬的|敬爱的|亲爱的|各位|全体|同志|女士|先生|朋友|乡亲|同学|老师)/;
const NO_TITLE =
  /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[、.．]|[（(]?(?:\d{4}|[〇○零一二三四五六七八九]{4})\s*[年.-])/;
const SUBTITLE = /^[—―–-]{1,2}[^—―–-]/;

export interface Titled {
  readonly title: string | undefined;
  readonly lines: readonly Line[];
  /** Where the title stands again, and the name of a site behind it. */
  readonly left: readonly LeftLine[];
}

/**
 * Takes the title off the first lines: a phrase that stands there twice, glued or on lines of its own; a short first
 * line (with a subtitle after a dash) that does not read as a sentence; or what stands before a glued salutation and
 * ends as titles do (讲话, 报告 …). No text is lost where it errs: a title is part of the text, only a repeat is not.
 */
export function takeTitle(lines: readonly Line[]): Titled {
  const { rest, left } = withoutSuffix(lines);
  const [first, second] = rest;
  if (first === undefined) return { title: undefined, lines, left: [] };
  const titled =
    doubledInLine(rest, first) ??
    (second?.joint === '\n' ? ownLine(rest, first, second) : undefined) ??
    beforeSalutation(rest, first);
  // A suffix that is of no title is of the text.
  return titled ? { ...titled, left: [...left, ...titled.left] } : { title: undefined, lines, left: [] };
}

/** The first lines without the name of a site behind the title. */
function withoutSuffix(lines: readonly Line[]): { rest: readonly Line[]; left: LeftLine[] } {
  const top = lines.slice(0, LINES_WITH_TITLE);
  const left: LeftLine[] = [];
  const rest = top.map((line, i) => {
    if (line.text.length > 2 * LONGEST || endsSentence(line.text) || lines.length < 2) return line;
    const others = [...top, ...lines.slice(-LINES_WITH_TITLE)].filter(({ start }) => start !== line.start);
    const suffix = siteSuffixOf(
      line.text,
      others.map(({ text }) => text),
    );
    const title = line.text.slice(0, suffix?.title);
    if (suffix === undefined || !couldBeTitle(foldWidth(title))) return line;
    if (i > 0 && !isSameTitle(title, (top[0]?.text ?? '').slice(0, title.length))) return line;
    const end = line.start + line.text.length;
    left.push({ start: line.start + suffix.start, end, kind: 'site-name', reason: suffix.reason });
    return { ...line, text: title };
  });
  // Blanks before the separator are white space, and need no account.
  return { rest: [...rest, ...lines.slice(LINES_WITH_TITLE)], left };
}

function doubledInLine(lines: readonly Line[], line: Line): Titled | undefined {
  const folded = foldWidth(line.text.slice(0, 2 * LONGEST + 8));
  for (let length = Math.min(LONGEST, folded.length >> 1); length >= SHORTEST_REPEATED; length--) {
    const title = folded.slice(0, length);
    const gap = /^\s*/.exec(folded.slice(length))?.[0].length ?? 0;
    if (!folded.startsWith(title, length + gap) || !couldBeTitle(title)) continue;
    const from = line.start + length + gap;
    const rest = cutStart(line, 2 * length + gap);
    const others = lines.slice(1);
    if (rest.text === '' && others.length === 0) return undefined;
    return {
      title: line.text.slice(0, length).trim(),
      lines: rest.text === '' ? others : [rest, ...others],
      left: [{ start: from, end: from + length, kind: 'repeated-title', reason: 'the title again, in the same line' }],
    };
  }
  return undefined;
}

function ownLine(lines: readonly Line[], first: Line, second: Line): Titled | undefined {
  if (!couldBeTitle(foldWidth(first.text))) return undefined;
  const title = foldWidth(first.text);
  const again = lines
    .slice(1, LINES_WITH_TITLE)
    .filter(
      (line, i) =>
        line.joint === '\n' && isSameTitle(first.text, line.text) && (i === 0 || title.length >= SHORTEST_REPEATED),
    );
  const rest = lines.slice(1).filter((line) => !again.includes(line));
  if (again.length > 0 && rest.length > 0)
    return { title: first.text, lines: rest, left: again.map((line) => repeatOf(first, line, line.text.length)) };
  const next = foldWidth(second.text);
  if (GENRE.test(title) && next.startsWith(title)) {
    return {
      title: first.text,
      lines: [cutStart(second, title.length), ...lines.slice(2)].filter(({ text }) => text !== ''),
      left: [repeatOf(first, second, title.length)],
    };
  }
  const subtitle = SUBTITLE.test(second.text) && second.text.length <= LONGEST && !/[。！？；]/.test(second.text);
  if (subtitle && lines[2]) return { title: first.text + second.text, lines: lines.slice(2), left: [] };
  return { title: first.text, lines: lines.slice(1), left: [] };
}

/** Whether two lines are one title: but for width, blanks, quotation marks and up to three characters that one has more. */
function isSameTitle(a: string, b: string): boolean {
  const [one, other] = [a, b].map(bare);
  if (one === undefined || other === undefined || one === '') return false;
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < SHORTEST_VARIED || long.length - short.length > MOST_VARIED || long.length === short.length)
    return false;
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length && numbersOf(short) === numbersOf(long);
}

function bare(title: string): string {
  return foldWidth(title).replace(/[\s“”"‘’'《》「」『』]|\((?:全文|讲话稿|录音整理|摘要)\)$/g, '');
}

/** 第三次 and 第四次 are not the same. */
function numbersOf(title: string): string {
  return title.replace(/[^\d〇一二三四五六七八九十]/g, '');
}

function repeatOf(title: Line, line: Line, length: number): LeftLine {
  const same = foldWidth(line.text.slice(0, length)) === foldWidth(title.text);
  const reason = same ? 'the title again' : `the title again, as ${line.text}`;
  return { start: line.start, end: line.start + length, kind: 'repeated-title', reason };
}

function beforeSalutation(lines: readonly Line[], line: Line): Titled | undefined {
  const start = line.text.slice(0, LONGEST + 40);
  const found = /(?:各位[^，。！：,!:]{0,12}|尊敬的[^，。！：,!:]{0,12})?同志们[：:，,！!]/.exec(start);
  if (!found || found.index > LONGEST) return undefined;
  const title = start.slice(0, found.index).trim();
  if (!couldBeTitle(foldWidth(title)) || !GENRE.test(title)) return undefined;
  return { title, lines: [cutStart(line, found.index), ...lines.slice(1)], left: [] };
}

/** Whether a phrase, its width folded, could be a title: short, no sentence, no salutation, no number of a part. */
function couldBeTitle(folded: string): boolean {
  const longest = /\p{Script=Han}/u.test(folded) ? LONGEST : 2 * LONGEST;
  if (folded.length < 2 || folded.length > longest || /[。;!?](?!$)/.test(folded)) return false;
  return !/[。!?;:,、]$|\p{Ll}\.$/u.test(folded) && !SALUTATION.test(folded) && !NO_TITLE.test(folded);
}
