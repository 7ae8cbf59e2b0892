import { createMultibyteEncoder } from '@exodus/bytes/multi-byte.js';
import { chineseLikelihood } from '../encodings/character-model.ts';
import { decodeStrictly } from '../encodings/decode.ts';
import type { Strange } from './oddity.ts';

/** What is the same whatever was lost: the text itself is gone. */
const FIXED: readonly { words: string; cause: string }[] = [
  { words: '锟斤拷', cause: 'characters lost as U+FFFD, then UTF-8 read as GBK' },
  { words: '烫烫烫', cause: 'memory that a program never wrote to (CC CC …)' },
  { words: '屯屯屯', cause: 'memory that a program never wrote to (CD CD …)' },
];

const bytePairs = (leads: readonly number[], trails: readonly number[]): string =>
  leads.map((lead) => decodeStrictly(Uint8Array.from(trails.flatMap((trail) => [lead, trail])), 'gbk') ?? '').join('');
const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i);

/** Characters whose bytes in GBK begin one of UTF-8: one in three of a Chinese text that was misread so. */
const BEGINS_UTF8 = bytePairs([0xe3, 0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9, 0xef], range(0x80, 0xbf));
const UTF8_AS_GBK = new RegExp(`(?:[${BEGINS_UTF8}][^\\0-\\x7F]{2}){2,20}`, 'g');

/** Windows-1252 by character: what a browser made of bytes of an unknown encoding. */
const BYTE_OF: ReadonlyMap<string, number> = new Map([
  ...range(0x80, 0xff).map((byte) => [String.fromCharCode(byte), byte] as const),
  ...range(0x80, 0x9f).map((byte) => [decodeStrictly(Uint8Array.of(byte), 'windows-1252') ?? '', byte] as const),
]);
const WESTERN = new RegExp(`[${[...BYTE_OF.keys()].filter((one) => one !== '').join('')}]{4,60}`, 'g');

/** Words that are one encoding read as another, with what they may have been. Nothing is mended. */
export function mojibake(text: string): Strange[] {
  return [...fixed(text), ...utf8AsGbk(text), ...western(text)];
}

function* fixed(text: string): Iterable<Strange> {
  for (const { words, cause } of FIXED) {
    for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) {
      const message = `Unexpected ${words}, expected text; it is what remains of ${cause}`;
      yield { kind: 'mojibake', offset: at, name: words, message };
    }
  }
}

function* utf8AsGbk(text: string): Iterable<Strange> {
  let encode: ((text: string) => Uint8Array) | undefined;
  for (const { 0: words, index } of text.matchAll(UTF8_AS_GBK)) {
    encode ??= createMultibyteEncoder('gbk');
    const original = utf8Of(bytesOf(words, encode));
    if (original === undefined) continue;
    yield strange(index, words, original, 'UTF-8 that was read as GBK');
  }
}

function* western(text: string): Iterable<Strange> {
  for (const { 0: words, index } of text.matchAll(WESTERN)) {
    const bytes = Uint8Array.from(words, (character) => BYTE_OF.get(character) ?? 0);
    const original = utf8Of(bytes);
    if (original !== undefined) yield strange(index, words, original, 'UTF-8 that was read as a Western encoding');
    else {
      const chinese = decodeStrictly(bytes.subarray(0, bytes.length & ~1), 'gbk');
      if (chinese !== undefined && isChinese(chinese))
        yield strange(index, words, chinese, 'GBK that was read as a Western encoding');
    }
  }
}

function strange(offset: number, words: string, original: string, cause: string): Strange {
  const shown = words.length > 12 ? `${words.slice(0, 12)}…` : words;
  const meant = original.length > 12 ? `${original.slice(0, 12)}…` : original;
  const message = `Unexpected \`${shown}\`, expected \`${meant}\`; it looks like ${cause}`;
  return { kind: 'mojibake', offset, name: cause, message };
}

function bytesOf(words: string, encode: (text: string) => Uint8Array): Uint8Array {
  try {
    return encode(words);
  } catch {
    return new Uint8Array();
  }
}

/** The text of bytes that may be cut off inside of a character, where they are UTF-8 beyond chance. */
function utf8Of(bytes: Uint8Array): string | undefined {
  for (let cut = 0; cut < 3; cut++) {
    const text = decodeStrictly(bytes.subarray(0, bytes.length - cut), 'utf-8');
    if (text !== undefined && /[^\0-\x7F]{2}/.test(text)) return text;
  }
  return undefined;
}

function isChinese(text: string): boolean {
  const { han, common } = chineseLikelihood(text);
  return han >= 2 && common * 2 >= han && han * 2 >= text.length;
}
