/** A value in the part of CBOR (RFC 8949) that Pagefind's index uses. */
export type Cbor = number | string | readonly Cbor[];

const UNSIGNED = 0;
const NEGATIVE = 1;
const TEXT = 3;
const ARRAY = 4;

/** The one value that bytes hold. Throws when they hold anything else than integers, text and arrays. */
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
    if (type === NEGATIVE) return -1 - argument;
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
