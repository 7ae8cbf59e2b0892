import { visit } from 'unist-util-visit';
import { location } from 'vfile-location';
import type { Corpus } from '../corpus/corpus.ts';
import { parseTree } from '../markup/parse-speech.ts';
import type { Place } from '../model/problem.ts';
import type { Speech } from '../model/speech.ts';

/** A link as it stands in a content file. */
export interface WrittenLink extends Place {
  readonly url: string;
}

/** Every link of the speeches, in the order of the files; `markdown` holds their texts by id. */
export function writtenLinks(
  { speeches }: Pick<Corpus, 'speeches'>,
  markdown: ReadonlyMap<string, string>,
): WrittenLink[] {
  return speeches.flatMap((speech) => {
    const text = markdown.get(speech.id) ?? '';
    return [...titleLinks(speech, text), ...bodyLinks(speech, text)];
  });
}

function bodyLinks({ file }: Speech, text: string): WrittenLink[] {
  const links: WrittenLink[] = [];
  visit(parseTree(text), 'link', ({ url, position }) => {
    const { line = 1, column = 1 } = position?.start ?? {};
    links.push({ url, file, line, column });
  });
  return links;
}

/** Those of an annotated title stand where it begins. */
function titleLinks({ file, meta: { annotatedTitle } }: Speech, text: string): WrittenLink[] {
  const links: WrittenLink[] = [];
  if (annotatedTitle === undefined) return links;
  const { line = 1, column = 1 } = location(text).toPoint(Math.max(0, text.search(/^annotatedTitle:/m))) ?? {};
  visit(parseTree(annotatedTitle), 'link', ({ url }) => void links.push({ url, file, line, column }));
  return links;
}
