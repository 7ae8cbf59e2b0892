import { type Doubtful, type LeftOut, readScraped } from '../text/scraped.ts';
import { widenPunctuation } from '../text/width.ts';

export interface CleanText {
  /** Undefined where the text begins without one. */
  readonly title: string | undefined;
  readonly paragraphs: readonly string[];
  readonly leftOut: readonly LeftOut[];
  /** What might be no part of the speech, and stays. */
  readonly doubts: readonly Doubtful[];
  /** The text as it was before. */
  readonly source: string;
  /** Whether punctuation was made full width. */
  readonly widened: boolean;
  /** The title as the source has it. */
  readonly sourceTitle: string | undefined;
}

/** A raw text without what its page added, with Chinese punctuation at full width. */
export function cleanText(raw: string): CleanText {
  const { title, body, leftOut, doubts } = readScraped(raw);
  const wideBody = widenPunctuation(body);
  const wideTitle = title === undefined ? undefined : widenPunctuation(title);
  return {
    title: wideTitle,
    paragraphs: wideBody
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    leftOut,
    doubts,
    source: raw,
    widened: wideBody !== body || wideTitle !== title,
    sourceTitle: title,
  };
}
