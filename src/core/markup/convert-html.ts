import type { ConvertScript } from '../text/traditional.ts';

/** Where a word cannot reach across: the borders of blocks. */
const BLOCK = /(?<=<\/(?:p|h[1-6]|li|blockquote)>)(\n*)/;
const TAG = /(<[^>]*>)/;
const REFERENCES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * The HTML of a speech with its text in another script, words read across tags. Tags stay as they are, except for the
 * labels, titles and quantities in them. Angle brackets in attributes are references on our pages, so tags can be told
 * from text.
 */
export function convertHtml(html: string, convert: ConvertScript): string {
  return html
    .split(BLOCK)
    .map((block) => convertBlock(block, convert))
    .join('');
}

function convertBlock(block: string, convert: ConvertScript): string {
  const pieces = block.split(TAG).map((piece) => ({ piece, isTag: TAG.test(piece), text: unescapeText(piece) }));
  const converted = convert(pieces.map(({ isTag, text }) => (isTag ? '' : text)).join(''));
  let at = 0;
  return pieces
    .map(({ piece, isTag, text }) => {
      if (isTag)
        return piece.replace(/(?<= (?:aria-label|title|data-plain)=")[^"]*/g, (label) =>
          escapeText(convert(unescapeText(label))),
        );
      at += text.length;
      return escapeText(converted.slice(at - text.length, at));
    })
    .join('');
}

function unescapeText(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi, (reference, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return REFERENCES.get(name) ?? reference;
  });
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
