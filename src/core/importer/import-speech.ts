import { isoDate } from '../model/date.ts';
import { ID_PATTERN } from '../model/id.ts';
import type { Problem } from '../model/problem.ts';
import { encodingNamed } from '../text/encoding-name.ts';
import type { LeftOut } from '../text/scraped.ts';
import { type CleanText, cleanText } from './clean.ts';
import { withDoubtfulLines } from './doubtful-lines.ts';
import type { Hints } from './fact.ts';
import { doubtsOf, type Facts, factsOf } from './facts.ts';
import type { SourceHeading } from './formats/source-read.ts';
import { speechIdOf } from './identify.ts';
import { outlineOf } from './outline.ts';
import { type Proposal, writeMarkdown } from './write-markdown.ts';

export type { Proposal } from './write-markdown.ts';

export interface ImportInput {
  /** Name of the file within `content/sources/`. */
  readonly fileName: string;
  readonly text: string;
  /** What the source's format says is a heading, in its order. */
  readonly headings?: readonly SourceHeading[];
  /** Encoding of the file, where it was chosen by hand. */
  readonly encoding?: string | undefined;
  /** SHA-256 of the file's bytes in lower-case hexadecimal. */
  readonly sha256: string;
  readonly id?: string | undefined;
  /** ISO date of the speech, where somebody knows it. */
  readonly date?: string | undefined;
  /** ISO date of the import: no date after it is proposed. */
  readonly today?: string | undefined;
  /** What the file's format says of the text. */
  readonly hints?: Hints | undefined;
}

export interface ImportedSpeech {
  readonly id: string;
  /** The file `content/speeches/<id>.md`. */
  readonly markdown: string;
  readonly proposals: readonly Proposal[];
  /** What of the file is no part of the speech. */
  readonly leftOut: readonly LeftOut[];
  /** What was found out about the speech, with its evidence. */
  readonly facts: Facts;
}

export type ImportResult = ImportedSpeech | { readonly problem: Problem };

/**
 * Makes a speech's Markdown of a raw text. All of the text is kept but what `leftOut` lists; guesses are reported as
 * proposals. A file without text, an unknown date and an id or date that is none are problems.
 */
export function importSpeech(input: ImportInput): ImportResult {
  const problem = (rule: string, message: string): ImportResult => ({
    problem: { file: input.fileName, line: 1, column: 1, rule, severity: 'error', message },
  });
  const clean = cleanText(input.text);
  if (clean.paragraphs.length === 0) {
    return problem('text-in-source', 'Unexpected empty file, expected the text of a speech');
  }
  if (input.date !== undefined && !isoDate.safeParse(input.date).success) {
    const message = `Unexpected date \`${input.date}\`, expected an ISO date such as 2011, 2011-03 or 2011-03-05`;
    return problem('known-date', message);
  }
  const facts = factsOf(clean, input);
  const date = facts.date?.value;
  if (date === undefined) {
    const message = 'Unexpected speech without a date in its text or file name, expected the option `date`';
    return problem('known-date', message);
  }
  const id = input.id ?? speechIdOf(input.fileName, date);
  if (!ID_PATTERN.test(id)) {
    return problem('valid-id', `Unexpected id \`${id}\`, expected ASCII kebab-case such as 2011-nianhui`);
  }
  const cutByMachine = clean.leftOut.some(({ kind }) => kind === 'chunk-number');
  const blocks = withDoubtfulLines(outlineOf(clean.paragraphs, cutByMachine, input.headings), clean);
  const frontMatter = frontMatterOf(facts, date, clean, input);
  return { id, ...writeMarkdown(frontMatter, blocks, doubtsOf(facts, clean)), leftOut: clean.leftOut, facts };
}

/** Front matter in the order of DESIGN.md, fields that nobody knows left out. */
function frontMatterOf(
  { title, dateNote, language, speaker, publisher, url }: Facts,
  date: string,
  { sourceTitle, widened }: CleanText,
  { fileName, sha256, encoding }: ImportInput,
): Readonly<Record<string, unknown>> {
  return {
    title: title.value,
    date: /^\d{4}$/.test(date) ? Number(date) : date,
    ...(dateNote === undefined ? {} : { dateNote }),
    language,
    ...(speaker === undefined ? {} : { speaker: speaker.value }),
    source: {
      file: fileName,
      ...(sourceTitle === undefined ? {} : { title: sourceTitle }),
      ...(publisher === undefined ? {} : { publisher: publisher.value }),
      ...(url === undefined ? {} : { url: url.value }),
      ...(encoding === undefined ? {} : { encoding: encodingNamed(encoding) ?? encoding }),
      sha256,
    },
    ...(widened ? { normalized: ['punctuation-width'] } : {}),
    status: 'draft',
  };
}
