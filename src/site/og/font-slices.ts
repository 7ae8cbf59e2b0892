import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const PACKAGE = '@fontsource-variable/noto-serif-sc';
/** Pages run bundled in another folder, but in the project's as their working folder. */
const packages = createRequire(path.resolve('package.json'));

/** The file of Noto Serif SC (OFL 1.1) that holds each character, by its code point; as the font's package says. */
export async function readSlices(): Promise<ReadonlyMap<number, string>> {
  const said: Readonly<Record<string, string>> = JSON.parse(
    await readFile(packages.resolve(`${PACKAGE}/unicode.json`), 'utf8'),
  );
  const byCode = new Map<number, string>();
  // The first file that names a character has it, as in a browser's list.
  for (const [name, ranges] of Object.entries(said))
    for (const [from, to] of rangesOf(ranges))
      for (let code = from; code <= to; code++) if (!byCode.has(code)) byCode.set(code, fileOf(name));
  return byCode;
}

export async function readSlice(file: string): Promise<Uint8Array> {
  return readFile(packages.resolve(`${PACKAGE}/files/${file}`));
}

function fileOf(name: string): string {
  return `noto-serif-sc-${name.replace(/[[\]]/g, '')}-wght-normal.woff2`;
}

/** `U+1f1e9-1f1f5,U+2f00` */
function rangesOf(ranges: string): (readonly [number, number])[] {
  return ranges.split(',').map((range) => {
    const [from = 0, to = from] = range
      .replace('U+', '')
      .split('-')
      .map((hex) => Number.parseInt(hex, 16));
    return [from, to] as const;
  });
}
