import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { serializeAttributes } from './attributes.ts';
import { escapedPlaces, escapeText, serializeTree } from './serialize.ts';
import { type Annotation, isEditorial, plainText, wholeText } from './syntax.ts';

/** What a mark is, beside an annotation of the table of directives: the constructs of the Markdown, and its characters. */
export const STRUCTURES = [
  'heading',
  'paragraph',
  'quotation',
  'break',
  'link',
  'strong',
  'emphasis',
  'sub',
  'sup',
  'characters',
] as const;
export type Structure = (typeof STRUCTURES)[number];

/** A stretch of a text with what the Markdown says of it, kept apart from the text (standoff). */
export interface Mark {
  /** A structure, or the name of a directive. */
  readonly kind: string;
  /** In UTF-16 code units of the text; a note and a gap are points. */
  readonly start: number;
  readonly end: number;
  /** Of a directive, as written; `depth` of a heading, `href` of a link. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Text of an editor, which is no part of the speech. */
  readonly editorial?: string;
  /**
   * How it stands in the file, where not in the canonical form: what is before a block, the attributes of an annotation,
   * the whole of an editorial one, an escape or the end of a line.
   */
  readonly written?: string;
  /** Index of the mark it lies in, where the stretches alone do not tell: `-1` is none but the block. */
  readonly inside?: number;
}

/** A speech without its markup, and the markup, which together give back the file to the letter. */
export interface Standoff {
  /** Title, headings and paragraphs, a line each with an empty line between, as the plain text is published. */
  readonly text: string;
  /** In the order of the text, outer before inner. */
  readonly marks: readonly Mark[];
  /** Front matter with its fences. */
  readonly front: string;
  /** White space after the last block. */
  readonly after: string;
}

const BLOCKS: ReadonlySet<string> = new Set<Structure>(['heading', 'paragraph', 'quotation', 'break']);
const STRUCTURAL: ReadonlySet<string> = new Set(STRUCTURES);
const CONTAINERS: ReadonlySet<string> = new Set<Structure>(['link', 'strong', 'emphasis', 'sub', 'sup']);

export function isBlock({ kind }: Pick<Mark, 'kind'>): boolean {
  return BLOCKS.has(kind);
}

/** Whether other marks may lie inside, by default those within its stretch. */
export function holdsMarks({ kind, editorial }: Pick<Mark, 'kind' | 'editorial'>): boolean {
  return CONTAINERS.has(kind) || (!STRUCTURAL.has(kind) && editorial === undefined);
}

/** Whether a mark lies in an open one as far as the stretches tell; what is a point at its end stands behind it. */
export function liesIn(inner: Pick<Mark, 'start' | 'end'>, outer: Pick<Mark, 'start' | 'end'>): boolean {
  return inner.start >= outer.start && inner.end <= outer.end && inner.start < outer.end;
}

/** What stands before the text of a block, when nothing else is said. */
export function canonicalBefore({ kind, attributes }: Pick<Mark, 'kind' | 'attributes'>): string {
  if (kind === 'heading') return `\n\n${'#'.repeat(Number(attributes?.depth ?? 2))} `;
  if (kind === 'quotation') return '\n\n> ';
  return kind === 'break' ? '\n\n***' : '\n\n';
}

/** An editorial annotation in the canonical form. */
export function canonicalEditorial({ kind, editorial = '', attributes = {} }: Mark): string {
  return `:${kind}[${escapeText(editorial)}]${serializeAttributes(attributes)}`;
}

/** What a mark is wherever it stands. */
export type MarkForm = Pick<Mark, 'kind' | 'attributes' | 'written'>;

/**
 * Takes a speech's Markdown apart into text and marks. The title is that of the front matter. What returns in an archive,
 * the form of annotations, may be kept from one speech to the next.
 */
