import { Inflate } from 'fflate';

/** What a Word file may take: far more than any speech, far less than what stops a machine. */
export const LIMITS = { entries: 10_000, unpacked: 200_000_000, ratio: 1000 } as const;
/** A few bytes of nothing but blanks pack better than any ratio. */
const RATIO_FROM = 1_000_000;
const CHUNK = 65_536;

/** A file in a ZIP: unpacked when it is asked for, and never beyond what it says of its size. */
export interface ZipEntry {
  readonly name: string;
  readonly size: number;
  /** Nothing where the bytes are damaged, or unpack to more than they say. */
  readonly unpack: () => Uint8Array | undefined;
}

export type OpenedZip = { readonly entries: readonly ZipEntry[] } | { readonly refused: string };

/**
 * Reads what a ZIP consists of from its central directory (APPNOTE 4.3.12), before anything of it is unpacked. Refused:
 * more than the limits, parts in other files, encryption, other methods than stored and deflated.
 */
export function openZip(bytes: Uint8Array): OpenedZip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return { refused: 'a ZIP without its end, expected a whole file' };
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.entries) return { refused: `${count} files in it, expected at most ${LIMITS.entries}` };
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50)
      return { refused: 'a ZIP whose directory is damaged, expected a whole file' };
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const packed = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const more = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const start = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if ((flags & 1) !== 0) return { refused: 'an encrypted file, expected it without a password' };
    if (method !== 0 && method !== 8) return { refused: `method ${method} of packing, expected deflate` };
    total += size;
    if (total > LIMITS.unpacked) return { refused: `more than ${LIMITS.unpacked} bytes unpacked, expected a document` };
    if (size > RATIO_FROM && size > LIMITS.ratio * packed)
      return { refused: `a file that is packed more than ${LIMITS.ratio} times, expected a document` };
    entries.push({ name, size, unpack: () => unpack(view, start, packed, size, method) });
    at += 46 + nameLength + more;
  }
  return { entries };
}

/** Offset of the end record (4.3.16), which a comment of at most 65,535 bytes may follow. */
function endOfDirectory(view: DataView): number | undefined {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 65_535); at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return undefined;
}

function unpack(view: DataView, start: number, packed: number, size: number, method: number): Uint8Array | undefined {
  if (start + 30 > view.byteLength || view.getUint32(start, true) !== 0x04034b50) return undefined;
  const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  if (from + packed > view.byteLength) return undefined;
  const data = new Uint8Array(view.buffer, view.byteOffset + from, packed);
  if (method === 0) return packed === size ? data : undefined;
  const unpacked = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length <= size) unpacked.set(chunk, length);
    length += chunk.length;
  });
  try {
    // Piece by piece: a file that lies about its size is found out before it fills the memory.
    for (let i = 0; i < packed && length <= size; i += CHUNK)
      inflate.push(data.subarray(i, i + CHUNK), i + CHUNK >= packed);
  } catch {
    return undefined;
  }
  return length === size ? unpacked : undefined;
}
