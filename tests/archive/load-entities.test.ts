import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keptState } from '../../src/archive/kept-state.ts';
import { loadEntities, type ParsedEntities } from '../../src/archive/load-entities.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rostrum-load-entities-'));
  await mkdir(path.join(folder, 'people'));
  await writePerson('王一');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test('what is kept of files is what they hold, until they are saved', async () => {
  const first = await loadEntities(folder, undefined, kept('code'));
  expect(first.items.map(({ entity }) => entity.name)).toEqual(['王一']);
  expect(await loadEntities(folder, undefined, kept('code'))).toEqual(first);
  await writePerson('王二');
  const [item] = (await loadEntities(folder, undefined, kept('code'))).items;
  expect(item?.entity.name).toBe('王二');
});

test('problems of a file are kept as well', async () => {
  await writeFile(path.join(folder, 'people/wang.md'), '---\nnome: 王一\n---\n');
  const { problems } = await loadEntities(folder, undefined, kept('code'));
  expect(problems).not.toEqual([]);
  expect((await loadEntities(folder, undefined, kept('code'))).problems).toEqual(problems);
});

test('what is no longer there is not kept, nor what other code has parsed', async () => {
  await loadEntities(folder, undefined, kept('code'));
  expect((await kept('code').read())?.size).toBe(1);
  expect(await kept('other').read()).toBeUndefined();
  await rm(path.join(folder, 'people/wang.md'));
  await loadEntities(folder, undefined, kept('code'));
  expect((await kept('code').read())?.size).toBe(0);
});

function kept(code: string) {
  return keptState<ParsedEntities>(path.join(folder, 'kept'), code);
}

async function writePerson(name: string): Promise<void> {
  await writeFile(path.join(folder, 'people/wang.md'), `---\nname: ${name}\nkind: generic\n---\n`);
}
