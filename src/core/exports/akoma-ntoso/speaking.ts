import type { Speech } from '../../model/speech.ts';
import type { Speaker } from '../../model/utterance.ts';
import type { ExportSource } from '../format.ts';
import { classOf, entityKey } from './ontology.ts';

/** Who speaks, as references within the document. */
export interface Speaking {
  readonly by: string;
  readonly as?: string | undefined;
}

/** Somebody or a part to speak in of which only words are known, with the id that stands for it. */
export interface NamedInWords {
  readonly key: string;
  readonly words: string;
}

export interface Speakers {
  /** Of the speech as a whole. */
  readonly ofSpeech: Speaking;
  /** Number of the utterance that each paragraph belongs to, and who speaks it; by the paragraph's anchor. */
  readonly turnOf: ReadonlyMap<string, Turn>;
  readonly people: readonly NamedInWords[];
  readonly roles: readonly NamedInWords[];
}

export interface Turn {
  readonly utterance: string;
  /** It begins with a label, so that the page has an anchor for it. */
  readonly labeled: boolean;
  readonly speaking: Speaking;
}

/** Stands for who gives the speech, where no person of the registry does. */
export const SPEAKER = 'speaker';

/** Who speaks in which paragraph: a person of the registry, in an office of it, or somebody known by words at best. */
export function speakersOf(speech: Speech, { corpus }: Pick<ExportSource, 'corpus'>): Speakers {
  const people = new Map<string, string>();
  const roles = new Map<string, string>();
  const keyIn = (known: Map<string, string>, prefix: string, words: string): string => {
    const key = known.get(words) ?? `${prefix}.${known.size + 1}`;
    known.set(words, key);
    return `#${key}`;
  };
  const speakingOf = (ref: string | undefined, inWords: () => string, role?: string): Speaking => {
    const entity = ref === undefined ? undefined : corpus.entityById.get(ref);
    const as = role === undefined ? undefined : keyIn(roles, 'role', role);
    if (entity === undefined) return { by: inWords(), as };
    const known = `#${entityKey(entity)}`;
    return classOf(entity) === 'TLCPerson' ? { by: known, as } : { by: inWords(), as: as ?? known };
  };
  const ofSpeech = speakingOf(speech.meta.speaker, () => `#${SPEAKER}`);
  const ofTurn = ({ ref, name, role }: Speaker): Speaking => speakingOf(ref, () => keyIn(people, SPEAKER, name), role);
  const turnOf = new Map<string, Turn>();
  let next = 0;
  for (const { anchor, speaker, to } of speech.utterances) {
    const labeled = speaker?.label !== undefined;
    const turn = { utterance: anchor, labeled, speaking: labeled ? ofTurn(speaker) : ofSpeech };
    for (let done = false; !done && next < speech.paragraphs.length; next++) {
      const paragraph = speech.paragraphs[next]?.anchor ?? to;
      turnOf.set(paragraph, turn);
      done = paragraph === to;
    }
  }
  const listed = (known: ReadonlyMap<string, string>): NamedInWords[] =>
    [...known].map(([words, key]) => ({ key, words }));
  return { ofSpeech, turnOf, people: listed(people), roles: listed(roles) };
}
