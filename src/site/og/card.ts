import { breakLines, fitLine, inkWidth } from './break-lines.ts';
import type { Shade } from './shades.ts';
import { ASCENT, DESCENT, type Glyph, type Typeface, type Weight } from './typeface.ts';

/** What the picture of a page says when it is shared. */
export interface Card {
  readonly archive: string;
  /** Above the title: what kind of thing it is. */
  readonly kind: string;
  readonly title: string;
  /** Below it, a line each. */
  readonly lines: readonly string[];
}

export const CARD = { width: 1200, height: 630 } as const;

/** A filled area, in pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly shade: Shade;
}

/** A line of text: where its first glyph and its baseline are, and how large it is, in pixels. */
export interface Line {
  readonly glyphs: readonly Glyph[];
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
  readonly shade: Shade;
}

export interface Layout {
  readonly areas: readonly Area[];
  readonly lines: readonly Line[];
}

/** Where text may stand. */
const LEFT = 90;
const RIGHT = 1124;
const TOP = 58;
const BOTTOM = 576;
const WIDTH = RIGHT - LEFT;
const EDGE: Area = { x: 0, y: 0, width: 18, height: CARD.height, shade: 'vermilion' };
const RULE: Area = { x: LEFT, y: 123, width: WIDTH, height: 2, shade: 'vermilion' };

const ARCHIVE = { size: 30, spacing: 4 } as const;
const KIND = { size: 26 } as const;
const KNOWN = { size: 29, lineHeight: 43.5, above: 22 } as const;
/** Between the archive's name and the kind, at least. */
const GAP = 40;
/** Size of a title by the most characters that it is for. */
const SIZES = [
  [12, 88],
  [30, 72],
  [48, 58],
  [80, 46],
] as const;
const LEAST = 38;
const TITLE = { lineHeight: 1.35, height: 330 } as const;

/** A slip of paper with the site's red edge: the archive above, the title in the middle, what is known below. */
export async function layoutCard(card: Card, face: Typeface): Promise<Layout> {
  const [bold, regular] = [await texts(face, 700), await texts(face, 400)];
  const kind = await regular.line(card.kind, KIND.size, WIDTH / 3);
  const kindWidth = (inkWidth(kind) * KIND.size) / 1000;
  const archive = await bold.line(card.archive, ARCHIVE.size, WIDTH - kindWidth - GAP, ARCHIVE.spacing);
  const header = { top: TOP, height: naturalHeight(ARCHIVE.size) };

  const hairline = Math.round(BOTTOM - card.lines.length * KNOWN.lineHeight - KNOWN.above - 1);
  const known = await Promise.all(card.lines.map((line) => regular.line(line, KNOWN.size, WIDTH)));

  const size = SIZES.find(([most]) => [...card.title].length <= most)?.[1] ?? LEAST;
  const lineHeight = size * TITLE.lineHeight;
  const title = await bold.lines(card.title, size, Math.floor(TITLE.height / lineHeight));
  const ruled = RULE.y + RULE.height;
  const titleTop = (ruled + hairline - title.length * lineHeight) / 2;

  return {
    areas: [EDGE, RULE, { x: LEFT, y: hairline, width: WIDTH, height: 1, shade: 'hairline' }],
    lines: [
      { glyphs: archive, x: LEFT, baseline: baseline(header, ARCHIVE.size), size: ARCHIVE.size, shade: 'vermilion' },
      { glyphs: kind, x: RIGHT - kindWidth, baseline: baseline(header, KIND.size), size: KIND.size, shade: 'soft' },
      ...title.map((glyphs, at) => ({
        glyphs,
        x: LEFT,
        baseline: baseline({ top: titleTop + at * lineHeight, height: lineHeight }, size),
        size,
        shade: 'ink' as const,
      })),
      ...known.map((glyphs, at) => ({
        glyphs,
        x: LEFT,
        baseline: baseline(
          { top: hairline + 1 + KNOWN.above + at * KNOWN.lineHeight, height: KNOWN.lineHeight },
          KNOWN.size,
        ),
        size: KNOWN.size,
        shade: 'soft' as const,
      })),
    ],
  };
}

/** Sets texts in a weight, into widths that are said in pixels. */
async function texts(face: Typeface, weight: Weight) {
  const ellipsis = await face.glyphs('…', weight);
  return {
    async line(text: string, size: number, width: number, spacing = 0): Promise<Glyph[]> {
      const glyphs = await face.glyphs(face.drawable(text), weight);
      const spaced = glyphs.map((glyph) => ({ ...glyph, advance: glyph.advance + (spacing * 1000) / size }));
      return fitLine(spaced, (width * 1000) / size, ellipsis);
    },
    async lines(text: string, size: number, most: number): Promise<Glyph[][]> {
      const shown = face.drawable(text);
      return breakLines(shown, await face.glyphs(shown, weight), {
        width: (WIDTH * 1000) / size,
        lines: most,
        ellipsis,
      });
    },
  };
}

function naturalHeight(size: number): number {
  return (size * (ASCENT + DESCENT)) / 1000;
}

/** Of a text in the middle of a box, on a whole pixel, where it is sharpest. */
function baseline({ top, height }: { readonly top: number; readonly height: number }, size: number): number {
  return Math.round(top + (height - naturalHeight(size)) / 2 + (size * ASCENT) / 1000);
}
