import { readFileSync } from 'node:fs';

/** An example of a doc comment: files of an archive, and what a rule says of them. */
export interface DocExample {
  readonly files: ReadonlyMap<string, string>;
  /** One message a problem, `…` for anything. */
  readonly expected: readonly string[];
}

export interface DocComment {
  /** First paragraph, on one line. */
  readonly summary: string;
  readonly examples: readonly DocExample[];
}

const FILE =
  /^((?:speeches|organizations|people|places|campaigns|laws|terms|events|awards|sources)\/\S+|indicators\.yaml) ?(.*)$/;

/** A character that a comment had better not hold: `\u{8}`. */
const ESCAPE = /\\u\{([\da-f]+)\}/g;
const character = (_: string, hex: string): string => String.fromCodePoint(Number.parseInt(hex, 16));

/**
 * Reads the first doc comment of a module that has an `@example`. Each line of one is a file (`organizations/a.md
 * { name: 旗委 } profile`, front matter between the outer braces), a line of the speech `speeches/a.md`, or, after an
 * arrow, an expected message; `→ nothing` expects none.
 */
export function readDocComment(file: string): DocComment {
  const comments = readFileSync(file, 'utf8').matchAll(/^\/\*\*\n([\s\S]*?)^ \*\//gm);
  const comment = Array.from(comments, (match) => match[1] ?? '').find((text) => text.includes('@example'));
  if (comment === undefined) throw new Error(`Unexpected doc comments in ${file}, expected one with an @example`);
  const [description = '', ...examples] = comment.replace(/^ \* ?/gm, '').split(/^@example[ \t]*\n/m);
  const [summary = ''] = description.split(/\n[ \t]*\n/);
  return { summary: summary.replace(/\s*\n\s*/g, ' ').trim(), examples: examples.map(readExample) };
}

function readExample(text: string): DocExample {
  const files = new Map<string, string>();
  const body: string[] = [];
  const expected: string[] = [];
  for (const line of text.trimEnd().replace(ESCAPE, character).split('\n')) {
    const [, name, content = ''] = FILE.exec(line) ?? [];
    if (line.startsWith('→ ')) expected.push(line.slice(2));
    else if (name === undefined) body.push(line);
    else files.set(name, content.replaceAll('\\n', '\n'));
  }
  if (body.some((line) => line.trim() !== '')) files.set('speeches/a.md', body.join('\n'));
  return { files, expected: expected.filter((message) => message !== 'nothing') };
}
