import { once } from '../corpus/once.ts';
import { parseTree } from '../markup/parse-speech.ts';
import { type Mark, type Standoff, standoffOf } from '../markup/standoff.ts';
import type { Speech } from '../model/speech.ts';
import { detaching } from '../text/detached.ts';
import type { ExportSource } from './format.ts';

/** A speech's text and the marks of its file. TEI and web annotations are made of them, so that they are kept. */
export function standoffOfSpeech(speech: Speech, { markdown }: Pick<ExportSource, 'markdown'>): Standoff {
  return standoffs(markdown)(speech);
}

const standoffs = once((markdown: ExportSource['markdown']) => {
  const idOf = detaching(); // Attributes of an archive have few values, nearly all of them ids.
  return once((speech: Speech) => {
    const own = markdown.get(speech.id);
    if (own === undefined) throw new Error(`Unexpected speech \`${speech.id}\` without Markdown, expected its file`);
    return detachedStandoff(standoffOf(parseTree(own), speech.meta.title), idOf);
  });
});

/** The same without windows on the file, which they would keep in memory; its text becomes one when it is first read. */
function detachedStandoff(standoff: Standoff, idOf: (text: string) => string): Standoff {
  const own = detaching();
  const detachedMark = (mark: Mark): Mark => {
    const { attributes, editorial, written } = mark;
    if (attributes === undefined && editorial === undefined && written === undefined) return mark;
    return {
      ...mark,
      ...(attributes && { attributes: mapped(attributes, idOf) }),
      ...(editorial !== undefined && { editorial: own(editorial) }),
      ...(written !== undefined && { written: own(written) }),
    };
  };
  const { text, marks, front, after } = standoff;
  return { text, marks: marks.map(detachedMark), front: own(front), after: own(after) };
}

function mapped(
  attributes: Readonly<Record<string, string>>,
  to: (value: string) => string,
): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined) values[name] = to(value);
  }
  return values;
}
