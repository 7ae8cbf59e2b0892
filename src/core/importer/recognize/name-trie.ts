import { type Entity, namesOf } from '../../model/entity.ts';

/** A name that stands at a place of a text, with the entities that bear it. */
export interface NameMatch {
  readonly length: number;
  readonly candidates: readonly Candidate[];
}

export interface Candidate {
  readonly entity: Entity;
  /** The bare name means it. */
  readonly byDefault: boolean;
}

interface Node {
  readonly next: Map<string, Node>;
  candidates?: Candidate[];
}

export interface NameTrie {
  /** Names that stand at an offset, the longest first. */
  matchesAt(text: string, offset: number): NameMatch[];
}

/** All names of a registry in one tree, so that a text is searched for thousands of names in one pass. */
export function buildNameTrie(entities: readonly Entity[]): NameTrie {
  const root: Node = { next: new Map() };
  for (const entity of entities) {
    const needReference = new Set(entity.aliases.filter((alias) => !alias.default).map(({ name }) => name));
    for (const name of namesOf(entity)) {
      const node = nodeFor(root, name);
      node.candidates ??= [];
      node.candidates.push({ entity, byDefault: !needReference.has(name) });
    }
  }
  return { matchesAt: (text, offset) => matchesAt(root, text, offset) };
}

function nodeFor(root: Node, name: string): Node {
  let node = root;
  for (let i = 0; i < name.length; i++) {
    const unit = name.charAt(i);
    const next = node.next.get(unit) ?? { next: new Map() };
    node.next.set(unit, next);
    node = next;
  }
  return node;
}

function matchesAt(root: Node, text: string, offset: number): NameMatch[] {
  const matches: NameMatch[] = [];
  let node: Node | undefined = root;
  for (let at = offset; at < text.length; at++) {
    node = node.next.get(text.charAt(at));
    if (node === undefined) break;
    if (node.candidates) matches.unshift({ length: at - offset + 1, candidates: node.candidates });
  }
  return matches;
}
