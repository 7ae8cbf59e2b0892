import type { Mention, Speech } from '../model/speech.ts';
import { sentenceAround } from '../text/sentences.ts';
import { type Block, type Corpus, type MentionInSpeech, mentionsOf } from './corpus.ts';
import { oldestFirst } from './oldest-first.ts';

/** Where the speeches of an archive name something first and last. */
export interface Said {
  readonly first: Saying;
  /** First place in the newest speech that names it; the same as `first` where one speech alone does. */
  readonly last: Saying;
  readonly speeches: number;
  readonly mentions: number;
}

/** A mention in its sentence. */
export interface Saying {
  readonly speech: Speech;
  readonly mention: Mention;
  readonly block: Block;
  /** The sentence in three pieces; its ends are those of sentences, so nothing is cut off within one. */
  readonly before: string;
  readonly name: string;
  readonly after: string;
}

/** Where an entity is named first and last by date; nothing where no speech names it. */
export function saidOf(corpus: Corpus, entityId: string): Said | undefined {
  const mentions = mentionsOf(corpus, entityId);
  const bySpeech = Map.groupBy(mentions, ({ speech }) => speech);
  const speeches = [...bySpeech.keys()].sort(oldestFirst);
  const [first, last] = [speeches[0], speeches.at(-1)].map((speech) => speech && bySpeech.get(speech)?.[0]);
  if (first === undefined || last === undefined) return undefined;
  return { first: sayingOf(first), last: sayingOf(last), speeches: speeches.length, mentions: mentions.length };
}

/** A mention with the sentence around it. */
export function sayingOf({ speech, mention, block }: MentionInSpeech): Saying {
  const { text } = block;
  const sentence = sentenceAround(text, mention.start, mention.end);
  return {
    ...{ speech, mention, block },
    before: text.slice(sentence.start, mention.start),
    name: text.slice(mention.start, mention.end),
    after: text.slice(mention.end, sentence.end),
  };
}
