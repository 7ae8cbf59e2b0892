import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadArchive } from '../../src/archive/load-archive.ts';
import { cacheOptions } from '../../src/cli/project.ts';

test('speeches that two threads parse are those that one parses, in the same order and each once', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'rostrum-parse-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const contentDir = path.join(folder, 'content');
  await mkdir(path.join(contentDir, 'speeches'), { recursive: true });
  await cp('content/organizations', path.join(contentDir, 'organizations'), { recursive: true });
  for (let i = 0; i < 240; i++) {
    const text = `---\ntitle: 讲话${i}\ndate: 2011\nlanguage: zh-Hans\n---\n\n第${i}次，:org[旗委]{ref=nobody${i % 7}}。\n`;
    await writeFile(path.join(contentDir, 'speeches', `a-${1000 + i}.md`), text);
  }
  const { parseWorker: _, ...alone } = cacheOptions;
  const read = async (options: typeof alone, cacheDir: string) => {
    const { corpus, problems } = await loadArchive({ ...options, contentDir, base: '/', cacheDir });
    return { speeches: corpus.speeches.map((speech) => ({ ...speech })), problems };
  };
  const [one, two] = [path.join(folder, 'one'), path.join(folder, 'two')];
  expect(await read(cacheOptions, two)).toEqual(await read(alone, one));
  expect((await readdir(path.join(two, 'speeches'))).sort()).toEqual(
    (await readdir(path.join(one, 'speeches'))).sort(),
  );
});
