import { once } from '../../corpus/once.ts';
import { serializeAttributes } from '../../markup/attributes.ts';
import type { Directive } from '../../markup/directives/define.ts';
import type { Mark } from '../../markup/standoff.ts';
import { fromTei, toTei } from '../../markup/tei/attributes.ts';
import { typeOf } from '../../markup/tei/elements.ts';
import { attributesXml } from '../xml-tags.ts';
import { hintXml } from './hint-xml.ts';

/** What stands before the words of an annotation. */
export interface AnnotationForm {
  /** ` ref="../data/entities.xml#qi-fulian"` */
  readonly attributes: string;
  readonly ana: string | undefined;
  /** How its attributes stand in the file, where those of TEI do not tell. */
  readonly hint: string | undefined;
}

/**
 * The form of an annotation whose words have no part in it, which is each but figures: mentions of a body or dates of a
 * year have few, which are kept for an archive.
 */
export type AnnotationForms = (directive: Directive, mark: Mark, named: string | undefined) => AnnotationForm;

export const annotationForms: (archive: object) => AnnotationForms = once(() => {
  const known = new Map<string, AnnotationForm>();
  const read = (
    directive: Directive,
    { attributes = {}, written }: Mark,
    named: string | undefined,
  ): AnnotationForm => {
    const raw = written ?? serializeAttributes(attributes);
    const key = `${directive.name}${raw} ${named ?? ''}`;
    const form = known.get(key) ?? formOf(directive, attributes, raw, named);
    known.set(key, form);
    return form;
  };
  const byAttributes = new WeakMap<object, AnnotationForm>(); // Marks that stand alike have one object of them.
  return (directive, mark, named) => {
    if (mark.attributes === undefined || named !== undefined) return read(directive, mark, named);
    const found = byAttributes.get(mark.attributes);
    if (found !== undefined) return found;
    const form = read(directive, mark, named);
    byAttributes.set(mark.attributes, form);
    return form;
  };
});

function formOf(
  directive: Directive,
  given: Readonly<Record<string, string>>,
  raw: string,
  named: string | undefined,
): AnnotationForm {
  const form = toTei(directive, given, '', named);
  return {
    attributes: attributesXml({ type: typeOf(directive), ...form.attributes }),
    ana: form.attributes.ana,
    hint: rawHint(raw, serializeAttributes(fromTei(directive, form, '')), named),
  };
}

/** How the attributes stand in the file, where what TEI says of them would be written otherwise. */
export function rawHint(raw: string, canonical: string, named: string | undefined): string | undefined {
  return canonical === raw && named === undefined ? undefined : hintXml({ attributes: raw, named });
}
