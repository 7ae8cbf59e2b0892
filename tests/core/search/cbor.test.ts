import { expect, test } from 'vitest';
import { cborWriter, readCbor } from '../../../src/core/search/cbor.ts';

test.each(['', 'a', 'u00e9é', '\u007f\u0080\u07ff\u0800', '群团', '\uffff', '𠮷', 'a\ud83d\ude00群', '群'.repeat(9)])(
  'text is written as UTF-8 and read again: %j',
  (text) => {
    const out = cborWriter();
    out.text(text);
    const utf8 = new TextEncoder().encode(text);
    expect(out.bytes().subarray(-utf8.length || undefined)).toEqual(utf8.length === 0 ? out.bytes() : utf8);
    expect(readCbor(out.bytes())).toBe(text);
  },
);
