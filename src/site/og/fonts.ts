import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';

/** One weight of the characters that a picture needs, cut from one file of the font. */
export interface CutFont {
  readonly name: string;
  readonly weight: 400 | 700;
  readonly style: 'normal';
  readonly data: Buffer;
}

interface Slice {
  readonly file: string;
  readonly ranges: readonly (readonly [number, number])[];
}

const PACKAGE = '@fontsource-variable/noto-serif-sc';
/** Pages run bundled in another folder, but in the project's as their working folder. */
export const packages = createRequire(path.resolve('package.json'));

let slices: Promise<readonly Slice[]> | undefined;
/** Files of the font, read once: some of them hold what nearly every title needs. */
const read = new Map<string, Promise<Buffer>>();

/**
 * The characters of a text in a weight of Noto Serif SC, from the files of its package (OFL 1.1) that hold them. What no
 * file holds is left out, and `drawable` says so.
 */
export async function fontsFor(text: string, weight: 400 | 700): Promise<CutFont[]> {
  const bySlice = new Map<Slice, string>();
  for (const character of new Set(text)) {
    const slice = await sliceOf(character);
    if (slice !== undefined) bySlice.set(slice, (bySlice.get(slice) ?? '') + character);
  }
  return Promise.all(
    [...bySlice].map(async ([{ file }, characters]) => {
      const whole = read.get(file) ?? readFile(packages.resolve(`${PACKAGE}/files/${file}`));
      read.set(file, whole);
      const options = { targetFormat: 'sfnt' as const, variationAxes: { wght: weight } };
      const data = await subsetFont(await whole, characters, options);
      return { name: `${file}-${weight}`, weight, style: 'normal' as const, data };
    }),
  );
}

/** A text with a box where the font has no character, and blanks where there is nothing to see. */
export async function drawable(text: string): Promise<string> {
  const drawn: string[] = [];
  for (const character of text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim())
    drawn.push((await sliceOf(character)) === undefined ? '□' : character);
  return drawn.join('');
}

async function sliceOf(character: string): Promise<Slice | undefined> {
  slices ??= readSlices();
  const code = character.codePointAt(0) ?? 0;
  return (await slices).find(({ ranges }) => ranges.some(([from, to]) => from <= code && code <= to));
}

/** What each file holds, as the package says: `{ "[4]": "U+1f1e9-1f1f5,U+2f00" }`. */
async function readSlices(): Promise<readonly Slice[]> {
  const said: Readonly<Record<string, string>> = JSON.parse(
    await readFile(packages.resolve(`${PACKAGE}/unicode.json`), 'utf8'),
  );
  return Object.entries(said).map(([name, ranges]) => ({
    file: `noto-serif-sc-${name.replace(/[[\]]/g, '')}-wght-normal.woff2`,
    ranges: ranges.split(',').map((range) => {
      const [from = 0, to = from] = range
        .replace('U+', '')
        .split('-')
        .map((hex) => Number.parseInt(hex, 16));
      return [from, to] as const;
    }),
  }));
}
