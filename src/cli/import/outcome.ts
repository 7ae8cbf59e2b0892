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
  /** What the report beside the source says, or would say. */
  readonly report?: ImportReport;
  /** Why it was skipped, or what else is to be said about it. */
  readonly note?: string;
  readonly problem?: Problem;
}

export function failed(file: string, problem: Problem): Outcome {
  return { file, kind: 'failed', problem };
}
