import type { Speech } from '../../model/speech.ts';
import type { Turn } from './body.ts';

/** Somebody who speaks, with the local id of the entry of the header. */
export interface SpeakerEntry {
  readonly id: string;
  /** Id of a person. */
  readonly ref?: string;
  readonly name: string;
  readonly role?: string;
}

/** All who speak, each once: the speaker of the front matter first, as `speaker`, then others as the text has them. */
export function speakersOf({ meta, utterances }: Speech): { entries: SpeakerEntry[]; turns: Map<string, string> } {
  const own = meta.speaker;
  const entries: SpeakerEntry[] = own === undefined ? [] : [{ id: 'speaker', name: own }];
  const turns = new Map<string, string>();
  for (const { anchor, speaker } of utterances) {
    if (speaker === undefined) continue;
    const { ref, name, role } = speaker;
    let entry = entries.find(
      (one) => (one.ref ?? one.name) === (ref ?? name) || (one.id === 'speaker' && speaker.label === undefined),
    );
    if (entry === undefined) {
      entry = { id: `speaker-${entries.length + 1}`, name, ...(ref && { ref }), ...(role && { role }) };
      entries.push(entry);
    }
    turns.set(anchor, `#${entry.id}`);
  }
  return { entries, turns };
}

/** The utterance of each paragraph, by its anchor. */
export function turnsOf(speech: Speech): Map<string, Turn> {
  const { turns } = speakersOf(speech);
  const found = new Map<string, Turn>();
  const numbers = new Map(speech.paragraphs.map(({ anchor }, index) => [anchor, index]));
  for (const { anchor, from, to } of speech.utterances) {
    const turn = { anchor, who: turns.get(anchor) };
    for (let i = numbers.get(from) ?? 0; i <= (numbers.get(to) ?? -1); i++) found.set(`p${i + 1}`, turn);
  }
  return found;
}
