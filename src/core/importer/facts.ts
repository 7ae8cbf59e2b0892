import type { CleanText } from './clean.ts';
import { inferDate } from './date.ts';
import { languageOf } from './language.ts';
import { recognizeSpeaker } from './speaker.ts';

/** What the importer found out about a speech, beside its text. */
export interface Facts {
  readonly title: string;
  /** Undefined where neither text nor file name tells; its note only where it was inferred. */
  readonly date: string | undefined;
  readonly dateNote: string | undefined;
  readonly speaker: string | undefined;
  readonly language: string;
}

export interface FactSources {
  readonly fileName: string;
  readonly date?: string | undefined;
  readonly today?: string | undefined;
}

/** A doubt about a field of the front matter. */
export interface FieldDoubt {
  readonly field: string;
  readonly message: string;
}

const LINES_ON_TOP = 5;
const LONGEST_ON_TOP = 40;

/** Reads the facts that a text states or lets infer. A date that is given needs no inference. */
export function factsOf(clean: CleanText, { fileName, date, today }: FactSources): Facts {
  const { paragraphs } = clean;
  const title = clean.title ?? fileStem(fileName);
  const dated = date === undefined ? inferDate({ title, paragraphs, fileName, today }) : { date, note: undefined };
  const body = paragraphs.findIndex((text) => text.length > LONGEST_ON_TOP || /[：:！!。]$/.test(text));
  return {
    title,
    date: dated?.date,
    dateNote: dated?.note,
    speaker: recognizeSpeaker(paragraphs.slice(0, Math.min(Math.max(body, 0), LINES_ON_TOP))),
    language: languageOf(paragraphs.join('')),
  };
}

/** What of the facts a person should look at. */
export function doubtsOf({ title, date, dateNote, speaker }: Facts, clean: CleanText): FieldDoubt[] {
  const doubts: FieldDoubt[] = [];
  if (clean.title === undefined) {
    const message = `Unexpected text without a title, proposed the file's name \`${title}\`; write the title`;
    doubts.push({ field: 'title', message });
  }
  if (dateNote !== undefined) {
    const message = `Unexpected import without a date, proposed \`${date}\`: ${dateNote}`;
    doubts.push({ field: 'date', message });
  }
  if (speaker !== undefined) {
    const message = `Unexpected name \`${speaker}\`, expected an id from content/people/; put it here once the person has a file`;
    doubts.push({ field: 'speaker', message });
  }
  return doubts;
}

function fileStem(fileName: string): string {
  return fileName.replace(/^.*[\\/]/, '').replace(/(?!^)\.[^.]*$/, '');
}
