import type { Speech } from '../model/speech.ts';
import { byCodePoint } from '../text/order.ts';
import type { MentionInSpeech } from './corpus.ts';

/** What one speech says of how far something has come. */
export interface SpeechStatus {
  readonly speech: Speech;
  /** In the order of the text. */
  readonly statuses: readonly BlockStatus[];
}

export interface BlockStatus {
  /** `open`, `done` or `dropped`, as an editor marked it. */
  readonly status: string;
  /** Anchor of the paragraph. */
  readonly block: string;
}

/** Where an entity is named first: the first mention in the oldest speech. Mentions come as `mentionsOf` gives them. */
export function firstSaidOf(mentions: readonly MentionInSpeech[]): MentionInSpeech | undefined {
  const oldest = mentions.at(-1)?.speech.meta.date;
  return mentions.find(({ speech }) => speech.meta.date === oldest);
}

/** The status of tasks in the paragraphs that name an entity, oldest speech first. */
export function statusesOf(mentions: readonly MentionInSpeech[]): SpeechStatus[] {
  const bySpeech = Map.groupBy(mentions, ({ speech }) => speech);
  return [...bySpeech]
    .map(([speech, inSpeech]) => {
      const blocks = new Set(inSpeech.map(({ block }) => block.anchor));
      const statuses = speech.tasks.flatMap(({ status, block }) =>
        status !== undefined && blocks.has(block) ? { status, block } : [],
      );
      return { speech, statuses: distinct(statuses) };
    })
    .filter(({ statuses }) => statuses.length > 0)
    .sort((a, b) => byCodePoint(a.speech.meta.date, b.speech.meta.date) || byCodePoint(a.speech.id, b.speech.id));
}

function distinct(statuses: readonly BlockStatus[]): BlockStatus[] {
  return statuses.filter(
    ({ status, block }, i) => statuses.findIndex((other) => other.status === status && other.block === block) === i,
  );
}
