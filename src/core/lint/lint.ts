import { type Problem, sortProblems } from '../model/problem.ts';
import type { LintInput, Rule } from './rule.ts';
import { faithfulText } from './rules/faithful-text.ts';
import { knownParent } from './rules/known-parent.ts';
import { knownReference } from './rules/known-reference.ts';
import { knownSource } from './rules/known-source.ts';

/** Every rule. A new rule is a file of its own and a line here. */
export const rules: readonly Rule[] = [faithfulText, knownParent, knownReference, knownSource];

/** Problems of an archive, by place. */
export function lint(input: LintInput): Problem[] {
  return sortProblems(rules.flatMap((rule) => [...rule.check(input)]));
}
