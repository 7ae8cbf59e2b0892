import { type Area, CARD, type Layout, type Line } from './card.ts';
import { eachInked, emptyInk, layOutline } from './ink.ts';
import { emptyPicture, type Picture, paintPixel, writePng } from './palette-png.ts';
import { COLORS, SHADES } from './shades.ts';

/** The picture of a card as PNG: by integers and IEEE 754 doubles only, so the same bytes on every machine. */
export function paintCard({ areas, lines }: Layout): Buffer {
  const picture = emptyPicture(CARD.width, CARD.height, COLORS);
  for (const area of areas) paintArea(picture, area);
  for (const line of lines) paintLine(picture, line);
  return writePng(picture);
}

function paintArea(picture: Picture, { x: left, y: top, width, height, shade }: Area): void {
  const color = SHADES[shade].at(-1) ?? 0;
  for (let y = top; y < top + height; y++) for (let x = left; x < left + width; x++) paintPixel(picture, x, y, color);
}

/** Lays the ink of a line on a sheet of its own, with half a size of room for what reaches out of its box. */
function paintLine(picture: Picture, { glyphs, x: left, baseline, size, shade }: Line): void {
  const room = Math.ceil(size / 2);
  const above = size + room;
  const [startX, startY] = [Math.floor(left) - room, baseline - above];
  const ink = emptyInk(Math.min(picture.width - startX, 2 * room + Math.ceil(widthOf(glyphs, size))), above + room);
  let x = left - startX;
  for (const { outline, advance, dx, dy } of glyphs) {
    layOutline(ink, outline, x + (dx * size) / 1000, above - (dy * size) / 1000, size / 1000);
    x += (advance * size) / 1000;
  }
  const shades = SHADES[shade];
  eachInked(ink, (inkX, inkY, share) => {
    const [x, y] = [startX + inkX, startY + inkY];
    const color = shades[Math.round(share * (shades.length - 1))] ?? 0;
    if (color > 0 && x >= 0 && y >= 0 && y < picture.height) paintPixel(picture, x, y, color);
  });
}

function widthOf(glyphs: Line['glyphs'], size: number): number {
  return glyphs.reduce((sum, { advance }) => sum + (advance * size) / 1000, 0);
}
