import type { Nodes, Parent, PhrasingContent } from 'mdast';
import { directiveNamed } from './directives/index.ts';

/**
 * The syntax tree of a speech is mdast, with one node of our own for annotations. It is lossless: whatever in the file
 * is not the value of a node lies in `data`, so that a tree that nobody changed gives back its file to the letter.
 */
export interface Annotation extends Parent {
  type: 'annotation';
  /** Name of its directive: `org`, `lead` … */
  name: string;
  attributes: Record<string, string>;
  children: PhrasingContent[];
}

/** Letters below or above the line: `<sub>2</sub>`, `<sup>2</sup>`. */
export interface Script extends Parent {
  type: 'script';
  name: ScriptName;
  children: PhrasingContent[];
}

export type ScriptName = 'sub' | 'sup';

declare module 'unist' {
  interface Data {
    /** How the node, or its marks, stand in the file: an escape, the end of a line, `{ref=…}`, `**`, `(https://…)`. */
    raw?: string;
    /** White space and marks before a block's text: blank lines, `## `, `> `. */
    before?: string;
    /** White space after the last block. */
    after?: string;
  }
}

declare module 'mdast' {
  interface PhrasingContentMap {
    annotation: Annotation;
    script: Script;
  }
  interface RootContentMap {
    annotation: Annotation;
    script: Script;
  }
}

/** Whether a node's text is an editor's and no part of the speech. */
export function isEditorial(node: Nodes): boolean {
  return node.type === 'annotation' && directiveNamed(node.name)?.editorial === true;
}

/** The faithful text of a node: every character of the speech that stands in it. */
export function plainText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  return node.children.map((child) => (isEditorial(child) ? '' : plainText(child))).join('');
}

/** All text of a node, an editor's as well. */
export function wholeText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wholeText).join('') : '';
}
