import type { Entity } from '../../model/entity.ts';
import { type DateExpression, findDates, resolveDate } from '../../text/dates.ts';
import { findQuantities } from '../../text/quantity/find-quantities.ts';
import { findIncidents } from '../incidents.ts';
import type { Established } from './choose-entity.ts';
import { guessFigures } from './figures.ts';
import type { Guess, Recognized } from './guess.ts';
import { buildNameTrie, type NameTrie } from './name-trie.ts';
import { findNames } from './names.ts';

/** Finds what may be annotated in texts, given a registry. Made once for many speeches. */
export interface Recognizer {
  /** Begins a speech of a year: what it says early decides what it means later. */
  readonly speech: (year: number | undefined) => SpeechRecognizer;
}

export interface SpeechRecognizer {
  /** Blocks in the order of the text. */
  readonly block: (text: string) => Recognized;
}

export function buildRecognizer(entities: readonly Entity[]): Recognizer {
  const trie = buildNameTrie(entities);
  return { speech: (year) => speechRecognizer(trie, year) };
}

function speechRecognizer(trie: NameTrie, year: number | undefined): SpeechRecognizer {
  const established: Established = new Set();
  let passageYear: number | undefined;

  return {
    block(text) {
      const names = findNames(text, trie, established);
      const dates = findDates(text)
        .filter((date) => !names.guesses.some((name) => crossesOrHolds(name, date)))
        .flatMap(guessDate);
      const inNames = names.guesses.filter(({ directive }) => !['org', 'place', 'role', 'person'].includes(directive));
      const quantities = findQuantities(text).filter(
        (quantity) => ![...inNames, ...dates].some((other) => other.start < quantity.end && quantity.start < other.end),
      );
      const others = [...names.guesses, ...dates].sort((a, b) => a.start - b.start);
      const figures = guessFigures(text, quantities, { reviewYear: passageYear, others });
      const incidents = findIncidents(text).map(
        ({ start, end, kind }): Guess => ({ start, end, directive: 'incident', attributes: { kind } }),
      );
      return { guesses: [...others, ...figures, ...incidents], unsure: names.unsure };
    },
  };

  /** A date with what it means; words such as 年内 mean the year that the passage is about. */
  function guessDate(date: DateExpression): Guess[] {
    const span = { start: date.start, end: date.end, directive: 'date' };
    const resolved = year === undefined ? undefined : resolveDate(date, year);
    if (resolved === undefined) {
      return [{ ...span, attributes: passageYear === undefined ? {} : { when: String(passageYear), inferred: '' } }];
    }
    if (date.meaning.kind === 'year') passageYear = Number(resolved.when);
    const { relative, ...dates } = resolved;
    return [{ ...span, attributes: { ...dates, ...(relative ? { inferred: '' } : {}) } }];
  }
}

function crossesOrHolds(name: Guess, date: DateExpression): boolean {
  return name.start < date.end && date.start < name.end;
}
