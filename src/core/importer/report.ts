import { z } from 'zod';

/** What the names of reports end with, after the whole name of the source: `a.txt` → `a.txt.import.json`. */
export const REPORT_ENDING = '.import.json';

/** The only version there is; a change that programs must know about makes another. */
const VERSION = 1;

const count = z.int().min(0);
const sha256 = z.string().regex(/^[a-f\d]{64}$/, 'a SHA-256 in lower-case hexadecimal');
const place = z.strictObject({ line: z.int().min(1), column: z.int().min(1) });

const leftOutPiece = z.strictObject({
  /** The text itself. */
  what: z.string(),
  /**
   * Where it stood. With offsets (UTF-16 code units, the end after the last one) in the text as it was read; without,
   * in the file, of which `part` names the one inside of a Word file.
   */
  where: place.extend({ start: count.optional(), end: count.optional(), part: z.string().optional() }),
  /** The rule that left it out, in kebab-case. */
  kind: z.string(),
  /** In words, with the evidence. */
  why: z.string(),
});

/** Something strange that stays as it is, at its first place in the text. */
const oddity = z.strictObject({ where: place, kind: z.string(), count, message: z.string() });

const proposal = z.strictObject({
  /** Place in the Markdown that was written. */
  where: place,
  /** Field of the front matter that it is about; none where it is about the text. */
  field: z.string().optional(),
  value: z.string().optional(),
  /** What was decided and by what. */
  evidence: z.string(),
});

/** Fields that facts are proposed for; of those that are in the front matter the value is the one that was written. */
export const FACT_FIELDS = ['title', 'date', 'speaker', 'occasion', 'place', 'publisher', 'url'] as const;

const fact = z.strictObject({
  value: z.string(),
  /** Stated: the source says it in so many words. */
  confidence: z.enum(['stated', 'inferred']),
  /** The words, their place in the text as read where they stand there, and why they say so. */
  evidence: z.strictObject({
    text: z.string(),
    line: place.shape.line.optional(),
    column: place.shape.column.optional(),
    reason: z.string(),
  }),
});

/** UTF-16 code units: `total = kept + leftOut + whiteSpace`. */
const account = z.strictObject({
  /** Of the file: of its text and of what its format left out. */
  total: count,
  /** Of it, what stands in the speech. */
  kept: count,
  leftOut: count,
  /** White space between what is kept, which a speech sets in its own way. */
  whiteSpace: count,
  /** Of what is kept, characters that were changed as the front matter declares. */
  normalized: count,
});

/** What became of a source: `content/sources/<file>.import.json`. Documented in docs/importing.md. */
export const importReport = z.strictObject({
  version: z.literal(VERSION),
  source: z.strictObject({ file: z.string(), bytes: count, sha256 }),
  /** What was asked for beside the source; asked for again unless something else is. */
  options: z.strictObject({ date: z.string().optional(), encoding: z.string().optional(), annotate: z.boolean() }),
  format: z.string(),
  encoding: z.strictObject({
    name: z.string(),
    /** From 0 to 1. */
    confidence: z.number().min(0).max(1),
    evidence: z.string(),
    others: z.array(z.strictObject({ name: z.string(), confidence: z.number() })).readonly(),
  }),
  speech: z.strictObject({
    id: z.string(),
    /** Of the Markdown that was written: where the file has another, somebody has edited it. */
    sha256,
    annotations: count,
  }),
  facts: z.partialRecord(z.enum(FACT_FIELDS), fact),
  leftOut: z.array(leftOutPiece),
  oddities: z.array(oddity),
  proposals: z.array(proposal),
  account,
});

export type ImportReport = z.output<typeof importReport>;
export type Account = ImportReport['account'];

/** Whether a file of `content/sources/` is a report and no source. */
export function isImportReport(fileName: string): boolean {
  return fileName.endsWith(REPORT_ENDING);
}

export function serializeReport(report: Omit<ImportReport, 'version'>): string {
  return `${JSON.stringify({ version: VERSION, ...report }, undefined, 2)}\n`;
}

/** A report as read from its file; `undefined` where it is none. */
export function parseReport(json: string): ImportReport | undefined {
  try {
    return importReport.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}
