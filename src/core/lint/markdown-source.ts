import { location } from 'vfile-location';
import { parseTree } from '../markup/parse-speech.ts';
import type { Place } from '../model/problem.ts';
import type { Speech } from '../model/speech.ts';
import { plainOffsets } from './plain-offsets.ts';
import type { LintInput } from './rule.ts';

/** A speech's Markdown as rules about its characters need it. */
export interface MarkdownSource {
  readonly text: string;
  readonly tree: ReturnType<typeof parseTree>;
  /** 1 for each code unit that is plain text. */
  readonly plain: Uint8Array;
  readonly placeOf: (offset: number) => Place;
}

/** The Markdown of a speech; of one that has none, empty. */
export function markdownSource({ id, file }: Pick<Speech, 'id' | 'file'>, { markdown }: LintInput): MarkdownSource {
  const text = markdown.get(id) ?? '';
  const tree = parseTree(text);
  const places = location(text);
  const placeOf = (offset: number): Place => {
    const { line = 1, column = 1 } = places.toPoint(offset) ?? {};
    return { file, line, column };
  };
  return { text, tree, plain: plainOffsets(tree, text.length), placeOf };
}
