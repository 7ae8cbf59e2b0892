import { type CitationFormatId, formatOf } from '../../../core/citing/formats.ts';
import { keep, kept } from '../kept.ts';

/** Archives that share a host, each under a base path of its own, do not share choices. */
const KEY = `rostrum:citation-format:${import.meta.env.BASE_URL}`;

/** The format that was chosen last on this device; the default where none was, or nothing can be kept. */
export function keptFormat(): CitationFormatId {
  return formatOf(kept(KEY));
}

export function keepFormat(format: CitationFormatId): void {
  keep(KEY, format);
}
