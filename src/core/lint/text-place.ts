import { parseTree } from '../markup/parse-speech.ts';
import { pointsInTree } from '../markup/place-of-offset.ts';
import { TITLE_BLOCK } from '../model/block.ts';
import type { Place } from '../model/problem.ts';
import type { Speech } from '../model/speech.ts';
import { fieldPlace } from './field-place.ts';
import type { LintInput } from './rule.ts';

/** Finds where characters of a speech's text stand in its file: the block is `title`, `p7` or `s1`. */
export function textPlaces(speech: Speech, { markdown }: LintInput): (block: string, offset: number) => Place {
  const { file, id } = speech;
  const text = markdown.get(id);
  if (text === undefined) return () => ({ file, line: 1, column: 1 });
  const pointOf = pointsInTree(parseTree(text));
  return (block, offset) => {
    if (block === TITLE_BLOCK) {
      const start = fieldPlace(file, text, ['title']);
      return { ...start, column: start.column + offset };
    }
    const point = pointOf(block, offset);
    return { file, line: point?.line ?? 1, column: point?.column ?? 1 };
  };
}
