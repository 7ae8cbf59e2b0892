import { findOddities } from '../oddities/find-oddities.ts';
import { docx } from './docx.ts';
import { html } from './html.ts';
import { formats } from './index.ts';
import { isPage, isZip, otherKind } from './other-kinds.ts';
import type { ReadSourceOptions, SourceResult } from './source-read.ts';
import { text } from './text.ts';

export type { SourceRead, SourceResult } from './source-read.ts';

/** In bytes, of files that are text: what an archive reads of its content. A Word file may have pictures in it. */
const MAX_SOURCE_SIZE = 10_000_000;

/**
 * Reads a source as received: `.txt`, `.md`, `.html` or `.docx`, in any encoding. Import, the check of faithful text
 * and the page that shows a source all read it so, thus none can see another text. What kind of file it is, its bytes
 * say where they can, else its ending; any other ending is plain text.
 */
export function readSource(bytes: Uint8Array, file: string, options: ReadSourceOptions = {}): SourceResult {
  const other = otherKind(bytes, file);
  if (other !== undefined) return { problem: other };
  const byEnding = formats.find(({ endings }) => endings.some((ending) => file.toLowerCase().endsWith(ending))) ?? text;
  const format = isZip(bytes) ? docx : byEnding === text && isPage(bytes) ? html : byEnding;
  if (format !== docx && bytes.length > MAX_SOURCE_SIZE) {
    const message = `Unexpected size of ${bytes.length} bytes, expected at most ${MAX_SOURCE_SIZE}: several speeches are several files`;
    return { problem: { file, line: 1, column: 1, rule: 'readable-source', severity: 'error', message } };
  }
  const read = format.read(bytes, file, options);
  if ('problem' in read) return read;
  const oddities = [...(read.oddities ?? []), ...findOddities(read.text)];
  return { format: format.name, headings: [], leftOut: [], hints: {}, ...read, oddities };
}
