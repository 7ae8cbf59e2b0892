import { decodeSource } from '../encodings/decode-source.ts';
import type { SourceFormat } from './format.ts';

/** Plain text: every character is text. */
export const text: SourceFormat = {
  name: 'text',
  endings: ['.txt', '.text'],
  read: decodeSource,
};
