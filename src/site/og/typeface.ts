import { Blob, Buffer, Face, Font, shape, Variation } from 'harfbuzzjs';
import woff2 from 'wawoff2';
import { readSlice, readSlices } from './font-slices.ts';
import { type Outline, outliner } from './outline.ts';

export type Weight = 400 | 700;

/** A glyph of a text, in thousandths of its size. */
export interface Glyph {
  /** Where in the text it begins, in UTF-16 units. */
  readonly at: number;
  readonly outline: Outline;
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
}

export interface Typeface {
  /** A text with a box where the font has no character, and blanks where there is nothing to see. */
  drawable(text: string): string;
  /** The glyphs of a drawable text, from left to right, with the font's kerning and ligatures. */
  glyphs(text: string, weight: Weight): Promise<Glyph[]>;
}

/** A slice of the font in one weight, with the outlines that were needed of it. */
interface Cut {
  readonly font: Font;
  readonly outlines: Map<number, Outline>;
}

/** Above and below the baseline, in thousandths, as the font says for lines of text. */
export const ASCENT = 1151;
export const DESCENT = 286;

/** Reads Noto Serif SC: each of its files once, and only those that hold a character that is asked for. */
export async function readTypeface(): Promise<Typeface> {
  const slices = await readSlices();
  const faces = new Map<string, Promise<Face>>();
  const cuts = new Map<string, Promise<Cut>>();
  const outlineOf = outliner();
  const sliceOf = (character: string): string | undefined => slices.get(character.codePointAt(0) ?? 0);

  function cutOf(file: string, weight: Weight): Promise<Cut> {
    const face = faces.get(file) ?? readFace(file);
    faces.set(file, face);
    const key = `${file} ${weight}`;
    const cut = cuts.get(key) ?? face.then((face) => cutFace(face, weight));
    cuts.set(key, cut);
    return cut;
  }

  return {
    drawable(text) {
      const shown = text.replace(/\p{Variation_Selector}/gu, '').replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ');
      return [...shown.trim()].map((character) => (sliceOf(character) === undefined ? '□' : character)).join('');
    },
    async glyphs(text, weight) {
      const found: Glyph[] = [];
      for (const { file, start, end } of runsOf(text, sliceOf)) {
        const cut = await cutOf(file, weight);
        for (const { codepoint, cluster, xAdvance = 0, xOffset = 0, yOffset = 0 } of shaped(
          cut.font,
          text,
          start,
          end,
        )) {
          const outline = cut.outlines.get(codepoint) ?? outlineOf(cut.font, codepoint);
          cut.outlines.set(codepoint, outline);
          found.push({ at: cluster, outline, advance: xAdvance, dx: xOffset, dy: yOffset });
        }
      }
      return found;
    },
  };
}

async function readFace(file: string): Promise<Face> {
  return new Face(new Blob(await woff2.decompress(await readSlice(file))));
}

function cutFace(face: Face, weight: Weight): Cut {
  const font = new Font(face);
  font.setVariations([new Variation('wght', weight)]);
  return { font, outlines: new Map() };
}

/** Stretches of a text whose characters are in the same file. */
function runsOf(text: string, sliceOf: (character: string) => string | undefined) {
  const runs: { readonly file: string; readonly start: number; end: number }[] = [];
  let at = 0;
  for (const character of text) {
    const file = sliceOf(character);
    const last = runs.at(-1);
    if (file !== undefined && last?.file === file && last.end === at) last.end += character.length;
    else if (file !== undefined) runs.push({ file, start: at, end: at + character.length });
    at += character.length;
  }
  return runs;
}

function shaped(font: Font, text: string, start: number, end: number) {
  const buffer = new Buffer();
  buffer.addText(text, start, end - start);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  return buffer.getGlyphInfosAndPositions();
}
