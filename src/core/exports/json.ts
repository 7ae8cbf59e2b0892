import type { Speech } from '../model/speech.ts';

/** A speech as JSON: metadata, sections, paragraphs and mentions with their anchors and offsets in UTF-16 code units. */
export function speechToJson(speech: Speech): string {
  const { id, meta, sections, paragraphs, mentions } = speech;
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
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}
