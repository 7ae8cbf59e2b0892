import type { ImportReport } from '../../core/importer/report.ts';
import type { Problem } from '../../core/model/problem.ts';

/** What became of a file. `edited`: a person changed the speech, which stays as it is. */
export type OutcomeKind = 'imported' | 'unchanged' | 'edited' | 'skipped' | 'failed';

export interface Outcome {
  readonly file: string;
  readonly kind: OutcomeKind;
  /** Id of the speech. */
  readonly speech?: string;
  /** Its file. */
  readonly speechFile?: string;
  /** What the report beside the source says, or would say; of many files only `counts` is kept. */
  readonly report?: ImportReport;
  readonly counts?: ReportCounts;
  /** Why it was skipped, or what else is to be said about it. */
  readonly note?: string;
  readonly problem?: Problem;
}

export function failed(file: string, problem: Problem): Outcome {
  return { file, kind: 'failed', problem };
}

/** Of a report what a table has. */
export interface ReportCounts extends Pick<ImportReport, 'encoding' | 'account'> {
  readonly leftOut: number;
  readonly annotations: number;
  readonly proposals: number;
}

/** An outcome without the texts of its report: a thousand of them would fill the memory. */
export function counted({ report, ...outcome }: Outcome): Outcome {
  if (report === undefined) return outcome;
  const { encoding, account, leftOut, speech, proposals } = report;
  const counts = { leftOut: leftOut.length, annotations: speech.annotations, proposals: proposals.length };
  return { ...outcome, counts: { encoding, account, ...counts } };
}
