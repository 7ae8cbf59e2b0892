import type { Heading, Nodes, Paragraph as ParagraphNode, PhrasingContent, Root } from 'mdast';
import { TITLE_BLOCK } from '../model/block.ts';
import type { EntityIndex } from '../model/entity-index.ts';
import type { Place, Problem } from '../model/problem.ts';
import type { Paragraph, Section, Span } from '../model/speech.ts';
import type { Utterance } from '../model/utterance.ts';
import { AnnotationReader, type Annotations } from './read-annotation.ts';
import { readUtterances } from './read-utterances.ts';
import type { Annotation } from './syntax.ts';

/** What the tree of a speech says, with the anchors given to its nodes. */
export interface SpeechModel extends Omit<Annotations, 'labels'> {
  readonly sections: readonly Section[];
  readonly paragraphs: readonly Paragraph[];
  readonly utterances: readonly Utterance[];
  /** Of each `:speaker` that begins a paragraph, what it begins. */
  readonly utteranceOf: ReadonlyMap<Annotation, Utterance>;
  readonly problems: readonly Problem[];
}

export interface ReadSpeechOptions {
  readonly file: string;
  readonly index?: EntityIndex | undefined;
  /** The title with its annotations, which comes before the text. */
  readonly title?: Root | undefined;
  /** Who speaks, by the front matter: an id, or words. */
  readonly speaker?: string | undefined;
}

/** Reads sections, paragraphs and annotations in document order, and numbers them: `s1`, `p1`, `m1` … */
export function readSpeech(tree: Root, { file, index, title, speaker }: ReadSpeechOptions): SpeechModel {
  const sections: Section[] = [];
  const paragraphs: Paragraph[] = [];
  const annotations = new AnnotationReader(file, index);
  let section: Section | undefined;

  const readParagraph = (node: ParagraphNode, quoted: boolean): void => {
    const anchor = `p${paragraphs.length + 1}`;
    const leads: Span[] = [];
    const text = readInline(node.children, anchor, leads);
    const [only, ...others] = node.children;
    const salutation = others.length === 0 && only?.type === 'annotation' && only.name === 'salute';
    const inSection = section === undefined ? {} : { section: section.anchor };
    paragraphs.push({ anchor, text, leads, salutation, quoted, place: placeOf(node, file), ...inSection });
    const turn = annotations.found.labels.at(-1)?.block === anchor;
    const className = [...(salutation ? ['salutation'] : []), ...(turn ? ['turn'] : [])];
    node.data = { ...node.data, hProperties: { id: anchor, ...(className.length > 0 ? { className } : {}) } };
  };

  const readHeading = (node: Heading): void => {
    const anchor = `s${sections.length + 1}`;
    const heading = readInline(node.children, anchor, []);
    section = { anchor, heading, depth: node.depth, place: placeOf(node, file) };
    sections.push(section);
    node.data = { ...node.data, hName: `h${Math.max(2, node.depth)}`, hProperties: { id: anchor } };
  };

  const readInline = (nodes: readonly PhrasingContent[], block: string, leads: Span[]): string => {
    let text = '';
    const walk = (children: readonly PhrasingContent[]): void => {
      for (const child of children) {
        if (child.type === 'text') text += child.value;
        else if (child.type === 'annotation') readAnnotation(child);
        else if ('children' in child) walk(child.children);
      }
    };
    const readAnnotation = (node: Annotation): void => {
      const start = text.length;
      if (annotations.read(node, { block, start }) === 'editorial') return;
      walk(node.children);
      if (node.name === 'lead') leads.push({ start, end: text.length });
    };
    walk(nodes);
    return text;
  };

  for (const node of title?.children ?? []) if (node.type === 'paragraph') readInline(node.children, TITLE_BLOCK, []);
  for (const node of tree.children) {
    if (node.type === 'heading') readHeading(node);
    else if (node.type === 'thematicBreak') section = undefined;
    else if (node.type === 'paragraph') readParagraph(node, false);
    else if (node.type === 'blockquote')
      for (const p of node.children) if (p.type === 'paragraph') readParagraph(p, true);
  }
  const { labels, ...found } = annotations.found;
  const turns = readUtterances({ paragraphs, labels, mentions: found.mentions, index, speaker });
  return { ...found, ...turns, sections, paragraphs, problems: annotations.problems };
}

function placeOf(node: Nodes, file: string): Place {
  return { file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}
