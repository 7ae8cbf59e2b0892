import { createHash } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { drawCard } from '../../../src/site/og/draw-card.ts';

const card = { archive: '讲话库', kind: '讲话', title: '在会议上的讲话', lines: ['2024年3月5日 · 李明'] };
const drawn = async (changes: Partial<typeof card> = {}): Promise<Buffer> =>
  drawCard({ ...card, ...changes }, await mkdtemp(path.join(tmpdir(), 'card-')));

test('draws paper, the red edge and the title in ink', async () => {
  const picture = PNG.sync.read(await drawn());
  const colors = (left: number, top: number, right: number, bottom: number): Set<string> => {
    const found = new Set<string>();
    for (let y = top; y < bottom; y++)
      for (let x = left; x < right; x++)
        found.add(picture.data.subarray(4 * (y * picture.width + x)).toString('hex', 0, 3));
    return found;
  };
  expect([picture.width, picture.height]).toEqual([1200, 630]);
  expect(colors(0, 0, 18, 630)).toEqual(new Set(['b02e1d']));
  expect(colors(18, 0, 1200, 50)).toEqual(new Set(['faf6ed']));
  expect(colors(90, 130, 1124, 500)).toContain('241e18');
});

test('draws the same bytes on every machine', async () => {
  expect(
    createHash('sha256')
      .update(await drawn())
      .digest('hex'),
  ).toMatchInlineSnapshot(`"2a3b9ede561f5a7f6c52e767f9f18f5515a05909712db5d6e95cabf795ca25bf"`);
});

test.each([
  ['a title of a thousand characters', { title: '长'.repeat(1000) }],
  ['a title that the font has no character of', { title: 'العربية 👍' }],
  ['nothing to say', { archive: '', kind: '', title: '', lines: [] }],
  ['one long word', { title: 'a'.repeat(500), archive: 'b'.repeat(500), kind: 'c'.repeat(500) }],
])('draws a card with %s', async (_, changes) => {
  expect(PNG.sync.read(await drawn(changes)).width).toBe(1200);
});
