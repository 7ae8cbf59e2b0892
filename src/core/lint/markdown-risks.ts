/** What means something in other Markdown, and nothing in a speech. */
export interface MarkdownRisk {
  readonly pattern: RegExp;
  /** What follows `Unexpected`; of what was found and of the pattern's first group. */
  readonly message: (found: string, group: string) => string;
  /** Found in white space, which is never text of the speech. */
  readonly blank?: boolean;
}

const TEXT_HERE = 'are text here';

/** Each of these is text here. Patterns are global, and take time linear in the length of the text. */
export const MARKDOWN_RISKS: readonly MarkdownRisk[] = [
  {
    pattern: /:(?=[\p{Script=Han}“‘《（])/gu,
    message: () => 'half-width colon `:`, expected `：` or `\\:`: a directive begins with it',
  },
  {
    pattern: /~~[^~\n]+~~|(?<!~)~(?!~)[^~\n]*~(?!~)/g,
    message: (found) => `tildes \`${found}\`, expected \`～\` or \`\\~\`: elsewhere a pair strikes out what is between`,
  },
  {
    pattern: /<\/?[A-Za-z][^<>\n]*>|<!--/g,
    message: (found) => `HTML \`${found}\`, expected Markdown or \`\\<\`: it is text here`,
  },
  {
    pattern: /&(?:#\d+|#x[\da-f]+|[A-Za-z][A-Za-z\d]*);/gi,
    message: (found) => `HTML \`${found}\`, expected the character itself or \`\\&\`: it is text here`,
  },
  {
    pattern: /(?<=^[ \t]*(?:>[ \t]*)?)(?:[-+*]|\d{1,9}[.)])(?=[ \t]+\S)/gm,
    message: (found) =>
      `list mark \`${found}\` at the start of a line, expected a paragraph or \`${found.slice(0, -1)}\\${found.slice(-1)}\`: lists ${TEXT_HERE}`,
  },
  {
    pattern: /^[ \t]*\|.*\|[ \t]*$|^[ \t]*:?-{3,}:?[ \t]*\|.*$/gm,
    message: (found) => `table row \`${found}\`, expected sentences or \`\\|\`: tables ${TEXT_HERE}`,
  },
  {
    pattern: /^[ \t]*(?:={2,}|-{2,}|_{3,})[ \t]*$/gm,
    message: (found) =>
      `line \`${found}\`, expected \`## \` before a heading or \`***\` after a part: a line of signs is text here`,
  },
  {
    pattern: /(?<=\n[ \t]*\r?\n)(?: {4}|\t)(?=[ \t]*[^ \t\r\n\u3000])/g,
    message: () => 'indentation, expected no blanks or full-width ones: elsewhere four make a block of code',
    blank: true,
  },
  {
    pattern: /^[ \t\u3000]*([#＃]+)/gm,
    message: (found) => `\`${found}\`, expected a blank after it for a heading, or \`\\#\``,
  },
  {
    pattern: /\[\^[^[\]\n]+\]/g,
    message: (found) => `footnote \`${found}\`, expected \`:note[…]\` or \`\\[\`: footnotes ${TEXT_HERE}`,
  },
  { pattern: /!(?=\[)/g, message: () => 'image `![`, expected no picture or `\\!`: a speech has none' },
  {
    pattern: /\[[^[\]\n]*\]\([^()\n]*\)/g,
    message: (found) => `link \`${found}\`, expected an address that begins with https://, / or #, or \`\\[\``,
  },
  {
    pattern: /`+(?=[^`\n]*`)|^```/gm,
    message: () => `backtick \`\` \` \`\`, expected quotation marks or a backslash before it: code is text here`,
  },
  { pattern: /\*\*/g, message: () => '`**` without its pair, expected `**…**` or `\\*\\*`' },
  {
    pattern: /__[^_\n]+__/g,
    message: (found) => `underscores \`${found}\`, expected \`**…**\` or \`\\_\`: they ${TEXT_HERE}`,
  },
  {
    pattern: /\\(?=(.?))/gu,
    message: (_, next) => `backslash before \`${next}\`, expected it before a half-width sign: here it is text`,
  },
];
