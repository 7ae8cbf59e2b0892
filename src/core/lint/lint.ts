import { type Problem, sortProblems } from '../model/problem.ts';
import type { LintInput, Rule } from './rule.ts';
import { aliasConflict } from './rules/alias-conflict.ts';
import { ambiguousReference } from './rules/ambiguous-reference.ts';
import { annotatedTitle } from './rules/annotated-title.ts';
import { dateOrder } from './rules/date-order.ts';
import { faithfulText } from './rules/faithful-text.ts';
import { figureIndicator } from './rules/figure-indicator.ts';
import { figureValue } from './rules/figure-value.ts';
import { forbiddenCharacter } from './rules/forbidden-character.ts';
import { hiddenCharacter } from './rules/hidden-character.ts';
import { inferredField } from './rules/inferred-field.ts';
import { knownIndicator } from './rules/known-indicator.ts';
import { knownParent } from './rules/known-parent.ts';
import { knownReference } from './rules/known-reference.ts';
import { knownSource } from './rules/known-source.ts';
import { knownSpeaker } from './rules/known-speaker.ts';
import { orphanEntity } from './rules/orphan-entity.ts';
import { riskyMarkdown } from './rules/risky-markdown.ts';
import { strayDirective } from './rules/stray-directive.ts';
import { unmarkedAlias } from './rules/unmarked-alias.ts';
import { unsafeLink } from './rules/unsafe-link.ts';

/** Every rule, by id. A new rule is a file of its own and a line here. */
export const rules: readonly Rule[] = [
  aliasConflict,
  ambiguousReference,
  annotatedTitle,
  dateOrder,
  faithfulText,
  figureIndicator,
  figureValue,
  forbiddenCharacter,
  hiddenCharacter,
  inferredField,
  knownIndicator,
  knownParent,
  knownReference,
  knownSource,
  knownSpeaker,
  orphanEntity,
  riskyMarkdown,
  strayDirective,
  unmarkedAlias,
  unsafeLink,
];

/** Problems of an archive, by place. */
export function lint(input: LintInput): Problem[] {
  return sortProblems([...lintSpeeches(input), ...lintTogether(input)]);
}

/** What rules find in speeches that look at each by itself: of several speeches, what they find in each. */
export function lintSpeeches(input: LintInput): Problem[] {
  const alone = rules.filter((rule) => rule.alone !== undefined);
  return input.corpus.speeches.flatMap((speech) => {
    const itself = { ...input, corpus: { ...input.corpus, speeches: [speech] }, registry: new Map() };
    return alone.flatMap((rule) => applyRule(rule, itself)); // What several of them ask of it is made but once.
  });
}

/** What is found in the registry, or by rules that look at all speeches together. */
export function lintTogether(input: LintInput): Problem[] {
  const withoutSpeeches = { ...input, corpus: { ...input.corpus, speeches: [] } };
  return rules.flatMap((rule) => {
    if (rule.alone === 'speech') return [];
    return applyRule(rule, rule.alone === 'file' ? withoutSpeeches : input);
  });
}

/** What one rule finds. */
export function applyRule({ id, severity, check }: Rule, input: LintInput): Problem[] {
  return Array.from(check(input), (finding) => ({ ...finding, rule: id, severity }));
}
