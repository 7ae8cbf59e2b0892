import { expect, test } from 'vitest';
import { decodeText } from '../../../src/core/importer/decode.ts';

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replace(/\s/g, ''), 'hex'));
const text = '同志们：开会。';

test.each([
  ['UTF-8', Buffer.from(text), 'utf-8'],
  ['UTF-8 with a byte-order mark', Buffer.from(`\uFEFF${text}`), 'utf-8'],
  ['UTF-16', Buffer.from(text, 'utf16le'), 'utf-16le'],
  ['UTF-16 with a byte-order mark', Buffer.from(`\uFEFF${text}`, 'utf16le'), 'utf-16le'],
  ['big-endian UTF-16', Buffer.from(text, 'utf16le').swap16(), 'utf-16be'],
  ['GBK', bytes('cdacd6bec3c7 a3ba bfaabbe1 a1a3'), 'gb18030'],
])('reads %s', (_, content, encoding) => {
  expect(decodeText(new Uint8Array(content), 'a.txt')).toEqual({ text, encoding });
});

test('reads Big5', () => {
  expect(decodeText(bytes('a650a7d3adcc a147 b67db77c a143'), 'a.txt')).toEqual({
    text: '同志們：開會。',
    encoding: 'big5',
  });
});

test.each([
  ['a picture', bytes('89504e470d0a1a0a0000000d49484452')],
  ['a Word file', bytes('504b030414000600080000002100')],
  [
    'damaged UTF-8',
    Uint8Array.from([...Buffer.from('各级各部门要认真落实会议精神，切实加强组织领导。'.repeat(3)), 0xff]),
  ],
])('refuses %s with a named problem', (_, content) => {
  expect(decodeText(content, 'a.txt')).toMatchObject({ problem: { file: 'a.txt', rule: 'readable-source' } });
});

test('reads an empty file as an empty text', () => {
  expect(decodeText(new Uint8Array(), 'a.txt')).toEqual({ text: '', encoding: 'utf-8' });
});
