/** A line of a text, trimmed. Offsets count in the text it was cut from. */
export interface Line {
  readonly text: string;
  readonly start: number;
  /** What stands between it and the line before: a paragraph break, or less where it goes on in the middle of a sentence. */
  readonly joint: '\n' | ' ' | '';
  /** It has a blank line before it. */
  readonly blankBefore: boolean;
  /** It begins with white space. */
  readonly indented: boolean;
  /** A form feed stands before it: it is the first of a page. */
  readonly newPage: boolean;
}

/** The lines of a text that hold more than white space. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let end = 0;
  for (const match of text.matchAll(/[^\r\n\f\v\u0085\u2028\u2029]+/g)) {
    const content = match[0].trimStart();
    const start = match.index + match[0].length - content.length;
    if (content === '') continue;
    const between = text.slice(end, start);
    lines.push({
      text: content.trimEnd(),
      start,
      joint: '\n',
      blankBefore: (between.match(/\n/g)?.length ?? 0) > 1,
      indented: content.length < match[0].length,
      newPage: lines.length > 0 && between.includes('\f'),
    });
    end = match.index + match[0].length;
  }
  return lines;
}

/** A line without its first characters. */
export function cutStart(line: Line, length: number): Line {
  const rest = line.text.slice(length);
  const text = rest.trimStart();
  return { ...line, text, start: line.start + length + rest.length - text.length };
}

/** Whether a text ends as a sentence, or a member of a list, does. */
export function endsSentence(text: string): boolean {
  return /[。！？!?；;：:…][”’』」）)]*$/.test(text.slice(-6));
}
