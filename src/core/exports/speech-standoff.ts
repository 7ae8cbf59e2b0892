import { once } from '../corpus/once.ts';
import { directiveNamed } from '../markup/directives/index.ts';
import { parseTree } from '../markup/parse-speech.ts';
import { annotationForm, type Mark, type MarkForm, type Standoff, standoffOf } from '../markup/standoff.ts';
import type { Annotation } from '../markup/syntax.ts';
import type { Speech } from '../model/speech.ts';
import { detaching } from '../text/detached.ts';
import type { ExportSource } from './format.ts';

/**
 * A speech's text and the marks of its file. TEI and web annotations are made of them, so that they are kept. Annotations
 * that stand alike in the files of an archive have one and the same object of attributes.
 */
export function standoffOfSpeech(speech: Speech, { markdown }: Pick<ExportSource, 'markdown'>): Standoff {
  return standoffs(markdown)(speech);
}

const standoffs = once((markdown: ExportSource['markdown']) => {
  const formOf = returningForms();
  return once((speech: Speech) => {
    const own = markdown.get(speech.id);
    if (own === undefined) throw new Error(`Unexpected speech \`${speech.id}\` without Markdown, expected its file`);
    return detachedStandoff(standoffOf(parseTree(own), speech.meta.title, formOf));
  });
});

/** Whether marks elsewhere in an archive have the same object of attributes. That of a figure seldom returns. */
export function isShared({ kind, editorial }: Pick<Mark, 'kind' | 'editorial'>): boolean {
  return kind !== 'figure' && editorial === undefined && directiveNamed(kind) !== undefined;
}

/** Forms as they return in an archive, read and kept once. */
function returningForms(): (annotation: Annotation) => MarkForm {
  const own = detaching();
  const known = new Map<string, MarkForm>();
  return (annotation) => {
    const raw = annotation.data?.raw;
    if (raw === undefined || !isShared({ kind: annotation.name })) return detachedForm(annotationForm(annotation), own);
    const key = annotation.name + raw;
    const found = known.get(key);
    if (found !== undefined) return found;
    const form = detachedForm(annotationForm(annotation), own);
    known.set(own(key), form);
    return form;
  };
}

function detachedForm<T extends MarkForm>(form: T, own: (text: string) => string): T {
  const { kind, attributes, written } = form;
  return {
    ...form,
    kind: directiveNamed(kind)?.name ?? kind,
    ...(attributes && { attributes: detachedValues(attributes, own) }),
    ...(written !== undefined && { written: own(written) }),
  };
}

function detachedValues(
  attributes: Readonly<Record<string, string>>,
  own: (text: string) => string,
): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined) values[name] = own(value);
  }
  return values;
}

/** The same without windows on the file, which they would keep in memory; forms of annotations have none. */
function detachedStandoff({ text, marks, front, after }: Standoff): Standoff {
  const own = detaching();
  const detachedMark = (mark: Mark): Mark => {
    const { kind, editorial, written } = mark;
    if (editorial !== undefined) return { ...detachedForm(mark, own), editorial: own(editorial) };
    return directiveNamed(kind) === undefined && (kind === 'link' || written !== undefined)
      ? detachedForm(mark, own)
      : mark;
  };
  return { text, marks: marks.map(detachedMark), front: own(front), after: own(after) };
}
