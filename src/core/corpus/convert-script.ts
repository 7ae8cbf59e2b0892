import type { Entity } from '../model/entity.ts';
import type { Speech } from '../model/speech.ts';
import type { Utterance } from '../model/utterance.ts';
import type { ConvertScript } from '../text/traditional.ts';

/**
 * A speech in another script: what is read of it, with the same anchors and offsets. Long texts are converted when they are
 * asked for: a page needs those of one speech. `convertHtml` does its HTML, each time that is asked for, since of all
 * speeches it would be more than all the rest.
 */
export function convertSpeech(
  speech: Speech,
  language: string,
  convert: ConvertScript,
  convertHtml: (html: string, convert: ConvertScript) => string,
): Speech {
  const { meta } = speech;
  const paragraphs = speech.paragraphs.map((paragraph) => convertedLater(paragraph, convert));
  return {
    ...speech,
    meta: {
      ...meta,
      title: convert(meta.title),
      language,
      ...(meta.dateNote === undefined ? {} : { dateNote: convert(meta.dateNote) }),
      ...(meta.speaker === undefined ? {} : { speaker: convert(meta.speaker) }),
    },
    sections: speech.sections.map((section) => ({ ...section, heading: convert(section.heading) })),
    paragraphs,
    mentions: speech.mentions.map((mention) => ({ ...mention, text: convert(mention.text) })),
    figures: speech.figures.map((figure) => ({
      ...figure,
      text: convert(figure.text),
      ...(figure.unit === undefined ? {} : { unit: convert(figure.unit) }),
      ...(figure.per === undefined ? {} : { per: convert(figure.per) }),
    })),
    dates: speech.dates.map((date) => ({ ...date, text: convert(date.text) })),
    tasks: speech.tasks.map((task) => convertedLater(task, convert)),
    notes: speech.notes.map((note) => ({ ...note, text: convert(note.text) })),
    utterances: speech.utterances.map((utterance) => convertUtterance(utterance, convert)),
    incidents: speech.incidents.map((incident) => ({ ...incident, text: convert(incident.text) })),
    ...(speech.titleHtml === undefined ? {} : { titleHtml: convertHtml(speech.titleHtml, convert) }),
    get html() {
      const known = new Map(speech.paragraphs.map(({ text }, i) => [text, paragraphs[i]?.text]));
      return convertHtml(speech.html, (text) => known.get(text) ?? convert(text));
    },
  };
}

function convertedLater<T extends { readonly text: string }>(part: T, convert: ConvertScript): T {
  const { text: written } = part;
  let converted: string | undefined;
  return Object.defineProperty({ ...part }, 'text', {
    enumerable: true,
    get: () => (converted ??= convert(written)),
  });
}

function convertUtterance({ speaker, ...utterance }: Utterance, convert: ConvertScript): Utterance {
  if (speaker === undefined) return utterance;
  const { name, role, label } = speaker;
  return {
    ...utterance,
    speaker: {
      ...speaker,
      name: convert(name),
      ...(role === undefined ? {} : { role: convert(role) }),
      ...(label === undefined ? {} : { label: { ...label, text: convert(label.text) } }),
    },
  };
}

/** An entity with its names, profile and level in another script. Its id and addresses stay. */
export function convertEntity(entity: Entity, convert: ConvertScript): Entity {
  return {
    ...entity,
    name: convert(entity.name),
    ...(entity.fullName === undefined ? {} : { fullName: convert(entity.fullName) }),
    ...(entity.level === undefined ? {} : { level: convert(entity.level) }),
    aliases: entity.aliases.map((alias) => ({ ...alias, name: convert(alias.name) })),
    profile: entity.profile.map(convert),
  };
}
