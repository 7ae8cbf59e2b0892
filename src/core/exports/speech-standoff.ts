import { lately } from '../corpus/lately.ts';
import { once } from '../corpus/once.ts';
import { directiveNamed } from '../markup/directives/index.ts';
import { parseTree } from '../markup/parse-speech.ts';
import { annotationForm, type Mark, type MarkForm, type Standoff, standoffOf } from '../markup/standoff.ts';
import type { Annotation } from '../markup/syntax.ts';
import type { Speech } from '../model/speech.ts';
import { detaching } from '../text/detached.ts';
import type { ExportSource } from './format.ts';

/**
 * A speech's text and the marks of its file. TEI and web annotations are made of them, so that it is kept until both are.
 * Annotations that stand alike in the files of an archive have one and the same object of attributes.
 */
export function standoffOfSpeech(speech: Speech, { markdown }: Pick<ExportSource, 'markdown'>): Standoff {
  return standoffs(markdown)(speech);
}

const standoffs = once((markdown: ExportSource['markdown']) => {
  const formOf = returningForms();
  return lately((speech: Speech) => {
    const own = markdown.get(speech.id);
    if (own === undefined) throw new Error(`Unexpected speech \`${speech.id}\` without Markdown, expected its file`);
    return standoffOf(parseTree(own), speech.meta.title, formOf);
  });
});

/** Whether marks elsewhere in an archive have the same object of attributes. That of a figure seldom returns. */
export function isShared({ kind, editorial }: Pick<Mark, 'kind' | 'editorial'>): boolean {
  return kind !== 'figure' && editorial === undefined && directiveNamed(kind) !== undefined;
}

/** Forms as they return in an archive, read and kept once; nothing in them is a window on the file. */
function returningForms(): (annotation: Annotation) => MarkForm {
  const own = detaching();
  const known = new Map<string, MarkForm>();
  return (annotation) => {
    const raw = annotation.data?.raw;
    if (raw === undefined || !isShared({ kind: annotation.name })) return annotationForm(annotation);
    const key = annotation.name + raw;
    const found = known.get(key);
    if (found !== undefined) return found;
    const { kind, attributes = {}, written } = annotationForm(annotation);
    const values = Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, own(value)]));
    const form = { kind: own(kind), attributes: values, ...(written !== undefined && { written: own(written) }) };
    known.set(own(key), form);
    return form;
  };
}