export function standoffOf(
  tree: Root,
  title: string,
  formOf: (node: Annotation) => MarkForm = annotationForm,
): Standoff {
  const marks: Mark[] = [];
  const texts: string[] = [];
  let length = 0;
  let front = '';
  /** The last mark and those around it, by index, as a reader of the marks has them open. */
  let open: readonly number[] = [];

  const push = (mark: Mark, around: readonly number[]): readonly number[] => {
    const guessed = open.findLast((index) => liesIn(mark, marks[index] ?? mark)) ?? -1;
    const parent = around.at(-1) ?? -1;
    marks.push(guessed === parent ? mark : { ...mark, inside: parent });
    open = holdsMarks(mark) ? [...around, marks.length - 1] : around;
    return open;
  };

  const pushText = (text: string): void => {
    texts.push(text);
    length += text.length;
  };

  const walk = (nodes: readonly PhrasingContent[], around: readonly number[], block: BlockText): void => {
    for (const node of nodes) {
      const start = length;
      if (node.type === 'text') {
        pushText(node.value);
        for (const mark of charactersOf(node, start, block)) push(mark, around);
      } else if (isEditorial(node) && node.type === 'annotation') {
        push(editorialMark(node, start), around);
      } else if ('children' in node) {
        const end = start + lengthOf(node);
        const form = node.type === 'annotation' ? formOf(node) : structureForm(node);
        walk(node.children, push({ ...form, start, end }, around), block);
      }
    }
  };

  const pushBlock = (kind: Structure, node: RootContent, before: string, depth?: number): void => {
    const isBreak = kind === 'break';
    if (!isBreak) pushText('\n\n');
    const start = length;
    const end = isBreak ? start : start + lengthOf(node);
    const mark: Mark = { kind, start, end, ...(depth === undefined ? {} : { attributes: { depth: String(depth) } }) };
    open = [];
    marks.push(before === canonicalBefore(mark) ? mark : { ...mark, written: before });
    if (!('children' in node) || isBreak) return;
    let escaped: ReadonlySet<number> | undefined;
    const escapedHere = () => {
      escaped ??= escapedPlaces(plainText(node));
      return escaped;
    };
    walk(node.children as readonly PhrasingContent[], [], { start, escaped: escapedHere });
  };

  pushText(title);
  for (const node of tree.children) {
    const before = node.data?.before ?? '';
    if (node.type === 'yaml') front = serializeTree(node);
    else if (node.type === 'heading') pushBlock('heading', node, before, node.depth);
    else if (node.type === 'paragraph') pushBlock('paragraph', node, before);
    else if (node.type === 'thematicBreak') pushBlock('break', node, serializeTree(node));
    else if (node.type === 'blockquote')
      for (const inner of node.children) pushBlock('quotation', inner, inner.data?.before ?? '');
  }
  pushText('\n');
  return { text: texts.join(''), marks, front, after: tree.data?.after ?? '\n' };
}

/** Length of the faithful text of a node. */
function lengthOf(node: Nodes): number {
  if (node.type === 'text') return node.value.length;
  if (!('children' in node) || isEditorial(node)) return 0;
  let length = 0;
  for (const child of node.children) length += lengthOf(child);
  return length;
}

interface BlockText {
  readonly start: number;
  /** Which places of it have a backslash; asked for where there may be one. */
  readonly escaped: () => ReadonlySet<number>;
}

/** What every escape is before, in a paragraph (`escapedPlaces`). */
const MAY_BE_ESCAPED = /[\\*[\]:<>#]/;

/** Marks of the characters of a text node that stand in the file otherwise than the canonical form has them. */
function charactersOf(node: Extract<Nodes, { type: 'text' }>, start: number, block: BlockText): Mark[] {
  const { value } = node;
  const raw = node.data?.raw;
  if (raw === undefined && !MAY_BE_ESCAPED.test(value)) return [];
  const escaped = block.escaped();
  if (raw === undefined && escaped.size === 0) return [];
  const isEscaped = (i: number): boolean => escaped.has(start - block.start + i);
  const units = Array.from({ length: value.length }, (_, i) => ({ i, unit: value.slice(i, i + 1) }));
  if (raw === undefined)
    return units
      .filter(({ i }) => isEscaped(i))
      .map(({ i, unit }) => ({ kind: 'characters', start: start + i, end: start + i + 1, written: unit }));
  const canonical = units.map(({ i, unit }) => (isEscaped(i) ? `\\${unit}` : unit)).join('');
  return raw === canonical ? [] : [{ kind: 'characters', start, end: start + value.length, written: raw }];
}

function editorialMark(node: Annotation, at: number): Mark {
  const attributes = { ...node.attributes };
  const mark: Mark = { kind: node.name, start: at, end: at, attributes, editorial: wholeText(node) };
  const written = serializeTree(node);
  return written === canonicalEditorial(mark) ? mark : { ...mark, written };
}

function structureForm(node: Exclude<PhrasingContent, { type: 'text' } | { type: 'annotation' }>): MarkForm {
  if (node.type === 'link') return { kind: 'link', attributes: { href: node.url } };
  return { kind: 'name' in node ? String(node.name) : node.type };
}

export function annotationForm(node: Annotation): MarkForm {
  const attributes = { ...node.attributes };
  const raw = node.data?.raw;
  const written = raw === undefined || raw === serializeAttributes(attributes) ? {} : { written: raw };
  return { kind: node.name, attributes, ...written };
}
