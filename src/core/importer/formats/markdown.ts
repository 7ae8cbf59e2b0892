import { decodeSource } from '../encodings/decode-source.ts';
import type { SourceFormat } from './format.ts';
import { readFrontMatter } from './markdown/front-matter.ts';
import { type InlineLeftOut, readInline } from './markdown/inline.ts';
import type { SourceLeftOut } from './source-read.ts';
import { type LeveledHeading, statedHeadings } from './stated-headings.ts';

/** A longer line is a paragraph, whatever it begins with; its prefix is looked for in so much of it. */
const LONGEST_MARKED = 1000;
/** A line without any of these is text. */
const MARK = /[\\![*_`<#>=~+-]/;
const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+|$)(.*?)(?:[ \t]+#+)?[ \t]*$/;
const UNDERLINE = /^ {0,3}(=+|-+)[ \t]*$/;
const FENCE = /^ {0,3}(?:`{3,}|~{3,})[^`]*$/;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
/** A quotation, a member of a list without a number; numbers are the speech's own. */
const PREFIX = /^[ \t]*(?:(?:>|[-*+](?=[ \t]))[ \t]?)+[ \t]*/;
const DEFINITION = /^ {0,3}\[[^\]\n]{1,200}\]:[ \t]*\S.*$/;

/**
 * Markdown of other systems: headings, emphasis, links and lists are reduced to their words, what they are written with
 * is left out. A line stays a line, since what people call Markdown mostly has a paragraph in each.
 */
export const markdown: SourceFormat = {
  name: 'markdown',
  endings: ['.md', '.markdown', '.mdown'],
  read(bytes, file, options) {
    const decoded = decodeSource(bytes, file, options);
    if ('problem' in decoded) return decoded;
    const front = readFrontMatter(decoded.text);
    const leftOut: SourceLeftOut[] = [...decoded.leftOut, ...front.leftOut];
    const headings: LeveledHeading[] = [];
    const written: string[] = [];
    let inFence = false;
    let inComment = false;
    const source = decoded.text.slice(front.length).split('\n');
    const firstLine = decoded.text.slice(0, front.length).split('\n').length;
    for (const [i, raw] of source.entries()) {
      const line = firstLine + i;
      const leave = (kind: string, text: string, column: number, reason: string): void => {
        if (text.trim() !== '') leftOut.push({ kind, text, line, column, reason });
      };
      if (!inComment && !MARK.test(raw)) {
        written.push(raw);
        continue;
      }
      const underline = UNDERLINE.exec(raw)?.[1];
      const above = written.at(-1);
      if (FENCE.test(raw)) {
        inFence = !inFence;
        leave('markup', raw, 1, 'it begins or ends code');
        written.push('');
        continue;
      }
      if (inFence) {
        written.push(raw);
        continue;
      }
      if (underline !== undefined && above !== undefined && above.trim() !== '') {
        headings.push({ level: underline.startsWith('=') ? 1 : 2, text: above.trim(), line: written.length });
        leave('markup', raw, 1, 'it makes a heading of the line above');
        continue;
      }
      const isRule = raw.length <= LONGEST_MARKED && RULE.test(raw);
      if (isRule || (raw.length <= LONGEST_MARKED && DEFINITION.test(raw))) {
        leave(isRule ? 'markup' : 'link', raw, 1, isRule ? 'it is a rule' : 'it is where a link leads');
        written.push('');
        continue;
      }
      const heading = raw.length > LONGEST_MARKED ? null : HEADING.exec(raw);
      const prefix = heading === null ? (PREFIX.exec(raw.slice(0, LONGEST_MARKED))?.[0] ?? '') : '';
      const content = heading?.[2] ?? raw.slice(prefix.length);
      const start = heading === null ? prefix.length : raw.indexOf(content, heading[1]?.length ?? 0);
      leave('markup', prefix, 1, 'it marks a quotation or a list');
      const inline = readInline(content, inComment);
      inComment = inline.inComment;
      for (const { kind, text, offset, reason } of joined(inline.leftOut))
        leave(kind, text, start + offset + 1, reason);
      written.push(inline.text);
      if (heading === null) continue;
      leave('markup', raw.replace(content, ''), 1, 'it makes a heading of the line');
      headings.push({ level: heading[1]?.length ?? 1, text: inline.text.trim(), line: written.length });
    }
    return {
      ...decoded,
      text: written.join('\n'),
      headings: statedHeadings(headings),
      leftOut,
      hints: front.hints,
    };
  },
};

/** The marks of a line, those of one kind as one, at the first place. */
function joined(pieces: readonly InlineLeftOut[]): InlineLeftOut[] {
  const byReason = new Map<string, { first: InlineLeftOut; texts: string[] }>();
  for (const piece of pieces) {
    const known = byReason.get(piece.reason);
    // Where a link leads is of use by itself.
    if (known === undefined || piece.kind === 'link')
      byReason.set(piece.kind === 'link' ? `${piece.offset}` : piece.reason, { first: piece, texts: [piece.text] });
    else known.texts.push(piece.text);
  }
  return [...byReason.values()].map(({ first, texts }) => ({ ...first, text: texts.join('') }));
}
