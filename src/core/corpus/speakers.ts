import type { Speech } from '../model/speech.ts';

/**
 * Who speaks in a speech, in the order of their first words: ids of people, or words where there is no id. The labels of
 * a questionnaire (问, Q) name nobody: where there are no others the front matter's speaker remains.
 */
export function speakersOf({ meta, utterances }: Pick<Speech, 'meta' | 'utterances'>): string[] {
  const speakers = new Set<string>(meta.speaker === undefined ? [] : [meta.speaker]);
  for (const { speaker } of utterances) {
    if (speaker?.label === undefined) continue;
    const named = speaker.ref ?? (speaker.name.length > 1 ? speaker.name : speaker.role);
    if (named !== undefined) speakers.add(named);
  }
  return [...speakers];
}
