/** A value in the part of CBOR (RFC 8949) that the index uses. */
export type Cbor = number | string | readonly Cbor[];

const UNSIGNED = 0;
const TEXT = 3;
const ARRAY = 4;

/** The one value that bytes hold. Throws when they hold anything else than integers from 0, text and arrays. */
export function readCbor(bytes: Uint8Array): Cbor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let at = 0;
  const value = read();
  if (at !== bytes.length) throw new Error(`Unexpected bytes at ${at}, expected the end of the index file`);
  return value;

  function read(): Cbor {
    const head = view.getUint8(at++);
    const argument = readArgument(head & 0x1f);
    const type = head >> 5;
    if (type === UNSIGNED) return argument;
    if (type === ARRAY) return Array.from({ length: argument }, read);
    if (type !== TEXT) throw new Error(`Unexpected type ${type} at ${at}, expected a number, text or array`);
    at += argument;
    return utf8.decode(bytes.subarray(at - argument, at));
  }

  function readArgument(info: number): number {
    if (info < 24) return info;
    const size = 2 ** (info - 24);
    at += size;
    if (size === 1) return view.getUint8(at - 1);
    if (size === 2) return view.getUint16(at - 2);
    if (size === 4) return view.getUint32(at - 4);
    throw new Error(`Unexpected length ${info} at ${at}, expected at most 32 bits`);
  }
}

export function listOf(value: Cbor | undefined): readonly Cbor[] {
  if (typeof value === 'object') return value;
  throw new Error(`Unexpected ${typeof value}, expected an array of the index`);
}

export function textOf(value: Cbor | undefined): string {
  if (typeof value === 'string') return value;
  throw new Error(`Unexpected ${typeof value}, expected text of the index`);
}

export function numberOf(value: Cbor | undefined): number {
  if (typeof value === 'number') return value;
  throw new Error(`Unexpected ${typeof value}, expected a number of the index`);
}

/** What is no character by itself. */
const HALF_OR_BEYOND = /[\ud800-\udfff]/;

/** Of a character of one code unit, in UTF-8 (RFC 3629, 3). */
function bytesOf(code: number): number {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
}

/** Writes values one after another; the parts of a list follow its length. */
export interface CborWriter {
  /** An integer from 0 to 2³² − 1. */
  readonly number: (value: number) => void;
  readonly text: (value: string) => void;
  readonly list: (length: number) => void;
  readonly bytes: () => Uint8Array;
}

export function cborWriter(): CborWriter {
  let bytes = new Uint8Array(1 << 12);
  let length = 0;
  const utf8 = new TextEncoder();
  return {
    number: (value) => head(UNSIGNED, value),
    text(value) {
      if (HALF_OR_BEYOND.test(value)) {
        const encoded = utf8.encode(value);
        head(TEXT, encoded.length);
        reserve(encoded.length);
        bytes.set(encoded, length);
        length += encoded.length;
      } else short(value);
    },
    list: (parts) => head(ARRAY, parts),
    bytes: () => bytes.slice(0, length),
  };

  /** The same bytes as from an encoder, which takes longer to be called than a name of the index to be written. */
  function short(value: string): void {
    let size = 0;
    for (let i = 0; i < value.length; i++) size += bytesOf(value.charCodeAt(i));
    head(TEXT, size);
    reserve(size);
    for (let i = 0; i < value.length; i++) {
      const code = value.charCodeAt(i);
      const more = bytesOf(code) - 1;
      bytes[length++] = more === 0 ? code : more === 1 ? 0xc0 | (code >> 6) : 0xe0 | (code >> 12);
      if (more === 2) bytes[length++] = 0x80 | ((code >> 6) & 0x3f);
      if (more > 0) bytes[length++] = 0x80 | (code & 0x3f);
    }
  }

  /** A type and its argument, in as few bytes as hold it: RFC 8949, 3. */
  function head(type: number, argument: number): void {
    reserve(5);
    const size = argument < 24 ? 0 : argument < 0x100 ? 1 : argument < 0x10000 ? 2 : 4;
    bytes[length++] = (type << 5) | (size === 0 ? argument : 24 + Math.log2(size));
    for (let byte = size - 1; byte >= 0; byte--) bytes[length++] = (argument >>> (8 * byte)) & 0xff;
  }

  function reserve(more: number): void {
    if (length + more <= bytes.length) return;
    const larger = new Uint8Array(2 * Math.max(bytes.length, more));
    larger.set(bytes);
    bytes = larger;
  }
}
