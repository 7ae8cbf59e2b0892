import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Card, layoutCard } from './card.ts';
import { paintCard } from './paint-card.ts';
import { readTypeface, type Typeface } from './typeface.ts';

/** To be raised when the same card is drawn otherwise. */
const DRAWING = 2;

let typeface: Promise<Typeface> | undefined;

/** The picture of a card as PNG, 1200 × 630. What was drawn lies in the folder, by what it says. */
export async function drawCard(card: Card, cacheDir: string): Promise<Buffer> {
  const dir = path.join(cacheDir, 'og');
  const key = createHash('sha256')
    .update(JSON.stringify([DRAWING, card]))
    .digest('hex');
  const target = path.join(dir, `${key}.png`);
  try {
    return await readFile(target);
  } catch {
    typeface ??= readTypeface();
    const png = paintCard(await layoutCard(card, await typeface));
    await mkdir(dir, { recursive: true });
    const fresh = `${target}.${randomUUID()}`;
    await writeFile(fresh, png);
    await rename(fresh, target);
    return png;
  }
}
