import { TextDecoder } from '@exodus/bytes/encoding.js';

/**
 * The text of bytes without its byte-order mark, or nothing where the bytes are not valid in the encoding. The library
 * decodes as the Encoding Standard says on every machine; Node's own decoder has no characters of Hong Kong in Big5.
 */
export function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The same with U+FFFD for what is not valid. */
export function decodeLeniently(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** Offset of the first byte that is not valid in an encoding, or that begins what is cut off; the length if all are. */
export function firstInvalidByte(bytes: Uint8Array, encoding: string): number {
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (isValidSoFar(bytes.subarray(0, middle), encoding)) valid = middle;
    else invalid = middle;
  }
  // What is valid so far may end in the beginning of a character.
  for (let start = valid; start > Math.max(0, valid - 4); start--) {
    if (decodeStrictly(bytes.subarray(0, start), encoding) !== undefined) return start;
  }
  return valid;
}

function isValidSoFar(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
