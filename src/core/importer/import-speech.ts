import { isoDate } from '../model/date.ts';
import { ID_PATTERN } from '../model/id.ts';
import type { Problem } from '../model/problem.ts';
import type { LeftOut } from '../text/scraped.ts';
import { type CleanText, cleanText } from './clean.ts';
import { type InferredDate, inferDate } from './date.ts';
import { speechIdOf } from './identify.ts';
import { outlineOf } from './outline.ts';
import { recognizeSpeaker } from './speaker.ts';
import { type FieldDoubt, type Proposal, writeMarkdown } from './write-markdown.ts';

export type { Proposal } from './write-markdown.ts';

export interface ImportInput {
  /** Name of the file within `content/sources/`. */
  readonly fileName: string;
  readonly text: string;
  /** SHA-256 of the file's bytes in lower-case hexadecimal. */
  readonly sha256: string;
  readonly id?: string | undefined;
  /** ISO date of the speech, where somebody knows it. */
  readonly date?: string | undefined;
  /** ISO date of the import: no date after it is proposed. */
  readonly today?: string | undefined;
}

export interface ImportedSpeech {
  readonly id: string;
  /** The file `content/speeches/<id>.md`. */
  readonly markdown: string;
  readonly proposals: readonly Proposal[];
  /** What of the file is no part of the speech. */
  readonly leftOut: readonly LeftOut[];
}

export type ImportResult = ImportedSpeech | { readonly problem: Problem };

/**
 * Makes a speech's Markdown of a raw text. All of the text is kept but what `leftOut` lists; guesses are reported as
 * proposals. A file without text, an unknown date and an id or date that is none are problems.
 */
export function importSpeech(input: ImportInput): ImportResult {
  const clean = cleanText(input.text);
  const problem = (rule: string, message: string): ImportResult => ({
    problem: { file: input.fileName, line: 1, column: 1, rule, severity: 'error', message },
  });
  if (clean.paragraphs.length === 0 && clean.title === undefined) {
    return problem('text-in-source', 'Unexpected empty file, expected the text of a speech');
  }
  if (input.date !== undefined && !isoDate.safeParse(input.date).success) {
    return problem(
      'known-date',
      `Unexpected date \`${input.date}\`, expected an ISO date such as 2011, 2011-03 or 2011-03-05`,
    );
  }
  const title = clean.title ?? fileStem(input.fileName);
  const dated: InferredDate | { date: string; note?: undefined } | undefined =
    input.date === undefined ? inferDate({ ...input, title, paragraphs: clean.paragraphs }) : { date: input.date };
  if (dated === undefined) {
    return problem(
      'known-date',
      'Unexpected speech without a date in its text or file name, expected the option `date`',
    );
  }
  const id = input.id ?? speechIdOf(input.fileName, dated.date);
  if (!ID_PATTERN.test(id))
    return problem('valid-id', `Unexpected id \`${id}\`, expected ASCII kebab-case such as 2011-nianhui`);

  const cutByMachine = clean.leftOut.some(({ kind }) => kind === 'chunk-number');
  const blocks = outlineOf(clean.paragraphs, cutByMachine);
  const firstLong = clean.paragraphs.findIndex((text) => text.length > 40 || /[：:！!。]$/.test(text));
  const speaker = recognizeSpeaker(clean.paragraphs.slice(0, firstLong === -1 ? 0 : Math.min(firstLong, 5)));
  const frontMatter = {
    title,
    date: /^\d{4}$/.test(dated.date) ? Number(dated.date) : dated.date,
    ...(dated.note === undefined ? {} : { dateNote: dated.note }),
    language: 'zh-Hans',
    ...(speaker === undefined ? {} : { speaker }),
    source: {
      file: input.fileName,
      ...(clean.sourceTitle === undefined ? {} : { title: clean.sourceTitle }),
      sha256: input.sha256,
    },
    ...(clean.widened ? { normalized: ['punctuation-width'] } : {}),
    status: 'draft',
  };
  const { markdown, proposals } = writeMarkdown(frontMatter, blocks, fieldDoubts(clean, dated, title, speaker));
  return { id, markdown, proposals, leftOut: clean.leftOut };
}

function fieldDoubts(
  clean: CleanText,
  dated: { readonly date: string; readonly note?: string | undefined },
  title: string,
  speaker: string | undefined,
): FieldDoubt[] {
  const doubts: FieldDoubt[] = [];
  if (clean.title === undefined) {
    doubts.push({
      field: 'title',
      message: `Unexpected text without a title, proposed the file's name \`${title}\`; write the title`,
    });
  }
  if (dated.note !== undefined) {
    doubts.push({
      field: 'date',
      message: `Unexpected front matter without a known date, proposed \`${dated.date}\`: ${dated.note}`,
    });
  }
  if (speaker !== undefined) {
    doubts.push({
      field: 'speaker',
      message: `Unexpected name \`${speaker}\`, expected an id from content/people/; put it here once the person has a file`,
    });
  }
  return doubts;
}

function fileStem(fileName: string): string {
  return fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '') || fileName;
}
