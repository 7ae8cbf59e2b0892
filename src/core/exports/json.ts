import type { Speech } from '../model/speech.ts';

/**
 * A speech as JSON: metadata, sections, paragraphs, and its annotations with their anchors and offsets in UTF-16 code
 * units of their block's text.
 */
export function speechToJson(speech: Speech): string {
  const { id, meta, sections, paragraphs, mentions, figures, dates, tasks, notes, utterances, incidents } = speech;
  const value = {
    id,
    ...meta,
    sections: sections.map(({ anchor, heading, depth }) => ({ anchor, heading, depth })),
    paragraphs: paragraphs.map(({ anchor, section, text, leads, salutation, quoted }) => ({
      anchor,
      section,
      text,
      leads,
      salutation,
      quoted,
    })),
    mentions: mentions.map(({ anchor, type, ref, text, block, start, end }) => ({
      anchor,
      type,
      ref,
      text,
      block,
      start,
      end,
    })),
    figures: figures.map(withoutPlace),
    dates: dates.map(withoutPlace),
    tasks: tasks.map(withoutPlace),
    notes: notes.map(withoutPlace),
    utterances: utterances.map(({ speaker, ...utterance }) => {
      if (speaker === undefined) return utterance;
      const { label, ...who } = speaker;
      return { ...utterance, speaker: label === undefined ? who : { ...who, label: withoutPlace(label) } };
    }),
    incidents: incidents.map(withoutPlace),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The place in the file is an editor's concern. */
function withoutPlace<T extends { readonly place: unknown }>({ place: _, ...rest }: T): Omit<T, 'place'> {
  return rest;
}
