import { xmlText } from '../text/xml-text.ts';

/** Attributes by name, in the order they are written; what is `undefined` is left out. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/**
 * An element as text, for files too large for a tree of nodes: `element('p', { eId: 'p_1' }, text('一'))`. Names and
 * content are XML already, values are not.
 */
export function element(name: string, attributes: XmlAttributes, content = ''): string {
  return content === '' ? `<${name}${attributesXml(attributes)}/>` : `${openTag(name, attributes)}${content}</${name}>`;
}

export function openTag(name: string, attributes: XmlAttributes): string {
  return `<${name}${attributesXml(attributes)}>`;
}

/**
 * A text in which nothing is written otherwise, as most are: told at one look. It has no sign of markup, nothing that XML
 * 1.0 reads as another or forbids, and no character beyond the BMP, whose halves alone it would forbid.
 */
const AS_IT_IS = /^[\t\n\u0020-\u0025\u0027-\u003b\u003d\u003f-\ud7ff\ue000-\ufffd]*$/;

export function isAsItIs(value: string): boolean {
  return AS_IT_IS.test(value);
}

/** A text as content of an element. No text may hold the end of a CDATA section (production 14). */
export function text(value: string): string {
  if (AS_IT_IS.test(value)) return value;
  return xmlText(value)
    .replaceAll('&', '&#x26;')
    .replaceAll('<', '&#x3C;')
    .replaceAll('\r', '&#xD;')
    .replaceAll(']]>', ']]&gt;');
}

/** With a blank before each. */
export function attributesXml(attributes: XmlAttributes): string {
  let tags = '';
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined) tags += ` ${name}="${attributeValue(value)}"`;
  }
  return tags;
}

/** The same of a value, which has no quotes and no blanks other than the space either. */
const VALUE_AS_IT_IS = /^[\u0020\u0021\u0023-\u0025\u0027-\u003b\u003d\u003f-\ud7ff\ue000-\ufffd]*$/;

/** Blanks other than the space would be read as one (section 3.3.3). */
function attributeValue(value: string): string {
  if (VALUE_AS_IT_IS.test(value)) return value;
  return text(value).replace(/["\t\n]/g, reference);
}

function reference(character: string): string {
  return `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`;
}
