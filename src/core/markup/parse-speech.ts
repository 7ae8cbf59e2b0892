import type { Root } from 'mdast';
import { unified } from 'unified';
import type { Point } from 'unist';
import { visit } from 'unist-util-visit';
import type { EntityIndex } from '../model/entity-index.ts';
import { idOf } from '../model/id.ts';
import type { Problem } from '../model/problem.ts';
import { type Speech, speechFrontMatter } from '../model/speech.ts';
import { directiveNames } from './directives/index.ts';
import { parseYaml } from './front-matter.ts';
import { readSpeech } from './read-speech.ts';
import { remarkSpeech } from './remark-speech.ts';
import { serializeTree } from './serialize.ts';
import { speechHtml, titleHtml } from './speech-html.ts';
import { speechExcess } from './speech-limits.ts';

export interface ParseSpeechOptions {
  /** Id of the speech: its file's name without `.md`. */
  readonly id: string;
  /** Path for messages, such as `content/speeches/a.md`. */
  readonly file: string;
  /** The registry, to read mentions without `ref`; without it those stay without a reference. */
  readonly index?: EntityIndex;
  /** Address of an entity's page; without it mentions are no links. */
  readonly hrefOf?: (directive: string, ref: string) => string | undefined;
  /** Path that the archive lies under, with a slash at both ends; `/` where none is given. */
  readonly base?: string;
}

export interface ParsedSpeech {
  /** None when the front matter is not valid, or the file larger than any speech is. */
  readonly speech: Speech | undefined;
  /** The file's syntax tree, lossless; without nodes where the file is too large. */
  readonly tree: Root;
  readonly problems: readonly Problem[];
}

/** Reads the Markdown of a speech: the only reader there is, so that pages, exports, search and lint cannot disagree. */
export function parseSpeech(markdown: string, options: ParseSpeechOptions): ParsedSpeech {
  const { file, id, index, hrefOf = () => undefined, base = '/' } = options;
  const excess = speechExcess(markdown);
  if (excess !== undefined) {
    const { message, ...place } = excess;
    const problem: Problem = {
      file,
      ...place,
      rule: 'speech-size',
      severity: 'error',
      message: `Unexpected ${message}`,
    };
    return { speech: undefined, tree: { type: 'root', children: [], data: { after: markdown } }, problems: [problem] };
  }
  const tree = parseTree(markdown);
  const front = tree.children[0];
  if (front?.type !== 'yaml') {
    const message = 'Unexpected start of the file, expected front matter between two lines of `---`';
    const problem: Problem = { file, line: 1, column: 1, rule: 'front-matter', severity: 'error', message };
    return { speech: undefined, tree, problems: [problem, ...readSpeech(tree, { file, index }).problems] };
  }
  const schema = speechFrontMatter.extend({ id: idOf(id) });
  const { data: meta, problems } = parseYaml({ file, yaml: front.value, linesBefore: 1 }, schema);
  const title = meta?.annotatedTitle === undefined ? undefined : titleTree(meta.annotatedTitle, markdown);
  const read = readSpeech(tree, { file, index, title, speaker: meta?.speaker });
  const { mentionOf, numberOf, utteranceOf, problems: others, ...model } = read;
  const all = [...problems, ...others];
  if (meta === undefined) return { speech: undefined, tree, problems: all };
  const htmlOptions = { mentionOf, numberOf, utteranceOf, hrefOf, base };
  const speech: Speech = {
    id,
    file,
    meta,
    ...model,
    ...(title ? { titleHtml: titleHtml(title, htmlOptions) } : {}),
    html: speechHtml(tree, htmlOptions),
  };
  return { speech, tree, problems: all };
}

/** The syntax tree of a speech's Markdown, before it is read as a speech. */
export function parseTree(markdown: string): Root {
  return unified().use(remarkSpeech, { names: directiveNames }).parse(markdown);
}

/** The tree of the annotated title, its places those in the file. */
function titleTree(title: string, markdown: string): Root {
  const tree = parseTree(title);
  const [before = ''] = /^[\s\S]*?^annotatedTitle:[ \t]*['"]?/m.exec(markdown) ?? [];
  const lines = before.split('\n');
  const shift = (point: Point): Point => ({
    line: lines.length + point.line - 1,
    column: (lines.at(-1)?.length ?? 0) + point.column,
  });
  visit(tree, (node) => {
    if (node.position) node.position = { start: shift(node.position.start), end: shift(node.position.end) };
  });
  return tree;
}

/** A speech as Markdown: to the letter what was parsed, but for the nodes that were changed since. */
export function serializeSpeech(parsed: Pick<ParsedSpeech, 'tree'>): string {
  return serializeTree(parsed.tree);
}
