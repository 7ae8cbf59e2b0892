import type { Element, ElementContent } from 'xast';
import type { Mark } from '../../markup/standoff.ts';
import { INCIDENT_KINDS, type IncidentKind } from '../../model/incident.ts';
import { isWide } from '../../text/han.ts';
import { findIncidents } from '../incidents.ts';
import { childrenOf, lineIn, localName, textIn } from './elements.ts';

/** A block of a transcript: what one says, a head, or what stands between. */
export interface TranscriptBlock {
  readonly kind: 'heading' | 'paragraph';
  readonly depth: number;
  readonly text: string;
  /** Names, incidents and notes, within the text; their places count from its start. */
  readonly marks: readonly Mark[];
  /** Whoever says it: a pointer to a person, and the words before it that name them. */
  readonly turn?: Turn | undefined;
}

export interface Turn {
  /** Number of the utterance in the file. */
  readonly number: number;
  readonly who?: string | undefined;
  readonly label?: string | undefined;
}

/** Elements that stand between paragraphs, or hold them. */
const HOLDERS = new Set([
  'body',
  'div',
  'div1',
  'div2',
  'div3',
  'u',
  'sp',
  'quote',
  'q',
  'lg',
  'floatingText',
  'text',
  'group',
]);
const BLOCKS = new Set(['seg', 'p', 'ab', 'l', 's', 'head', 'speaker', 'note', 'u', 'sp', 'div']);
const INCIDENTS = new Set(['vocal', 'kinesic', 'incident', 'shift', 'pause']);
/** Names in texts, with the directive they become. */
const NAMES: Readonly<Record<string, string>> = {
  orgName: 'org',
  persName: 'person',
  placeName: 'place',
  eventName: 'event',
};
/** `type` of `name` in ParlaMint and elsewhere. */
const NAME_TYPES: Readonly<Record<string, string>> = {
  org: 'org',
  organization: 'org',
  per: 'person',
  person: 'person',
  loc: 'place',
  place: 'place',
  event: 'event',
};

/** The blocks of a transcript, be it in utterances (`u`, `seg`), in speeches (`sp`, `speaker`, `p`) or in plain `p`. */
export function transcriptOf(body: Element): TranscriptBlock[] {
  const blocks: TranscriptBlock[] = [];
  let label: string | undefined;
  let turns = 0;

  const push = (nodes: readonly ElementContent[], kind: TranscriptBlock['kind'], depth: number, turn?: Turn): void => {
    const { text, marks } = wordsOf(nodes);
    if (text !== '' || marks.length > 0) blocks.push({ kind, depth, text, marks, turn });
  };
  const read = (parent: Element, depth: number, turn?: Turn): void => {
    let loose: ElementContent[] = [];
    const flush = (): void => {
      push(loose, 'paragraph', depth, turn);
      loose = [];
    };
    for (const node of parent.children) {
      const name = node.type === 'element' ? localName(node) : undefined;
      if (
        node.type !== 'element' ||
        name === undefined ||
        !(BLOCKS.has(name) || HOLDERS.has(name) || INCIDENTS.has(name))
      ) {
        loose.push(node);
        continue;
      }
      const inline = INCIDENTS.has(name) || name === 'note';
      const isLabel = (name === 'note' && node.attributes.type === 'speaker') || name === 'speaker';
      if (inline && !isLabel && loose.some((other) => !isBlank(other))) {
        loose.push(node);
        continue;
      }
      flush();
      if (isLabel) label = lineIn(node);
      else if (name === 'head') push(node.children, 'heading', Math.min(6, Math.max(2, depth)));
      else if (name === 'u' || name === 'sp') {
        turns++;
        const who = node.attributes.who?.split(/\s+/)[0];
        const own = name === 'sp' ? lineIn(childrenOf(node, 'speaker')[0]) : undefined;
        read(node, depth, { number: turns, who, label: own ?? label });
        label = undefined;
      } else if (HOLDERS.has(name)) read(node, depth + (name.startsWith('div') ? 1 : 0), turn);
      else push(inline ? [node] : node.children, 'paragraph', depth, turn);
    }
    flush();
  };
  read(body, 1);
  return blocks;
}

