import { decodeText } from '../decode.ts';
import type { SourceFormat } from './format.ts';

/** Plain text: every character is text. */
export const text: SourceFormat = {
  name: 'text',
  endings: ['.txt', '.text'],
  read(bytes, file) {
    const decoded = decodeText(bytes, file);
    if ('problem' in decoded) return decoded;
    return {
      text: decoded.text,
      encoding: { name: decoded.encoding, confidence: 1, evidence: 'valid UTF-8', others: [] },
    };
  },
};
