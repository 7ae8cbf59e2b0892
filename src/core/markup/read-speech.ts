import type { Heading, Nodes, Paragraph as ParagraphNode, PhrasingContent, Root } from 'mdast';
import { type EntityIndex, entityNamed } from '../model/entity-index.ts';
import type { Place, Problem } from '../model/problem.ts';
import type { Mention, Paragraph, Section, Span } from '../model/speech.ts';
import { didYouMean } from '../text/similarity.ts';
import { directiveNamed } from './directives/index.ts';
import { type Annotation, plainText } from './syntax.ts';

/** What the tree of a speech says, with the anchors given to its nodes. */
export interface SpeechModel {
  readonly sections: Section[];
  readonly paragraphs: Paragraph[];
  readonly mentions: Mention[];
  readonly mentionOf: Map<Annotation, Mention>;
  readonly problems: Problem[];
}

/** Reads sections, paragraphs and annotations in document order, and numbers them: `s1`, `p1`, `m1` … */
export function readSpeech(tree: Root, file: string, index: EntityIndex | undefined): SpeechModel {
  const model: SpeechModel = { sections: [], paragraphs: [], mentions: [], mentionOf: new Map(), problems: [] };
  let section: Section | undefined;

  const readParagraph = (node: ParagraphNode, quoted: boolean): void => {
    const anchor = `p${model.paragraphs.length + 1}`;
    const leads: Span[] = [];
    const text = readInline(node.children, anchor, leads);
    const [only, ...others] = node.children;
    const salutation = others.length === 0 && only?.type === 'annotation' && only.name === 'salute';
    model.paragraphs.push({
      anchor,
      text,
      leads,
      salutation,
      quoted,
      place: placeOf(node, file),
      ...(section ? { section: section.anchor } : {}),
    });
    node.data = { ...node.data, hProperties: { id: anchor, ...(salutation ? { className: ['salutation'] } : {}) } };
  };

  const readHeading = (node: Heading): void => {
    const anchor = `s${model.sections.length + 1}`;
    const heading = readInline(node.children, anchor, []);
    section = { anchor, heading, depth: node.depth, place: placeOf(node, file) };
    model.sections.push(section);
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
      const directive = directiveNamed(node.name);
      const start = text.length;
      if (directive?.entity === undefined) {
        walk(node.children);
        if (node.name === 'lead') leads.push({ start, end: text.length });
      } else {
        const number = model.mentions.length;
        const place = placeOf(node, file);
        const words = plainText(node);
        const written = writtenReference(node);
        const ref = written ?? (index && entityNamed(index, directive.entity, words));
        const mention: Mention = {
          anchor: `m${number + 1}`,
          type: node.name,
          ...(ref === undefined ? {} : { ref }),
          refWritten: written !== undefined,
          text: words,
          block,
          start,
          end: start + words.length,
          place,
        };
        model.mentions.push(mention);
        model.mentionOf.set(node, mention);
        walk(node.children);
      }
      model.problems.push(...attributeProblems(node, placeOf(node, file)));
    };
    walk(nodes);
    return text;
  };

  for (const node of tree.children) {
    if (node.type === 'heading') readHeading(node);
    else if (node.type === 'thematicBreak') section = undefined;
    else if (node.type === 'paragraph') readParagraph(node, false);
    else if (node.type === 'blockquote')
      for (const p of node.children) if (p.type === 'paragraph') readParagraph(p, true);
  }
  return model;
}

/** `{ref=qi-fulian}`, or short `{qi-fulian}`. */
function writtenReference(node: Annotation): string | undefined {
  if (node.attributes.ref !== undefined) return node.attributes.ref;
  const known = directiveNamed(node.name)?.attributes ?? [];
  return Object.entries(node.attributes).find(([key, value]) => value === '' && !known.includes(key))?.[0];
}

function attributeProblems(node: Annotation, place: Place): Problem[] {
  const directive = directiveNamed(node.name);
  if (directive === undefined) return [];
  const short = writtenReference(node);
  return Object.keys(node.attributes)
    .filter((key) => !directive.attributes.includes(key) && !(directive.entity !== undefined && key === short))
    .map((key) => ({
      ...place,
      rule: 'known-attribute',
      severity: 'error' as const,
      message: `Unexpected attribute \`${key}\` of \`:${node.name}\`, expected ${
        directive.attributes.length === 0 ? 'none' : `one of ${directive.attributes.join(', ')}`
      }${didYouMean(key, directive.attributes)}`,
    }));
}

function placeOf(node: Nodes, file: string): Place {
  return { file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}
