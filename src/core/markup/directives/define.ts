import type { Properties } from 'hast';
import type { EntityType } from '../../model/entity-types.ts';
import type { Mention } from '../../model/speech.ts';
import type { Utterance } from '../../model/utterance.ts';
import { type Attribute, idAttribute } from './attribute.ts';

/** A kind of annotation: how it is written, what it becomes on a page and in TEI. */
export interface Directive {
  readonly name: string;
  /** What it marks, for the annotation reference. */
  readonly marks: string;
  readonly attributes: Readonly<Record<string, Attribute>>;
  /** Type of the entity it mentions, if it mentions one. */
  readonly entity?: EntityType;
  /** A mention whose entity may be unknown. */
  readonly optionalReference?: boolean;
  /** Its text is an editor's and no part of the speech. */
  readonly editorial?: boolean;
  /** TEI P5 element. */
  readonly tei: string;
  readonly sample: string;
  readonly html: (annotation: AnnotationForHtml) => HtmlShape;
}

export interface AnnotationForHtml {
  readonly attributes: Readonly<Record<string, string>>;
  /** The words marked. */
  readonly text: string;
  /** Number of this annotation among those of its name, from 1. */
  readonly number: number;
  readonly mention?: Mention;
  /** What begins here, of a speaker's name. */
  readonly utterance?: Utterance;
  /** Address of the page of the entity mentioned, or of who speaks. */
  readonly href?: string;
  /** A link lies inside, so that this one cannot be a link itself: HTML parsers tear nested `<a>` apart. */
  readonly holdsLink: boolean;
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
export function defineMention({ attributes = {}, ...mention }: MentionDirective): Directive {
  return {
    ...mention,
    attributes: { ref: idAttribute, ...attributes },
    html: (annotation) => mentionHtml(mention.name, annotation),
  };
}

function mentionHtml(type: string, { mention, href, holdsLink, attributes }: AnnotationForHtml): HtmlShape {
  const properties: Properties = { className: ['mention'], dataType: type };
  if (mention) properties.id = mention.anchor;
  if (mention?.ref !== undefined) properties.dataRef = mention.ref;
  if (attributes.org !== undefined) properties.dataOrg = attributes.org;
  if (href === undefined) return { tagName: 'span', properties };
  if (holdsLink) return { tagName: 'span', properties, trailingLink: href };
  return { tagName: 'a', properties: { ...properties, href } };
}
