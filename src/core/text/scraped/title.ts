import { foldWidth } from '../width.ts';
import { cutStart, type Line } from './lines.ts';

const SHORTEST_REPEATED = 6;
const LONGEST = 60;
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
  /** Where the title stands a second time. */
  readonly repeated: { readonly start: number; readonly end: number } | undefined;
}

/**
 * Takes the title off the first lines: a phrase that stands there twice, glued or on lines of its own; a short first
 * line (with a subtitle after a dash) that does not read as a sentence; or what stands before a glued salutation and
 * ends as titles do (讲话, 报告 …). No text is lost where it errs: a title is part of the text, only a repeat is not.
 */
export function takeTitle(lines: readonly Line[]): Titled {
  const [first, second] = lines;
  if (first === undefined) return { title: undefined, lines, repeated: undefined };
  return (
    doubledInLine(lines, first) ??
    (second?.joint === '\n' ? ownLine(lines, first, second) : undefined) ??
    beforeSalutation(lines, first) ?? { title: undefined, lines, repeated: undefined }
  );
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
      repeated: { start: from, end: from + length },
    };
  }
  return undefined;
}

function ownLine(lines: readonly Line[], first: Line, second: Line): Titled | undefined {
  const third = lines[2];
  if (!couldBeTitle(foldWidth(first.text))) return undefined;
  const title = foldWidth(first.text);
  const next = foldWidth(second.text);
  if (next === title && third)
    return { title: first.text, lines: lines.slice(2), repeated: spanOf(second, title.length) };
  if (GENRE.test(title) && next.startsWith(title)) {
    return {
      title: first.text,
      lines: [cutStart(second, title.length), ...lines.slice(2)],
      repeated: spanOf(second, title.length),
    };
  }
  const subtitle = SUBTITLE.test(second.text) && second.text.length <= LONGEST && !/[。！？；]/.test(second.text);
  if (subtitle && third) return { title: first.text + second.text, lines: lines.slice(2), repeated: undefined };
  return { title: first.text, lines: lines.slice(1), repeated: undefined };
}

function beforeSalutation(lines: readonly Line[], line: Line): Titled | undefined {
  const start = line.text.slice(0, LONGEST + 40);
  const found = /(?:各位[^，。！：,!:]{0,12}|尊敬的[^，。！：,!:]{0,12})?同志们[：:，,！!]/.exec(start);
  if (!found || found.index > LONGEST) return undefined;
  const title = start.slice(0, found.index).trim();
  if (!couldBeTitle(foldWidth(title)) || !GENRE.test(title)) return undefined;
  return { title, lines: [cutStart(line, found.index), ...lines.slice(1)], repeated: undefined };
}

/** Whether a phrase, its width folded, could be a title: short, no sentence, no salutation, no number of a part. */
function couldBeTitle(folded: string): boolean {
  if (folded.length < 2 || folded.length > LONGEST || /[。;!?](?!$)/.test(folded)) return false;
  return !/[。!?;:,、]$/.test(folded) && !SALUTATION.test(folded) && !NO_TITLE.test(folded);
}

function spanOf(line: Line, length: number): { start: number; end: number } {
  return { start: line.start, end: line.start + length };
}
