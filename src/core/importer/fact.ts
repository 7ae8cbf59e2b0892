import { foldWidth } from '../text/width.ts';

/** What of a page or a file says so. */
export interface FactEvidence {
  /** Its words. */
  readonly text: string;
  /** Place in the source, from 1, where the words stand in it as they are. */
  readonly line?: number;
  readonly column?: number;
  /** In English, without an end mark: `a line with a date under the title`. */
  readonly reason: string;
}

/** Something the importer found out about a speech. Stated: the page says it in so many words. */
export interface Fact {
  readonly value: string;
  readonly evidence: FactEvidence;
  readonly confidence: 'stated' | 'inferred';
}

/** What a file's format says about its text beside it: an element of HTML, a property of a Word file. */
export interface Hint {
  readonly value: string;
  /** `<meta name="author">`. */
  readonly evidence: string;
}

export interface Hints {
  readonly title?: Hint | undefined;
  readonly author?: Hint | undefined;
  readonly date?: Hint | undefined;
  readonly publisher?: Hint | undefined;
  readonly url?: Hint | undefined;
}

export function stated(value: string, text: string, reason: string): Fact {
  return { value, evidence: { text, reason }, confidence: 'stated' };
}

export function inferred(value: string, text: string, reason: string): Fact {
  return { value, evidence: { text, reason }, confidence: 'inferred' };
}

export function hinted(hint: Hint | undefined): Fact | undefined {
  const value = hint?.value.trim();
  return hint === undefined || value === undefined || value === ''
    ? undefined
    : inferred(value, hint.evidence, 'what the file says of itself');
}

/** A fact with the place of its words in the source, if they stand there in one piece but for width. */
export function placed(fact: Fact, foldedSource: string): Fact {
  const words = fact.evidence.text.trim();
  const at = words === '' ? -1 : foldedSource.indexOf(foldWidth(words));
  if (at < 0) return fact;
  const before = foldedSource.slice(0, at).split(/\r\n|[\r\n]/);
  return {
    ...fact,
    evidence: { ...fact.evidence, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
  };
}
