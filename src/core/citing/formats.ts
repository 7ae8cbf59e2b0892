/** How a citation is written: as a sentence for a reader, or as a record for a program that keeps references. */
interface CitationFormat {
  /** Its name, the same in every language. */
  readonly name: string;
  /** Records are files; sentences are only copied. */
  readonly file?: { readonly ending: string; readonly mediaType: string };
}

/** In the order in which they are offered; the first is the default. */
export const CITATION_FORMATS = {
  'gbt-2025': { name: 'GB/T 7714—2025' },
  'gbt-2015': { name: 'GB/T 7714—2015' },
  apa: { name: 'APA' },
  chicago: { name: 'Chicago' },
  bibtex: { name: 'BibTeX', file: { ending: 'bib', mediaType: 'application/x-bibtex' } },
  ris: { name: 'RIS', file: { ending: 'ris', mediaType: 'application/x-research-info-systems' } },
  'csl-json': { name: 'CSL-JSON', file: { ending: 'json', mediaType: 'application/vnd.citationstyles.csl+json' } },
} as const satisfies Readonly<Record<string, CitationFormat>>;

export type CitationFormatId = keyof typeof CITATION_FORMATS;
export const citationFormats = Object.keys(CITATION_FORMATS) as readonly CitationFormatId[];
export const DEFAULT_FORMAT: CitationFormatId = 'gbt-2025';

/** A format by a name that was kept or typed; the default where there is no such format. */
export function formatOf(name: string | null | undefined): CitationFormatId {
  return citationFormats.find((format) => format === name) ?? DEFAULT_FORMAT;
}

/** The file that a format's records are kept in, where it has one. */
export function fileOf(format: CitationFormatId): CitationFormat['file'] {
  return (CITATION_FORMATS[format] as CitationFormat).file;
}
