import { type EntityIndex, entityNamed } from '../model/entity-index.ts';
import type { Mention, Paragraph } from '../model/speech.ts';
import type { Speaker, SpeakerLabel, Utterance } from '../model/utterance.ts';
import { speakerName, withoutOffice } from '../text/speaker-name.ts';
import type { Annotation } from './syntax.ts';

const PEOPLE: ReadonlySet<string> = new Set(['person', 'role']);

/** A `:speaker` that a paragraph begins with. */
export interface ReadLabel extends SpeakerLabel {
  readonly node: Annotation;
}

export interface UtterancesInput {
  readonly paragraphs: readonly Paragraph[];
  /** In the order of the paragraphs that they begin. */
  readonly labels: readonly ReadLabel[];
  readonly mentions: readonly Mention[];
  readonly index: EntityIndex | undefined;
  /** The front matter's: an id, or words. Whatever stands before the first label is theirs. */
  readonly speaker: string | undefined;
}

/** Who says what: a paragraph with a label begins an utterance, which lasts until the next. */
export function readUtterances({ paragraphs, labels, mentions, index, speaker: ofSpeech }: UtterancesInput): {
  utterances: Utterance[];
  utteranceOf: ReadonlyMap<Annotation, Utterance>;
} {
  const labelOf = new Map(labels.map((label) => [label.block, label]));
  const mentionsIn = Map.groupBy(mentions, ({ block }) => block);
  const utterances: Utterance[] = [];
  const utteranceOf = new Map<Annotation, Utterance>();
  let first = 0;
  for (const [i, { anchor: to }] of paragraphs.entries()) {
    const next = paragraphs[i + 1];
    if (next !== undefined && !labelOf.has(next.anchor)) continue;
    const from = paragraphs[first]?.anchor ?? to;
    const label = labelOf.get(from);
    const speaker =
      label === undefined ? speakerOfSpeech(ofSpeech, index) : labeledSpeaker(label, mentionsIn.get(from) ?? [], index);
    const utterance = { anchor: `u${utterances.length + 1}`, ...(speaker === undefined ? {} : { speaker }), from, to };
    utterances.push(utterance);
    if (label !== undefined) utteranceOf.set(label.node, utterance);
    first = i + 1;
  }
  return { utterances, utteranceOf };
}

function speakerOfSpeech(speaker: string | undefined, index: EntityIndex | undefined): Speaker | undefined {
  if (speaker === undefined) return undefined;
  const entity = index?.byId.get(speaker);
  return entity?.type === 'person' ? { ref: entity.id, name: entity.name } : { name: speaker };
}

/** By what is written, else by the name, else by a mention within the label. */
function labeledSpeaker(
  { node, ...label }: ReadLabel,
  mentions: readonly Mention[],
  index: EntityIndex | undefined,
): Speaker {
  const name = speakerName(label.text);
  const { ref: written, role } = node.attributes;
  const ref =
    written ?? personNamed(name, index) ?? mentions.find(({ type, end }) => PEOPLE.has(type) && end <= label.end)?.ref;
  return { ...(ref === undefined ? {} : { ref }), ...(role === undefined ? {} : { role }), name, label };
}

function personNamed(name: string, index: EntityIndex | undefined): string | undefined {
  return index && (entityNamed(index, 'person', name) ?? entityNamed(index, 'person', withoutOffice(name)));
}
