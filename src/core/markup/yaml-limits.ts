import { Lexer } from 'yaml';

/** What stands in a YAML text that front matter has no use for, and where. */
export interface YamlExcess {
  readonly offset: number;
  /** What follows `Unexpected`. */
  readonly message: string;
}

/** Length in UTF-16 code units; the largest front matter known, of a registry of indicators, is a tenth of it. */
export const MAX_YAML_LENGTH = 1_000_000;
/** How deep lists and fields may nest: ours nest three deep. */
export const MAX_YAML_DEPTH = 20;
const MAX_INDENTATION = 10 * MAX_YAML_DEPTH;

/** By the first character of a lexer's token. */
const REFUSED: ReadonlyMap<string, (token: string) => string> = new Map<string, (token: string) => string>([
  ['&', (token) => `anchor \`${token}\`, expected the value in each place where it is meant`],
  ['*', (token) => `alias \`${token}\`, expected the value itself, or quotation marks around it`],
  ['!', (token) => `tag \`${token}\`, expected plain text, or quotation marks around it`],
  ['?', () => '`?` before a field, expected its name and a colon'],
  ['%', (token) => `directive \`${token}\`, expected fields`],
]);
/** Tokens that begin another level each when they follow each other in a line. */
const IN_A_ROW = new Set(['-', ':']);
const BRACKETS: ReadonlyMap<string, number> = new Map([
  ['[', 1],
  ['{', 1],
  [']', -1],
  ['}', -1],
]);
/** The lexer's own marks, which stand for no character of the text. */
const MARKS = new Set(['\u0002', '\u0018', '\u001f']);

/**
 * The first thing in a YAML text that could take a parser beyond its time or its stack, or make it build what is no
 * text: aliases (one line can stand for a billion), tags, keys that are lists, nesting without end. Only tokens are
 * looked at, so this itself takes time linear in the length.
 */
export function yamlExcess(yaml: string): YamlExcess | undefined {
  if (yaml.length > MAX_YAML_LENGTH) {
    const message = `${yaml.length} characters, expected at most ${MAX_YAML_LENGTH}`;
    return { offset: MAX_YAML_LENGTH, message };
  }
  let offset = 0;
  let brackets = 0;
  let inRow = 0;
  let scalar = false;
  for (const token of new Lexer().lex(yaml)) {
    if (MARKS.has(token)) {
      scalar = token === '\u001f';
      continue;
    }
    const refused = scalar ? undefined : REFUSED.get(token.charAt(0));
    if (refused !== undefined) return { offset, message: refused(shortened(token)) };
    if (!scalar && BRACKETS.has(token)) brackets += BRACKETS.get(token) ?? 0;
    if (!scalar && IN_A_ROW.has(token)) inRow += 1;
    else if (!/^[ \t]+$/.test(token)) inRow = 0;
    const atLineStart = offset === 0 || yaml[offset - 1] === '\n';
    const indentation = !scalar && atLineStart ? (/^ +$/.exec(token)?.[0].length ?? 0) : 0;
    if (Math.max(brackets, inRow) > MAX_YAML_DEPTH || indentation > MAX_INDENTATION)
      return { offset, message: `nesting, expected at most ${MAX_YAML_DEPTH} levels` };
    scalar = false;
    offset += token.length;
  }
  return undefined;
}

function shortened(token: string): string {
  return token.length > 40 ? `${token.slice(0, 40)}…` : token;
}
