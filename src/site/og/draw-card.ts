import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import satori from 'satori';
import { CARD, type Card, cardLayout } from './card.ts';
import { drawable, fontsFor, packages } from './fonts.ts';

/** To be raised when the same card is drawn otherwise. */
const DRAWING = 1;

let ready: Promise<void> | undefined;

/**
 * The picture of a card as PNG, 1200 × 630. The same bytes on every machine: outlines of one font, drawn by one program
 * that runs in WebAssembly. What was drawn lies in the folder, by what it says.
 */
export async function drawCard(card: Card, cacheDir: string): Promise<Buffer> {
  const dir = path.join(cacheDir, 'og');
  const key = createHash('sha256')
    .update(JSON.stringify([DRAWING, card]))
    .digest('hex');
  const target = path.join(dir, `${key}.png`);
  try {
    return await readFile(target);
  } catch {
    const png = await draw(card);
    await mkdir(dir, { recursive: true });
    const fresh = `${target}.${randomUUID()}`;
    await writeFile(fresh, png);
    await rename(fresh, target);
    return png;
  }
}

async function draw(card: Card): Promise<Buffer> {
  const shown: Card = {
    archive: await drawable(card.archive),
    kind: await drawable(card.kind),
    title: await drawable(card.title),
    lines: await Promise.all(card.lines.map(drawable)),
  };
  const bold = await fontsFor(`${shown.title}${shown.archive}…`, 700);
  const regular = await fontsFor(`${shown.kind}${shown.lines.join('')}…`, 400);
  const families = {
    bold: bold.map(({ name }) => name).join(', '),
    regular: regular.map(({ name }) => name).join(', '),
  };
  // What satori takes is typed as React's, of which it reads type and props.
  const layout = cardLayout(shown, families) as Parameters<typeof satori>[0];
  const svg = await satori(layout, { ...CARD, fonts: [...regular, ...bold] });
  ready ??= readFile(packages.resolve('@resvg/resvg-wasm/index_bg.wasm')).then((bytes) => initWasm(bytes));
  await ready;
  const drawing = new Resvg(svg);
  const image = drawing.render();
  const png = Buffer.from(image.asPng());
  image.free();
  drawing.free();
  return png;
}
