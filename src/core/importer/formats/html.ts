import { decodeSource } from '../encodings/decode-source.ts';
import type { SourceFormat } from './format.ts';
import { declaredCharset } from './html/charset.ts';
import { hintsOf } from './html/hints.ts';
import { mainContentOf } from './html/main-content.ts';
import { measure } from './html/measures.ts';
import { parsePage } from './html/page.ts';
import { titleOutside } from './html/title.ts';
import { writeLines } from './html/write-lines.ts';
import { statedHeadings } from './stated-headings.ts';

/**
 * A page of the web: its main content as lines, a block each; a row of a data table is a line with tabs. Code, styles,
 * navigation, and everything outside of the main content is left out, each with its reason. Nothing of it is run.
 */
export const html: SourceFormat = {
  name: 'html',
  endings: ['.html', '.htm', '.xhtml', '.shtml'],
  read(bytes, file, options) {
    const decoded = decodeSource(bytes, file, { ...options, declared: declaredCharset(bytes) });
    if ('problem' in decoded) return decoded;
    const page = parsePage(decoded.text);
    if ('refused' in page) {
      const message = `Unexpected ${page.refused}, expected a page that a browser can show`;
      return { problem: { file, line: 1, column: 1, rule: 'readable-source', severity: 'error', message } };
    }
    const hints = hintsOf(page);
    const main = mainContentOf(page);
    const measures = measure(page);
    const title = titleOutside(page, measures, main, hints);
    const { lines, headings, leftOut } = writeLines({ page, html: decoded.text, measures, main, title });
    return {
      ...decoded,
      text: lines.join('\n'),
      headings: statedHeadings(headings),
      leftOut: [...decoded.leftOut, ...leftOut],
      hints,
    };
  },
};
