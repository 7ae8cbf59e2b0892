import { findOddities } from '../oddities/find-oddities.ts';
import { docx } from './docx.ts';
import { html } from './html.ts';
import { formats } from './index.ts';
import { isPage, isZip, otherKind } from './other-kinds.ts';
import type { ReadSourceOptions, SourceResult } from './source-read.ts';
import { text } from './text.ts';

export type { SourceRead, SourceResult } from './source-read.ts';

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
  const read = format.read(bytes, file, options);
  if ('problem' in read) return read;
  const oddities = [...(read.oddities ?? []), ...findOddities(read.text)];
  return { format: format.name, headings: [], leftOut: [], hints: {}, ...read, oddities };
}
