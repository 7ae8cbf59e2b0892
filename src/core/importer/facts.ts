import { webAddress } from '../model/web-address.ts';
import { foldWidth } from '../text/width.ts';
import type { CleanText } from './clean.ts';
import { inferDate } from './date.ts';
import { type Fact, type Hints, hinted, inferred, placed, stated } from './fact.ts';
import { languageOf } from './language.ts';
import { occasionOf, placeOf } from './occasion.ts';
import { addressOf, type PageNote, publishedOf, publisherOf } from './publication.ts';
import { speakerOf } from './speaker.ts';

/** What the importer found out about a speech, beside its text. */
export interface Facts {
  readonly title: Fact;
  /** Undefined where neither text nor file tells; its note only where it was not given. */
  readonly date: Fact | undefined;
  readonly dateNote: string | undefined;
  readonly speaker: Fact | undefined;
  /** In words: the id of an event is for a person to write. */
  readonly occasion: Fact | undefined;
  readonly place: Fact | undefined;
  /** Who published the page, and its address. */
  readonly publisher: Fact | undefined;
  readonly url: Fact | undefined;
  readonly language: string;
}

export interface FactSources {
  readonly fileName: string;
  readonly date?: string | undefined;
  readonly today?: string | undefined;
  /** What the file's format says of the text. Weaker than what the page states, stronger than what is inferred. */
  readonly hints?: Hints | undefined;
}

/** A doubt about a field of the front matter, or a value for one that is not in it. */
export interface FieldDoubt {
  readonly field: string;
  readonly message: string;
}

const LINES_ON_TOP = 5;
const LONGEST_ON_TOP = 40;

/** Reads the facts that a text states or lets infer. What is given goes first, then what is stated, hinted, inferred. */
export function factsOf(clean: CleanText, { fileName, date, today, hints = {} }: FactSources): Facts {
  const { paragraphs, source } = clean;
  const folded = foldWidth(source);
  const title = titleOf(clean, fileName, hints);
  const notes: PageNote[] = clean.leftOut.map(({ kind, start, end }) => ({ kind, text: source.slice(start, end) }));
  const published = publishedOf(notes);
  const named = clean.title ?? hints.title?.value ?? title.value;
  const dated =
    date === undefined
      ? inferDate({ title: named, paragraphs, fileName, today, published, hint: hints.date })
      : { note: undefined, fact: stated(date, date, 'given by hand') };
  const body = paragraphs.findIndex((text) => text.length > LONGEST_ON_TOP || /[：:！!。]$/.test(text));
  const top = paragraphs.slice(0, Math.min(Math.max(body, 0), LINES_ON_TOP));
  const found = (fact: Fact | undefined, hint?: Fact): Fact | undefined => {
    const best = fact?.confidence === 'stated' ? fact : (hint ?? fact);
    return best && placed(best, folded);
  };
  return {
    title: placed(title, folded),
    date: dated && placed(dated.fact, folded),
    dateNote: dated?.note,
    speaker: found(speakerOf({ title: named, lines: top, notes }), hinted(hints.author)),
    occasion: found(occasionOf(named, paragraphs)),
    place: found(placeOf(paragraphs.slice(0, 2 * LINES_ON_TOP))),
    publisher: found(publisherOf(notes), hinted(hints.publisher)),
    url: found(addressOf(notes), hintedAddress(hints)),
    language: languageOf(paragraphs.join('')),
  };
}

/** What of the facts a person should look at. */
export function doubtsOf({ title, date, dateNote, speaker, occasion, place }: Facts, clean: CleanText): FieldDoubt[] {
  const doubts: FieldDoubt[] = [];
  if (clean.title === undefined) {
    const how = title.evidence.reason === FROM_FILE_NAME ? "the file's name" : title.evidence.text;
    const message = `Unexpected text without a title, proposed ${how} \`${title.value}\`; write the title`;
    doubts.push({ field: 'title', message });
  }
  if (date !== undefined && dateNote !== undefined) {
    const message = `Unexpected import without a date, proposed \`${date.value}\`: ${dateNote}`;
    doubts.push({ field: 'date', message });
  }
  if (speaker !== undefined) {
    const message = `Unexpected name \`${speaker.value}\` (${why(speaker)}), expected an id from content/people/; put it here once the person has a file`;
    doubts.push({ field: 'speaker', message });
  }
  if (occasion !== undefined) {
    const message = `Unexpected import without \`occasion\`, proposed the event \`${occasion.value}\` (${why(occasion)}); put its id here once the event has a file`;
    doubts.push({ field: 'occasion', message });
  }
  if (place !== undefined) {
    const message = `Unexpected import without \`place\`, proposed \`${place.value}\` (${why(place)}); put its id here once the place has a file`;
    doubts.push({ field: 'place', message });
  }
  return doubts;
}

/** `stated in line 3: a line under the title that holds a name`. */
function why({ confidence, evidence: { line, reason } }: Fact): string {
  return `${confidence}${line === undefined ? '' : ` in line ${line}`}: ${reason}`;
}

const FROM_FILE_NAME = "the file's name";

function titleOf({ title, sourceTitle }: CleanText, fileName: string, hints: Hints): Fact {
  if (title !== undefined) return stated(title, sourceTitle ?? title, 'the line that the text begins with');
  return hinted(hints.title) ?? inferred(fileStem(fileName), fileName, FROM_FILE_NAME);
}

function hintedAddress({ url }: Hints): Fact | undefined {
  const fact = hinted(url);
  return fact && webAddress.safeParse(fact.value).success ? fact : undefined;
}

function fileStem(fileName: string): string {
  return fileName.replace(/^.*[\\/]/, '').replace(/(?!^)\.[^.]*$/, '');
}
