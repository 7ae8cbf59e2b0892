import { parseTree } from '../../markup/parse-speech.ts';
import { isBlock, type Mark, standoffOf } from '../../markup/standoff.ts';
import type { SpeechFrontMatter } from '../../model/speech.ts';

/** Annotations of a title, in code units of it. They are numbered whether or not the annotated title is the title. */
export interface TitleMarks {
  readonly marks: readonly Mark[];
  /** Whether the places are those of the title. */
  readonly fitting: boolean;
}

export function titleMarks({ title, annotatedTitle }: Pick<SpeechFrontMatter, 'title' | 'annotatedTitle'>): TitleMarks {
  if (annotatedTitle === undefined) return { marks: [], fitting: true };
  const { text, marks } = standoffOf(parseTree(annotatedTitle), '');
  const before = text.length - text.trimStart().length;
  return {
    // How they stand in the file the front matter tells.
    marks: marks
      .filter((mark) => !isBlock(mark) && mark.kind !== 'characters')
      .map(({ written: _, inside: __, start, end, ...mark }) => ({
        ...mark,
        start: start - before,
        end: end - before,
      })),
    fitting: text.slice(before, -1) === title,
  };
}
