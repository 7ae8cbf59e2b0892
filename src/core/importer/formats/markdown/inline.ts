/** A piece of a line that is no text. */
export interface InlineLeftOut {
  readonly kind: string;
  readonly text: string;
  /** In the line. */
  readonly offset: number;
  readonly reason: string;
}

export interface InlineRead {
  readonly text: string;
  readonly leftOut: readonly InlineLeftOut[];
  /** A comment that began goes on in the next line. */
  readonly inComment: boolean;
}

interface Token {
  readonly kind: string;
  readonly reason: string;
  /** `words` is what stays of a match; it stops at the mark that ends it, so that a line takes linear time. */
  readonly pattern: RegExp;
}

const EMPHASIS = { kind: 'markup', reason: 'it marks emphasis' };
const LINK = { kind: 'link', reason: 'it is where the link leads' };
/** What words are written with, by its first character. */
const TOKENS: ReadonlyMap<string, readonly Token[]> = new Map([
  [
    '[',
    [
      { kind: 'footnote', reason: 'it is the mark of a footnote', pattern: /\[\^[^\]\n]{1,40}\]/y },
      { ...LINK, pattern: /\[(?<words>[^[\]\n]*)\]\([^()\n]*\)/y },
      { ...LINK, pattern: /\[(?<words>[^[\]\n]+)\]\[[^[\]\n]*\]/y },
    ],
  ],
  ['!', [{ kind: 'image', reason: 'it is a picture', pattern: /!\[[^[\]\n]*\]\([^()\n]*\)/y }]],
  [
    '*',
    [
      { ...EMPHASIS, pattern: /(?<mark>\*\*\*?)(?=\S)(?<words>[^*\n]+)\k<mark>/y },
      { ...EMPHASIS, pattern: /\*(?=\S)(?<words>[^*\n]+)\*/y },
    ],
  ],
  [
    '_',
    [{ ...EMPHASIS, pattern: /(?<![\p{L}\p{N}_])(?<mark>_{1,3})(?=\S)(?<words>[^_\n]+)\k<mark>(?![\p{L}\p{N}_])/uy }],
  ],
  ['`', [{ kind: 'markup', reason: 'it marks code', pattern: /(?<mark>`{1,10})(?<words>[^`\n]+)\k<mark>/y }]],
  ['<', [{ kind: 'markup', reason: 'it is HTML', pattern: /<\/?[a-zA-Z][^<>\n]{0,1000}>/y }]],
]);
const START = /[\\![*_`<]/g;
/** What has more of these in a line is no Markdown that somebody wrote: the rest of the line is text as it is. */
const MOST_MARKS = 100_000;
const ESCAPED = /[!-/:-@[-`{-~]/;

/** Reduces a line of Markdown to its words. What looks like markup and is none stays. */
export function readInline(line: string, startsInComment: boolean): InlineRead {
  const leftOut: InlineLeftOut[] = [];
  const words: string[] = [];
  let inComment = startsInComment;
  let at = 0;
  let written = 0;
  /** Writes what is text up to here, and goes on after what is none. */
  const cut = (end: number, kind: string, reason: string): void => {
    words.push(line.slice(written, at));
    if (end > at) leftOut.push({ kind, text: line.slice(at, end), offset: at, reason });
    at = end;
    written = end;
  };
  for (let marks = 0; at < line.length && marks < MOST_MARKS; marks++) {
    if (inComment || line.startsWith('<!--', at)) {
      const end = line.indexOf('-->', at);
      inComment = end === -1;
      cut(inComment ? line.length : end + 3, 'comment', 'browsers do not show it');
      continue;
    }
    START.lastIndex = at;
    at = START.exec(line)?.index ?? line.length;
    if (line[at] === '\\') {
      if (ESCAPED.test(line.charAt(at + 1))) cut(at + 1, 'markup', 'it keeps the next character from being a mark');
      at++;
      continue;
    }
    const found = tokenAt(line, at);
    if (found === undefined) {
      if (!line.startsWith('<!--', at)) at++;
      continue;
    }
    const { kind, reason, start, end, stop } = found;
    cut(start, kind, reason);
    const inner = line.slice(start, end);
    const nested = readInline(inner, false);
    words.push(nested.text);
    for (const one of nested.leftOut) leftOut.push({ ...one, offset: one.offset + start });
    at = end;
    written = end;
    cut(stop, kind, reason);
  }
  words.push(line.slice(written));
  return { text: words.join(''), leftOut, inComment };
}

/** What begins here: its words are from `start` to `end`, all of it ends at `stop`. */
function tokenAt(
  line: string,
  at: number,
): { kind: string; reason: string; start: number; end: number; stop: number } | undefined {
  for (const { kind, reason, pattern } of TOKENS.get(line.charAt(at)) ?? []) {
    pattern.lastIndex = at;
    const match = pattern.exec(line);
    if (match === null) continue;
    const stop = at + match[0].length;
    const inner = match.groups?.words;
    if (inner === undefined) return { kind, reason, start: stop, end: stop, stop };
    const start = at + (match.groups?.mark?.length ?? 1);
    return { kind, reason, start, end: start + inner.length, stop };
  }
  return undefined;
}
