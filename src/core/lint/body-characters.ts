import { location } from 'vfile-location';
import { FRONT_MATTER } from '../markup/remark-speech.ts';
import type { Place } from '../model/problem.ts';
import type { OddCharacter } from '../text/odd-characters.ts';
import type { LintInput } from './rule.ts';

/** Characters of one sort in the bodies of speeches and entities; front matter is checked where it is parsed. */
export function* bodyCharacters(
  { corpus, markdown, registry }: LintInput,
  find: (text: string) => readonly OddCharacter[],
): Generator<{ readonly name: string; readonly place: Place }> {
  const files = [
    ...corpus.speeches.map(({ id, file }) => ({ file, text: markdown.get(id) ?? '' })),
    ...[...registry].map(([file, text]) => ({ file, text })),
  ];
  for (const { file, text } of files) {
    const bodyStart = FRONT_MATTER.exec(text)?.[0].length ?? 0;
    const odd = find(text.slice(bodyStart));
    if (odd.length === 0) continue;
    const places = location(text);
    for (const { offset, name } of odd) {
      const { line = 1, column = 1 } = places.toPoint(bodyStart + offset) ?? {};
      yield { name, place: { file, line, column } };
    }
  }
}
