/**
 * Packs the rows of a drawing, all of them `stride` bytes long, as zlib does (RFC 1950): looks only for bytes that go on
 * like the one before or like the row above. Drawings are little else, and to search for all that came before takes four
 * times as long as to draw.
 */
export function packRows(rows: Uint8Array, stride: number): Uint8Array {
  const bits = bitWriter();
  bits.write(0x0178, 16); // zlib's header: deflate, a window of 32 KB
  bits.write(0b011, 3); // The last block, with the fixed codes
  const above = distanceCode(stride);
  for (let at = 0; at < rows.length; ) {
    const run = at === 0 ? 0 : sameBytes(rows, at, 1);
    const like = at < stride || run === MOST_SAME ? 0 : sameBytes(rows, at, stride);
    const same = Math.max(run, like);
    if (same < LEAST_SAME) {
      writeCode(bits, rows[at] ?? 0);
      at += 1;
      continue;
    }
    writeLength(bits, same);
    const distance = run >= like ? NEXT_TO_IT : above;
    bits.write(reversed(distance.code, 5), 5);
    bits.write(distance.more, distance.bits);
    at += same;
  }
  writeCode(bits, END);
  return bits.end(adler32(rows));
}

const END = 256;
const LEAST_SAME = 4;
const MOST_SAME = 258;
const NEXT_TO_IT = { code: 0, more: 0, bits: 0 };

interface BitWriter {
  /** Lowest bit first, at most 16 at once. */
  write(value: number, bits: number): void;
  /** What was written, to whole bytes, and the sum after it. */
  end(sum: number): Uint8Array;
}

function bitWriter(): BitWriter {
  let bytes = new Uint8Array(1 << 15);
  let [length, held, count] = [0, 0, 0];
  const put = (byte: number): void => {
    if (length === bytes.length) {
      const larger = new Uint8Array(2 * length);
      larger.set(bytes);
      bytes = larger;
    }
    bytes[length++] = byte;
  };
  return {
    write(value, bits) {
      held |= value << count;
      count += bits;
      while (count >= 8) {
        put(held & 0xff);
        held >>>= 8;
        count -= 8;
      }
    },
    end(sum) {
      if (count > 0) put(held & 0xff);
      for (const shift of [24, 16, 8, 0]) put((sum >>> shift) & 0xff);
      return bytes.slice(0, length);
    },
  };
}

/** How many bytes from here on are as those at a distance before. */
function sameBytes(rows: Uint8Array, at: number, distance: number): number {
  const most = Math.min(MOST_SAME, rows.length - at);
  let same = 0;
  while (same < most && rows[at + same] === rows[at + same - distance]) same++;
  return same;
}

/** A literal or the code of a length, in the fixed code of RFC 1951, 3.2.6. */
function writeCode(bits: BitWriter, code: number): void {
  if (code < 144) bits.write(reversed(0x30 + code, 8), 8);
  else if (code < 256) bits.write(reversed(0x190 + code - 144, 9), 9);
  else if (code < 280) bits.write(reversed(code - 256, 7), 7);
  else bits.write(reversed(0xc0 + code - 280, 8), 8);
}

/** RFC 1951, 3.2.5: codes from 257, four of each number of bits more after the first eight. */
function writeLength(bits: BitWriter, length: number): void {
  if (length === MOST_SAME) {
    writeCode(bits, 285);
    return;
  }
  const rest = length - 3;
  const more = Math.max(0, 31 - Math.clz32(rest) - 2);
  writeCode(bits, 257 + 4 * more + (rest >> more));
  bits.write(rest & ((1 << more) - 1), more);
}

/** As for lengths, but two codes of each number of bits more after the first four. */
function distanceCode(distance: number): { readonly code: number; readonly more: number; readonly bits: number } {
  const rest = distance - 1;
  const bits = Math.max(0, 31 - Math.clz32(rest) - 1);
  return { code: 2 * bits + (rest >> bits), more: rest & ((1 << bits) - 1), bits };
}

/** Huffman codes are written from their highest bit on. */
function reversed(code: number, bits: number): number {
  let turned = 0;
  for (let bit = 0; bit < bits; bit++) turned |= ((code >> bit) & 1) << (bits - 1 - bit);
  return turned;
}

/** RFC 1950, 9: the sums are kept below 2³² for 3800 bytes at least. */
function adler32(bytes: Uint8Array): number {
  let [a, b] = [1, 0];
  for (let start = 0; start < bytes.length; start += 3800) {
    const end = Math.min(start + 3800, bytes.length);
    for (let at = start; at < end; at++) {
      a += bytes[at] ?? 0;
      b += a;
    }
    a %= 65521;
    b %= 65521;
  }
  return ((b << 16) | a) >>> 0;
}
