import { location } from 'vfile-location';
import { once } from '../corpus/once.ts';
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
export function markdownSource(speech: Pick<Speech, 'id' | 'file'>, input: LintInput): MarkdownSource {
  const last = lastOf(input);
  if (last.speech !== speech) Object.assign(last, { speech, source: sourceOf(speech, input) });
  return last.source ?? sourceOf(speech, input);
}

/** What was asked for last: rules that look at one speech follow each other, and to parse it takes longer than they do. */
const lastOf = once((_: LintInput): { speech?: unknown; source?: MarkdownSource } => ({}));

function sourceOf({ id, file }: Pick<Speech, 'id' | 'file'>, { markdown }: LintInput): MarkdownSource {
  const text = markdown.get(id) ?? '';
  const tree = parseTree(text);
  const places = location(text);
  const placeOf = (offset: number): Place => {
    const { line = 1, column = 1 } = places.toPoint(offset) ?? {};
    return { file, line, column };
  };
  return { text, tree, plain: plainOffsets(tree, text.length), placeOf };
}
