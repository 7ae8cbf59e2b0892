import type { Speech } from '../model/speech.ts';
import type { Speaker } from '../model/utterance.ts';

/** Who speaks in a speech: the front matter's speaker, then the others in the order of their first words. */
export function speakersOf(speech: Pick<Speech, 'meta' | 'utterances' | 'paragraphs'>): string[] {
  const { speaker } = speech.meta;
  return [...new Set([...(speaker === undefined ? [] : [speaker]), ...turnsBySpeaker(speech).keys()])];
}

/**
 * Anchors of the paragraphs of each who speaks in a conversation, under the id of a person, or words where there is no id.
 * A speech whose text says nothing of who speaks has no turns; nor has the label of a questionnaire (问, Q), which names
 * nobody.
 */
export function turnsBySpeaker({
  utterances,
  paragraphs,
}: Pick<Speech, 'utterances' | 'paragraphs'>): ReadonlyMap<string, readonly string[]> {
  const turns = new Map<string, string[]>();
  if (utterances.every(({ speaker }) => speaker?.label === undefined)) return turns;
  const starts = new Map(utterances.map(({ from, speaker }) => [from, speaker]));
  let who: string | undefined;
  for (const { anchor } of paragraphs) {
    if (starts.has(anchor)) who = nameOf(starts.get(anchor));
    if (who === undefined) continue;
    const known = turns.get(who);
    if (known) known.push(anchor);
    else turns.set(who, [anchor]);
  }
  return turns;
}

function nameOf(speaker: Speaker | undefined): string | undefined {
  if (speaker === undefined) return undefined;
  return speaker.ref ?? (speaker.name.length > 1 ? speaker.name : speaker.role);
}
