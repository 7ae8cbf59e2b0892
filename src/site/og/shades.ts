import type { Rgb } from './palette-png.ts';

/** The light colors of `styles/tokens.css`: a picture does not know how its reader has the screen. */
const PAPER: Rgb = [0xfa, 0xf6, 0xed];
const INK: Rgb = [0x24, 0x1e, 0x18];
const SOFT: Rgb = [0x66, 0x5a, 0x4d];
const HAIRLINE: Rgb = [0xdd, 0xd1, 0xbd];
const VERMILION: Rgb = [0xb0, 0x2e, 0x1d];

/**
 * Sixteen colors: the paper, ten steps from it to ink and five to vermilion. The hairline's color and the soft one are
 * so near to the second and the seventh step to ink that they stand in their places.
 */
export const COLORS: readonly Rgb[] = [
  PAPER,
  mixed(INK, 0.1),
  HAIRLINE,
  ...[0.3, 0.4, 0.5, 0.6].map((share) => mixed(INK, share)),
  SOFT,
  ...[0.8, 0.9].map((share) => mixed(INK, share)),
  INK,
  ...[0.2, 0.4, 0.6, 0.8].map((share) => mixed(VERMILION, share)),
  VERMILION,
];

/** Numbers of colors, from the paper to the full one: what a pixel gets by the share of it that is covered. */
export const SHADES = {
  ink: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  soft: [0, 1, 2, 3, 4, 5, 6, 7],
  hairline: [0, 2],
  vermilion: [0, 11, 12, 13, 14, 15],
} as const;

export type Shade = keyof typeof SHADES;

function mixed(color: Rgb, share: number): Rgb {
  const [r, g, b] = color.map((part, at) => Math.round(part * share + (PAPER[at] ?? 0) * (1 - share)));
  return [r ?? 0, g ?? 0, b ?? 0];
}
