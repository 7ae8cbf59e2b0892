import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, inject, test } from 'vitest';

const ROW =
  /<th scope="row"[^>]*>\s*<a href="[^"]*">([^<]+)<\/a><\/th>\s*<td[^>]*>([^<]+)<\/td>\s*<td[^>]*><code[^>]*>([0-9a-f]{64})<\/code>/g;

test.each(['exports', 'en/exports'])(
  'each file of the page /%s/ is there, with the checksum that is said',
  async (address) => {
    const { dir } = inject('committed');
    const page = await readFile(path.join(dir, address, 'index.html'), 'utf8');
    const rows = [...page.matchAll(ROW)];
    expect(rows.length).toBeGreaterThan(15);
    for (const [, file = '', , checksum] of rows) {
      const bytes = await readFile(path.join(dir, file));
      expect(createHash('sha256').update(bytes).digest('hex'), file).toBe(checksum);
    }
  },
);
