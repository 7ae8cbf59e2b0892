/**
 * Where GitHub takes bare words for an address. All that follows would be part of it, backslashes too, up to a `<` or
 * `](`, which then were markup.
 */
const BARE_ADDRESS = /(?<=https?|ftp):(?=\/\/)|(?<=www)\./gi;

/** Text in which nothing is markup of CommonMark or of what GitHub added; the end of a line is a blank. */
export function words(text: string): string {
  if (!MAY_CHANGE.test(text)) return text;
  return text
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(/[\\`*_[\]<>|~$]|&(?=#?\w+;)|!(?=\[|$)/g, '\\$&')
    .replace(BARE_ADDRESS, '\\$&')
    .trim();
}

/** What is written otherwise, or blanks at an end. */
const MAY_CHANGE = /[\r\n\\`*_[\]<>|~$&!]|^\s|\s$/;

/** Text as a paragraph, its beginning no mark of a list, a heading or a quotation. */
export function paragraph(text: string): string {
  return words(text).replace(/^(?:[-+=#](?=\s|$|[-=#])|\d+(?=[.)]))/, (mark) =>
    /\d/.test(mark) ? `${mark}\\` : `\\${mark}`,
  );
}

export function heading(depth: number, text: string): string {
  return `${'#'.repeat(depth)} ${words(text).replace(/#+$/, '\\$&')}`;
}

/** A link. What would end its address is written as RFC 3986 escapes it. */
export function link(text: string, address: string): string {
  const escaped = address.replace(/[<>()\\\s]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  return `[${words(text)}](${escaped})`;
}

export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** Written cells side by side, as a row of a table or a part of one. */
export function cells(written: readonly string[]): string {
  return written.join(' | ');
}

/** Rows of cells under their names; nothing where there are no rows. */
export function table(names: readonly string[], rows: readonly string[]): string {
  if (rows.length === 0) return '';
  const head = [cells(names.map(words)), cells(names.map(() => '---'))];
  return [...head, ...rows].map((row) => `| ${row} |`).join('\n');
}

/** Blocks with an empty line between; empty ones are left out. */
export function page(...blocks: readonly string[]): string {
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** A heading and what stands under it; nothing where that is nothing. */
export function section(title: string, ...blocks: readonly string[]): string {
  const written = blocks.filter((block) => block !== '');
  return written.length === 0 ? '' : [heading(2, title), ...written].join('\n\n');
}
