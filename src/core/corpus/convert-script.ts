import type { Entity } from '../model/entity.ts';
import type { Figure } from '../model/figure.ts';
import type { Place } from '../model/problem.ts';
import type { Paragraph, Span, Speech } from '../model/speech.ts';
import type { Utterance } from '../model/utterance.ts';
import type { ConvertScript } from '../text/traditional.ts';
import type { Block } from './corpus.ts';

/**
 * A speech in another script: what is read of it, with the same anchors and offsets; what reads the same in both is kept
 * once. Texts of paragraphs are converted each time they are asked for: `convert` may remember them. A page needs those of
 * one speech. So is the HTML, by `convertHtml`: of all speeches it would be more than all the rest.
 */
export function convertSpeech(
  speech: Speech,
  language: string,
  convert: ConvertScript,
  convertHtml: (html: string, convert: ConvertScript) => string,
): Speech {
  const { meta } = speech;
  const withText = <T extends { readonly text: string }>(item: T): T => {
    const text = convert(item.text);
    return text === item.text ? item : { ...item, text };
  };
  const paragraphs = speech.paragraphs.map((paragraph) => new ConvertedParagraph(paragraph, convert));
  return {
    id: speech.id, // Field by field: all at once would read the HTML as well.
    file: speech.file,
    meta: {
      ...meta,
      title: convert(meta.title),
      language,
      ...(meta.dateNote === undefined ? {} : { dateNote: convert(meta.dateNote) }),
      ...(meta.speaker === undefined ? {} : { speaker: convert(meta.speaker) }),
    },
    sections: speech.sections.map((section) => ({ ...section, heading: convert(section.heading) })),
    paragraphs,
    mentions: speech.mentions.map(withText),
    figures: speech.figures.map((figure) => convertFigure(figure, convert)),
    dates: speech.dates.map(withText),
    tasks: speech.tasks.map(withText),
    notes: speech.notes.map(withText),
    utterances: speech.utterances.map((utterance) => convertUtterance(utterance, convert)),
    incidents: speech.incidents.map(withText),
    ...(speech.titleHtml === undefined ? {} : { titleHtml: convertHtml(speech.titleHtml, convert) }),
    get html() {
      const known = new Map(speech.paragraphs.map(({ text }, i) => [text, paragraphs[i]?.text]));
      return convertHtml(speech.html, (text) => known.get(text) ?? convert(text));
    },
  };
}

/** A class, since a getter of its own would make of each paragraph a table of names, five times as large. */
class ConvertedParagraph implements Paragraph, Block {
  readonly anchor: string;
  declare readonly section?: string;
  readonly leads: readonly Span[];
  readonly salutation: boolean;
  readonly quoted: boolean;
  readonly place: Place;
  readonly #written: string;
  readonly #convert: ConvertScript;

  constructor({ anchor, section, leads, salutation, quoted, place, text }: Paragraph, convert: ConvertScript) {
    this.anchor = anchor;
    if (section !== undefined) this.section = section;
    this.leads = leads;
    this.salutation = salutation;
    this.quoted = quoted;
    this.place = place;
    this.#written = text;
    this.#convert = convert;
  }

  get text(): string {
    return this.#convert(this.#written);
  }

  /** Without converting it, which leaves the length as it is. */
  get length(): number {
    return this.#written.length;
  }
}

/** The figure itself where all of it is the same in both scripts, as most are: what is not made need not be kept. */
function convertFigure(figure: Figure, convert: ConvertScript): Figure {
  const text = convert(figure.text);
  const unit = figure.unit === undefined ? undefined : convert(figure.unit);
  const per = figure.per === undefined ? undefined : convert(figure.per);
  if (text === figure.text && unit === figure.unit && per === figure.per) return figure;
  return { ...figure, text, ...(unit === undefined ? {} : { unit }), ...(per === undefined ? {} : { per }) };
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
