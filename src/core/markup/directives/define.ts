import type { Properties } from 'hast';
import type { EntityType } from '../../model/entity.ts';
import type { Mention } from '../../model/speech.ts';

/** A kind of annotation: how it is written, what it becomes on a page and in TEI. */
export interface Directive {
  readonly name: string;
  /** What it marks, for the annotation reference. */
  readonly marks: string;
  /** Names of the attributes it may carry. */
  readonly attributes: readonly string[];
  /** Type of the entity it mentions, if it mentions one. */
  readonly entity?: EntityType;
  /** A mention whose entity may be unknown. */
  readonly optionalReference?: boolean;
  /** TEI P5 element. */
  readonly tei: string;
  readonly sample: string;
  readonly html: (annotation: AnnotationForHtml) => HtmlShape;
}

export interface AnnotationForHtml {
  readonly attributes: Readonly<Record<string, string>>;
  /** The words marked. */
  readonly text: string;
  readonly mention?: Mention;
  /** Address of the page of the entity mentioned. */
  readonly href?: string;
  /** Another mention lies inside, so that this one cannot be a link itself: HTML parsers tear nested `<a>` apart. */
  readonly holdsMention: boolean;
}

export interface HtmlShape {
  readonly tagName: string;
  readonly properties: Properties;
  /** Address of a link without text that follows the children, for a mention that cannot be a link itself. */
  readonly trailingLink?: string;
}

type MentionDirective = Pick<Directive, 'name' | 'marks' | 'tei' | 'sample'> &
  Required<Pick<Directive, 'entity'>> &
  Partial<Pick<Directive, 'attributes' | 'optionalReference'>>;

/** A directive that mentions an entity: `<a class="mention" data-type="org" data-ref="qi-fulian">`. */
export function defineMention(mention: MentionDirective): Directive {
  return { attributes: ['ref'], ...mention, html: (annotation) => mentionHtml(mention.name, annotation) };
}

function mentionHtml(type: string, { mention, href, holdsMention }: AnnotationForHtml): HtmlShape {
  const properties: Properties = { className: ['mention'], dataType: type };
  if (mention) properties.id = mention.anchor;
  if (mention?.ref !== undefined) properties.dataRef = mention.ref;
  if (href === undefined) return { tagName: 'span', properties };
  if (holdsMention) return { tagName: 'span', properties, trailingLink: href };
  return { tagName: 'a', properties: { ...properties, href } };
}
