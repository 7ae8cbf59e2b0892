import type { Block } from './block.ts';
import { type TurnLabel, turnLabelOf } from './turn-label.ts';

interface Turn {
  readonly index: number;
  readonly label: TurnLabel;
  /** What is said, as far as it stands in the paragraph of the label. */
  readonly words: string;
}

const SENTENCE_END = /[。！？!?]|[…；;.][”’』」）)】\]]{0,3}$/u;
/** Words of those who talk to each other. */
const TALK = /我(?![省市县区旗盟国州镇乡村党军校院局厅部处司])|[你您咱俺]|[?？]|\b(?:I|you|we|my|your|our|me|us)\b/iu;
/** Labels of those who made a text, or took part: what follows is a name (主持人：李四). */
const BYLINE = /^[\p{Script=Han}\s　·、，]{2,16}$/u;

/**
 * Marks the paragraphs of a conversation that begin with who speaks (张三：, 【记者】, MR. SMITH:). A label alone proves
 * nothing, since fields and points are written alike (时间：, 主要目标：): at least two people must take turns, or one of
 * them come back whose part is to lead a conversation.
 */
export function markTurns(blocks: readonly Block[]): Block[] {
  const turns = withoutCast(
    blocks.flatMap((block, index) => turnAt(block, index)),
    blocks,
  );
  const speakers = speakersAmong(turns);
  const lengths = new Map(
    turns.filter(({ label }) => speakers.has(label.who)).map(({ index, label }) => [index, label.length]),
  );
  return blocks.map((block, index) => {
    const length = lengths.get(index);
    return length === undefined || block.kind !== 'paragraph' ? block : { ...block, speaker: length };
  });
}

function turnAt(block: Block, index: number): Turn[] {
  if (block.kind !== 'paragraph') return [];
  const label = turnLabelOf(block.text);
  return label === undefined ? [] : [{ index, label, words: block.text.slice(label.length).trim() }];
}

/** Without the list of who takes part, and without bylines: names after labels, before anything is said or at the end. */
function withoutCast(turns: readonly Turn[], blocks: readonly Block[]): Turn[] {
  const isSaid = ({ words, index }: Turn): boolean =>
    words === '' ? isPlain(blocks[index + 1]) : SENTENCE_END.test(words);
  const first = turns.findIndex(isSaid);
  if (first === -1) return [];
  return turns
    .slice(first)
    .filter((turn) => isSaid(turn) || (turn.words !== '' && !(BYLINE.test(turn.words) && turn.label.kind === 'part')));
}

/** A paragraph that says something and has no label of its own. */
function isPlain(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && turnLabelOf(block.text) === undefined;
}

/** Who speaks, if anybody does. */
function speakersAmong(turns: readonly Turn[]): ReadonlySet<string> {
  const people = [...Map.groupBy(turns, ({ label }) => label.who)].map(([who, own]) => person(who, own));
  const parts = people.filter(({ kind }) => kind === 'part');
  const names = people.filter(({ kind }) => kind === 'name');
  const returning = people.filter(({ kind, returns }) => kind === 'word' && returns);
  const isConversation =
    (parts.length > 0 && parts.length + names.length > 1) ||
    parts.some(({ returns }) => returns) ||
    (names.length > 1 && (names.some(({ returns }) => returns) || names.every(({ talks }) => talks))) ||
    (names.some(({ returns }) => returns) && returning.some(({ talks }) => talks));
  if (isConversation) return new Set([...parts, ...names, ...returning].map(({ who }) => who));
  return new Set(returning.length > 1 && returning.every(({ talks }) => talks) ? returning.map(({ who }) => who) : []);
}

interface Person {
  readonly who: string;
  readonly kind: TurnLabel['kind'];
  readonly returns: boolean;
  readonly talks: boolean;
}

function person(who: string, turns: readonly Turn[]): Person {
  const kind = KINDS.find((one) => turns.some(({ label }) => label.kind === one)) ?? 'word';
  return { who, kind, returns: turns.length > 1, talks: turns.some(({ words }) => TALK.test(words)) };
}

/** The surest first. */
const KINDS: readonly TurnLabel['kind'][] = ['part', 'name', 'word'];
