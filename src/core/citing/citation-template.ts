import type { CitationFormatId } from './formats.ts';

/**
 * A citation that was written when the site was built, with marks for what is known only where it is used: `⟦address⟧`,
 * `⟦locator⟧`, and the day of access as `⟦iso⟧` (2026-11-24), `⟦slashed⟧`, `⟦long⟧` (November 24, 2026), `⟦parts⟧`.
 */
export interface CitationTemplate {
  /** The speech as a whole. */
  readonly work: string;
  /** A passage of it, with the number of its paragraph. */
  readonly passage: string;
  /** In which language the number is written: 第7段, para. 7. */
  readonly locator: 'zh' | 'en';
}

/** What stands in `/speeches/<id>.cite.json`. */
export type CitationFile = Readonly<Record<CitationFormatId, CitationTemplate>>;

/** Numbers of the first and the last paragraph of a passage. */
export interface ParagraphRange {
  readonly from: number;
  readonly to: number;
}

export interface CitationUse {
  readonly address: string;
  /** The day of access, or words that stand for it. */
  readonly accessed: CalendarDay | string;
  readonly paragraphs?: ParagraphRange | undefined;
}

/** Month and day count from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const MARK = /⟦(\w+)⟧/g;

/** The citation of a passage, or of the whole speech where no paragraphs are named. */
export function fillCitation(template: CitationTemplate, use: CitationUse): string {
  const { paragraphs } = use;
  const marks: Readonly<Record<string, string>> = {
    address: use.address,
    locator: paragraphs === undefined ? '' : locatorText(template.locator, paragraphs),
    ...dayForms(use.accessed),
  };
  const text = paragraphs === undefined ? template.work : template.passage;
  return text.replace(MARK, (mark, name: string) => marks[name] ?? mark);
}

/** `第7段`, `第7—9段`, `para. 7`, `paras. 7–9`. */
export function locatorText(language: CitationTemplate['locator'], { from, to }: ParagraphRange): string {
  if (language === 'zh') return from === to ? `第${from}段` : `第${from}—${to}段`;
  return from === to ? `para. ${from}` : `paras. ${from}–${to}`;
}

/** The words quoted, in quotation marks unless they bring their own, and below them where they stand. */
export function quoteWithCitation(words: string, citation: string): string {
  const isQuoting = /[“”「」]/.test(words);
  return `${isQuoting ? words : `“${words}”`}\n${citation}`;
}

function dayForms(accessed: CalendarDay | string): Readonly<Record<string, string>> {
  if (typeof accessed === 'string') return { iso: accessed, slashed: accessed, long: accessed, parts: accessed };
  const { year, month, day } = accessed;
  const two = (number: number): string => String(number).padStart(2, '0');
  return {
    iso: `${year}-${two(month)}-${two(day)}`,
    slashed: `${year}/${two(month)}/${two(day)}`,
    long: `${MONTHS[month - 1]} ${day}, ${year}`,
    parts: `${year}, ${month}, ${day}`,
  };
}
