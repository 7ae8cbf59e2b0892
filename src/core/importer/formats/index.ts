import { docx } from './docx.ts';
import type { SourceFormat } from './format.ts';
import { html } from './html.ts';
import { markdown } from './markdown.ts';
import { text } from './text.ts';

/** Every format that sources are read from. */
export const formats: readonly SourceFormat[] = [text, markdown, html, docx];

/** Endings of the files that `readSource` reads, with the dot. */
export const SOURCE_ENDINGS: readonly string[] = formats.flatMap(({ endings }) => endings);
