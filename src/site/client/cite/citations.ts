import {
  type CalendarDay,
  type CitationFile,
  fillCitation,
  type ParagraphRange,
} from '../../../core/citing/citation-template.ts';
import type { CitationFormatId } from '../../../core/citing/formats.ts';
import { part } from '../search/parts.ts';

/** Citations of the page's speech, as they read here and today. */
export type Citations = (format: CitationFormatId, passage?: CitedPassage) => string;

export interface CitedPassage {
  /** Anchor of the block it begins in. */
  readonly anchor: string;
  readonly paragraphs: ParagraphRange | undefined;
}

let loading: Promise<Citations> | undefined;

/** Fetches the citations of the page's speech, once. */
export function loadCitations(): Promise<Citations> {
  loading ??= fetchCitations().catch((error: unknown) => {
    loading = undefined; // For another try.
    throw error;
  });
  return loading;
}

/** The dialog says where the citations lie and what address the speech is cited by; without its host, it is this one's. */
async function fetchCitations(): Promise<Citations> {
  const { citations = '', address = '' } = part(document, '.cite-dialog', HTMLElement).dataset;
  const response = await fetch(citations);
  if (!response.ok) throw new Error(`Unexpected answer ${response.status} for ${citations}`);
  const file: CitationFile = await response.json();
  return (format, passage) => {
    const url = new URL(address, location.href);
    if (passage) url.hash = passage.anchor;
    return fillCitation(file[format], { address: url.href, accessed: today(), paragraphs: passage?.paragraphs });
  };
}

/** By the reader's calendar, not that of Greenwich. */
function today(): CalendarDay {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