/** Text on one line with its marks. White space of the file is a blank, or nothing between full-width characters. */
function wordsOf(nodes: readonly ElementContent[]): { text: string; marks: Mark[] } {
  let text = '';
  const marks: { -readonly [Key in keyof Mark]: Mark[Key] }[] = [];
  let pending = false; // White space, which counts between words only.
  let joined = false; // A token that the next follows without a blank.

  const write = (value: string): void => {
    for (const [, blank, word = ''] of value.matchAll(/(\s+)|(\S+)/g)) {
      if (blank !== undefined) {
        pending = pending || !joined;
        continue;
      }
      const [left, right] = [text.at(-1), word.at(0)];
      const tight = left === undefined || left === ' ' || (right !== undefined && isWide(left) && isWide(right));
      text += pending && !tight ? ` ${word}` : word;
      pending = false;
      joined = false;
    }
  };
  /** Begins a mark behind white space that is due. */
  const begin = (): number => {
    if (pending && text !== '' && !isWide(text.at(-1) ?? '')) text += ' ';
    pending = false;
    return text.length;
  };
  const walk = (children: readonly ElementContent[], inside: number): void => {
    for (const node of children) {
      if (node.type === 'text' || node.type === 'cdata') write(node.value);
      else if (node.type === 'element') element(node, inside);
    }
  };
  const element = (node: Element, inside: number): void => {
    const name = localName(node);
    if (INCIDENTS.has(name)) {
      const words = lineIn(node);
      if (words === undefined) return;
      const start = begin();
      const shown = /^[（([【〔]/.test(words) ? words : bracketed(words);
      text += shown;
      const attributes = { kind: kindOf(node, shown) };
      marks.push({ kind: 'incident', start, end: text.length, attributes, inside });
    } else if (name === 'note') {
      const editorial = lineIn(node);
      if (editorial !== undefined) marks.push(pointMark('note', text.length, editorial, {}, inside));
    } else if (name === 'gap') {
      const { reason } = node.attributes;
      const said = reason && !/["'\n]/.test(reason) ? { reason } : {};
      marks.push(pointMark('gap', begin(), lineIn(node) ?? '', said, inside));
    } else if (name === 'choice' || name === 'app') walk(childrenOf(node).slice(0, 1), inside);
    else if (name === 'lb' || name === 'pb' || name === 'cb') pending = pending || node.attributes.break !== 'no';
    else if (name === 'w' || name === 'pc') {
      walk(node.children, inside);
      pending = node.attributes.join !== 'right';
      joined = !pending;
    } else {
      const kind =
        NAMES[name] ??
        (name === 'name' || name === 'rs' ? NAME_TYPES[(node.attributes.type ?? '').toLowerCase()] : undefined);
      if (kind === undefined) {
        walk(node.children, inside);
        return;
      }
      const start = begin();
      const mark = { kind, start, end: start, attributes: refOf(node), inside };
      marks.push(mark);
      walk(node.children, marks.length - 1);
      mark.end = text.length;
    }
  };
  walk(nodes, -1);
  return { text, marks: withoutEmpty(marks) };
}

/** With the pointer as written: what it means is for the reader of the whole file to say. */
function refOf({ attributes: { ref, key } }: Element): Record<string, string> {
  const pointer = ref?.trim().split(/\s+/)[0] ?? key ?? '';
  return pointer === '' ? {} : { ref: pointer };
}

function pointMark(
  kind: string,
  at: number,
  editorial: string,
  attributes: Record<string, string>,
  inside: number,
): Mark {
  return { kind, start: at, end: at, editorial, attributes, inside };
}

/** Marks without those of no words, the others numbered anew. */
function withoutEmpty(marks: readonly Mark[]): Mark[] {
  const kept = marks.filter(({ start, end, editorial }) => editorial !== undefined || end > start);
  const numbers = new Map(kept.map((mark, index) => [mark, index]));
  return kept.map((mark) => {
    const around = marks[mark.inside ?? -1];
    return { ...mark, inside: (around && numbers.get(around)) ?? -1 };
  });
}

function kindOf({ attributes: { type = '' } }: Element, words: string): IncidentKind {
  return (
    INCIDENT_KINDS.find((kind) => kind === type) ??
    findIncidents(words)[0]?.kind ??
    (type === 'noise' || type === 'shouting' || type === 'speaking' ? 'interjection' : 'other')
  );
}

/** In brackets, so that nobody takes the words for the speaker's. */
function bracketed(words: string): string {
  return /\p{Script=Han}/u.test(words) ? `（${words}）` : `(${words})`;
}

function isBlank(node: ElementContent): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  return node.type !== 'element' || textIn(node).trim() === '';
}
