import { z } from 'zod';
import { encodingNamed } from '../text/encoding-name.ts';
import { isoDate } from './date.ts';
import type { Figure } from './figure.ts';
import { id } from './id.ts';
import type { Incident } from './incident.ts';
import { languageTag } from './language-tag.ts';
import { line } from './line.ts';
import type { Place } from './problem.ts';
import type { Utterance } from './utterance.ts';
import { webAddress } from './web-address.ts';

/** Changes to the characters of the source that the archive knows how to undo, for the faithful-text check. */
export const NORMALIZATIONS = ['punctuation-width'] as const;
export type Normalization = (typeof NORMALIZATIONS)[number];

const source = z.strictObject({
  /** File name within `content/sources/`. */
  file: line,
  title: line.optional(),
  publisher: line.optional(),
  url: webAddress.optional(),
  retrieved: isoDate.optional(),
  /** SHA-256 of the file's bytes in lower-case hexadecimal. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'a SHA-256 of 64 hexadecimal digits')
    .optional(),
  /** Encoding of the file, where a person chose it: as the Encoding Standard names it. Otherwise it is told from the bytes. */
  encoding: z
    .string()
    .refine((label) => encodingNamed(label) !== undefined, 'the name of an encoding such as utf-8, gb18030 or big5')
    .optional(),
});

/** Front matter of `content/speeches/<id>.md`. */
export const speechFrontMatter = z.strictObject({
  title: line,
  /** The title with its annotations. */
  annotatedTitle: line.optional(),
  date: isoDate,
  /** How the date is known, when it was inferred. */
  dateNote: z.string().min(1).optional(),
  /** A BCP 47 tag. */
  language: languageTag.default('zh-Hans'),
  /** Id of a person, or a role in words when the person is unknown. */
  speaker: line.optional(),
  /** Id of an event. */
  occasion: line.optional(),
  /** Id of a place. */
  place: line.optional(),
  /** Ids of organizations the speech is about; who is mentioned is found in the text. */
  organizations: z.array(id).default([]),
  source: source.optional(),
  normalized: z.array(z.enum(NORMALIZATIONS)).default([]),
  /** Words of the text in which a name of the registry is none, so that it stays unmarked: 全国总工会. */
  unmarked: z.array(z.string().min(1)).default([]),
  status: z.enum(['draft', 'reviewed']).default('draft'),
});

export type SpeechFrontMatter = z.output<typeof speechFrontMatter>;

/** A part of a speech: a `##` heading and what follows it. */
export interface Section {
  /** `s1`, `s2` … in document order. */
  readonly anchor: string;
  readonly heading: string;
  readonly place: Place;
  /** 2 for a part, 3 for a part of a part. */
  readonly depth: number;
}

/** A span of a block's text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Paragraph {
  /** `p1`, `p2` … ; headings are not counted. */
  readonly anchor: string;
  /** Anchor of the section it stands in; none before the first heading. */
  readonly section?: string;
  /** Faithful text, without markup. */
  readonly text: string;
  /** Lead sentences of points, entries of the outline. */
  readonly leads: readonly Span[];
  /** The paragraph is the salutation. */
  readonly salutation: boolean;
  readonly quoted: boolean;
  readonly place: Place;
}

/** A name of an entity in a speech. */
export interface Mention extends Span {
  /** `m1`, `m2` … in document order, outer before inner. */
  readonly anchor: string;
  /** Name of its directive: `org`, `place` … */
  readonly type: string;
  /** Id of the entity; none when it is not known who is meant (`:role` without `ref`). */
  readonly ref?: string;
  /** Body that an office belongs to. */
  readonly org?: string;
  /** Whether the reference stands in the file or was read from the name. */
  readonly refWritten: boolean;
  /** The words marked. */
  readonly text: string;
  /** Anchor of the paragraph or section in whose text `start` and `end` count. */
  readonly block: string;
  readonly place: Place;
}

/** A time expression; its dates are ISO. */
export interface DateMention extends Span {
  /** `d1`, `d2` … in document order. */
  readonly anchor: string;
  readonly text: string;
  readonly when?: string;
  readonly from?: string;
  readonly to?: string;
  readonly inferred: boolean;
  readonly block: string;
  readonly place: Place;
}

/** What somebody is to do. */
export interface Task extends Span {
  readonly text: string;
  readonly org?: string;
  readonly due?: string;
  readonly status?: string;
  readonly block: string;
  readonly place: Place;
}

/** An editor's note, which is no part of the text. */
export interface Note {
  readonly number: number;
  readonly text: string;
  readonly block: string;
  /** Offset in the block's text where it belongs. */
  readonly start: number;
  readonly place: Place;
}

/** What `parseSpeech` returns: the one value that pages, exports, search and lint use. */
export interface Speech {
  readonly id: string;
  readonly file: string;
  readonly meta: SpeechFrontMatter;
  readonly sections: readonly Section[];
  readonly paragraphs: readonly Paragraph[];
  readonly mentions: readonly Mention[];
  readonly figures: readonly Figure[];
  readonly dates: readonly DateMention[];
  readonly tasks: readonly Task[];
  readonly notes: readonly Note[];
  /** Who says which paragraphs, in document order; one where nothing in the text says who speaks. */
  readonly utterances: readonly Utterance[];
  readonly incidents: readonly Incident[];
  /** The title with its annotations, where it has some. */
  readonly titleHtml?: string;
  /** Body of the page, without the title; links start at the archive's base. */
  readonly html: string;
}
