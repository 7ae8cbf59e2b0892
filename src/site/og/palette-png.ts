import { crc32 } from 'node:zlib';
import { packRows } from './pack-rows.ts';

/** A picture of at most 16 colors, of which the first fills it until it is painted. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly colors: readonly Rgb[];
  /** As PNG has them: a byte that says how the row is filtered (0: it is not), then two pixels a byte. */
  readonly rows: Uint8Array;
}

export type Rgb = readonly [number, number, number];

export function emptyPicture(width: number, height: number, colors: readonly Rgb[]): Picture {
  return { width, height, colors, rows: new Uint8Array((1 + Math.ceil(width / 2)) * height) };
}

/** Gives a pixel a color by its number. */
export function paintPixel({ width, rows }: Picture, x: number, y: number, color: number): void {
  const at = y * (1 + Math.ceil(width / 2)) + 1 + (x >> 1);
  const byte = rows[at] ?? 0;
  rows[at] = x % 2 === 0 ? (color << 4) | (byte & 0x0f) : (byte & 0xf0) | color;
}

/**
 * Writes a picture as PNG with a palette of 4 bits (https://www.w3.org/TR/png-3/). Not packed by Node, whose zlib gives
 * other bytes on another processor.
 */
export function writePng({ width, height, colors, rows }: Picture): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([4, 3], 8); // 4 bits a pixel, which are numbers of a palette
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colors.flat())),
    chunk('IDAT', packRows(rows, 1 + Math.ceil(width / 2))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
