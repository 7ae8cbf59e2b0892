import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { groupKeys } from '../../src/archive/group-keys.ts';
import { keptValues } from '../../src/archive/kept-values.ts';
import { loadArchive } from '../../src/archive/load-archive.ts';

/** So many that lists come in parts (`core/corpus/speech-parts.ts`, `ledger-parts.ts`). */
const SPEECHES = 520;
const BODIES = { jia: '甲会', yi: '乙会' };

let folder: string;
let contentDir: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rostrum-keys-'));
  contentDir = path.join(folder, 'content');
  for (const name of ['organizations', 'speeches']) await mkdir(path.join(contentDir, name), { recursive: true });
  for (const [id, name] of Object.entries(BODIES))
    await writeFile(path.join(contentDir, `organizations/${id}.md`), `---\nname: ${name}\nkind: government\n---\n`);
  for (let i = 0; i < SPEECHES; i++) await writeSpeech(i);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test('the pages of a part of a list are of other speeches than those of another part', async () => {
  const before = await keys();
  await writeSpeech(0, { more: '又一段。' });
  const after = await keys();
  expect(changed(before, after, ['speeches/by/2000', 'speeches/by/2001', 'speeches/s0', 'speeches/s519'])).toEqual([
    'speeches/by/2000', // It says how many characters a speech has.
    'speeches/s0',
  ]);
});

test('what a figure stands in is shown with it, and is said of its body', async () => {
  const before = await keys();
  await writeSpeech(0, { behind: '左右' });
  const after = await keys();
  const groups = ['figures/of/jia', 'figures/of/yi', 'organizations/jia', 'organizations/yi', 'data/figures'];
  expect(changed(before, after, groups)).toEqual(['figures/of/jia', 'organizations/jia', 'data/figures']);
});

async function writeSpeech(i: number, { more = '', behind = '' } = {}): Promise<void> {
  const body = i % 2 === 0 ? 'jia' : 'yi';
  const year = i % 4 < 2 ? 2000 : 2001;
  const text = `收入:figure[${i + 1}万元]{kind=result org=${body} period=${year}}${behind}。\n\n${more}`;
  await writeFile(
    path.join(contentDir, `speeches/s${i}.md`),
    `---\ntitle: 讲话${i}\ndate: ${year}-12-31\n---\n\n${text}`,
  );
}

async function keys(): Promise<(group: string) => string> {
  const cache = { contentDir, cacheDir: path.join(folder, 'cache'), coreDir: 'src/core' };
  const archive = await loadArchive({ ...cache, base: '/' });
  expect(archive.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return groupKeys(archive, keptValues(cache));
}

function changed(before: (group: string) => string, after: (group: string) => string, groups: readonly string[]) {
  const whole = [before('index'), after('index')];
  // A group that is not there has the key of the whole content.
  for (const group of groups) expect(whole).not.toContain(before(group));
  return groups.filter((group) => before(group) !== after(group));
}
