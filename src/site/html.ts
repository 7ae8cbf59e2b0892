/**
 * HTML as strings, for what a page has hundreds of: a component costs some ten times as much as what it says. Both write
 * as Astro does, so a component and a string may take turns.
 */

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  "'": '&#39;',
  '"': '&quot;',
};

/** Text between tags; nothing for what is not there. */
export function inText(value: string | number | undefined): string {
  const text = String(value ?? '');
  return /[&<>'"]/.test(text) ? text.replace(/[&<>'"]/g, (character) => REFERENCES[character] ?? character) : text;
}

/** An attribute with the space before it; nothing where it has no value. */
export function attribute(name: string, value: string | number | undefined): string {
  if (value === undefined) return '';
  const text = String(value);
  return text === '' ? ` ${name}` : ` ${name}="${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
}

/** A link around HTML. */
export function link(href: string, html: string, attributes = ''): string {
  return `<a${attribute('href', href)}${attributes}>${html}</a>`;
}
