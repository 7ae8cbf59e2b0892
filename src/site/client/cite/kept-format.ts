import { type CitationFormatId, formatOf } from '../../../core/citing/formats.ts';

/** Archives that share a host, each under a base path of its own, do not share choices. */
const KEY = `rostrum:citation-format:${import.meta.env.BASE_URL}`;

/** The format that was chosen last on this device; the default where none was, or nothing can be kept. */
export function keptFormat(): CitationFormatId {
  try {
    return formatOf(localStorage.getItem(KEY));
  } catch {
    return formatOf(undefined);
  }
}

export function keepFormat(format: CitationFormatId): void {
  try {
    localStorage.setItem(KEY, format);
  } catch {
    // Full or forbidden: the choice holds for this page.
  }
}
