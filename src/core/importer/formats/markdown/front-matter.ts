import { parseDocument } from 'yaml';
import { yamlExcess } from '../../../markup/yaml-limits.ts';
import type { SourceHints, SourceLeftOut } from '../source-read.ts';

export interface ForeignFrontMatter {
  /** Characters of the text that it takes, its marks included. */
  readonly length: number;
  readonly hints: SourceHints;
  readonly leftOut: readonly SourceLeftOut[];
}

/** YAML between `---`, as Hugo, Jekyll, Hexo and Obsidian have it; TOML between `+++` is left out unread. */
const FRONT = /^(---|\+\+\+)[ \t]*\n([\s\S]*?)\n\1[ \t]*(?:\n|$)/;
/** What systems call it, the commonest first. */
const FIELDS: readonly (readonly [field: keyof SourceHints, names: readonly string[]])[] = [
  ['title', ['title', 'name', '标题', '標題']],
  ['author', ['speaker', 'author', 'authors', 'creator', '讲话人', '作者']],
  ['date', ['date', 'pubdate', 'published', 'created', '日期', '时间']],
  ['publisher', ['publisher', 'source', 'site', '来源']],
  ['url', ['url', 'canonical', 'canonical_url', 'link', 'source_url', '链接']],
];

/**
 * The front matter of a foreign file and what it says of it. What is no YAML, or more than front matter has use for
 * (aliases, tags, nesting), gives no hints; nothing of it is text.
 */
export function readFrontMatter(text: string): ForeignFrontMatter {
  const match = FRONT.exec(text);
  if (match === null) return { length: 0, hints: {}, leftOut: [] };
  const [whole, mark, content = ''] = match;
  const leftOut = [
    { kind: 'front-matter', text: whole.trim(), line: 1, column: 1, reason: 'it is about the text, not of it' },
  ];
  const hints = mark === '---' && yamlExcess(content) === undefined ? hintsOf(content) : {};
  return { length: whole.length, hints, leftOut };
}

function hintsOf(yaml: string): SourceHints {
  const document = parseDocument(yaml, { logLevel: 'silent', uniqueKeys: false });
  const value: unknown = document.errors.length === 0 ? document.toJS() : undefined;
  if (typeof value !== 'object' || value === null) return {};
  const fields = new Map(Object.entries(value).map(([name, content]) => [name.toLowerCase(), content]));
  return Object.fromEntries(
    FIELDS.flatMap(([field, names]) => {
      const name = names.find((one) => wordsOf(fields.get(one)) !== undefined);
      const words = name === undefined ? undefined : wordsOf(fields.get(name));
      return words === undefined
        ? []
        : [[field, { value: words, evidence: `\`${name}\` in the front matter` }] as const];
    }),
  );
}

/** A string, a number, or a list of them, as one line. */
function wordsOf(value: unknown): string | undefined {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  const words = all.filter((one) => typeof one === 'string' || typeof one === 'number').map(String);
  const line = words.join('、').replace(/\s+/g, ' ').trim();
  return line === '' ? undefined : line;
}
