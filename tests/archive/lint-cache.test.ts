import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { lintChanged } from '../../src/archive/lint-cache.ts';
import { type Archive, loadArchive } from '../../src/archive/load-archive.ts';
import { sha256 } from '../../src/archive/speech-cache.ts';
import { lint, lintSpeeches, rules } from '../../src/core/lint/lint.ts';
import { generatedFiles, randomFrom } from '../core/search/generate.ts';

const coreDir = path.resolve('src/core');

async function folder(): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), 'rostrum-lint-'));
  onTestFinished(() => rm(made, { recursive: true }));
  await cp('content', path.join(made, 'content'), { recursive: true });
  return made;
}

const load = (made: string): Promise<Archive> =>
  loadArchive({ contentDir: path.join(made, 'content'), base: '/', cacheDir: path.join(made, 'cache'), coreDir });

async function edit(made: string, file: string, change: (text: string) => string): Promise<void> {
  const target = path.join(made, 'content', file);
  await writeFile(target, change(await readFile(target, 'utf8')));
}

const [SPEECH = ''] = generatedFiles(randomFrom(5), 1).speeches.map(({ markdown }) => markdown);

test('what changes in a speech, the registry or a source is found as if nothing were remembered', async () => {
  const made = await folder();
  await writeFile(path.join(made, 'content/speeches/generated.md'), SPEECH);
  const edits: readonly (readonly [string, (text: string) => string])[] = [
    ['speeches/generated.md', (text) => `${text}\n:figure[三十]{kind=result value=31}\n`],
    ['speeches/generated.md', (text) => text.replace('value=31', 'value=30')],
    ['organizations/qi-fulian.md', (text) => text.replace(/^name: .*$/m, 'name: 旗妇女联合会')],
    ['sources/quanqi-quntuan-shetuan-gongzuo-huiyi.txt', (text) => text.replace('同志们', '同志')],
  ];
  for (const [file, change] of edits) {
    await edit(made, file, change);
    const archive = await load(made);
    const found = lint({ ...archive });
    expect(archive.problems).toEqual(expect.arrayContaining(found));
    const own = archive.problems.filter(({ rule }) => rules.some(({ id }) => id === rule));
    expect(own, file).toHaveLength(found.length);
  }
});

test('a speech that did not change is not looked at again', async () => {
  const made = await folder();
  const archive = await load(made);
  const options = { contentDir: made, cacheDir: path.join(made, 'other'), coreDir, digests: archive.digests };
  const look = (): unknown => lintChanged({ ...archive, markdown }, { ...options, registryHash: sha256('') });
  let reads = 0;
  const markdown = {
    ...archive.markdown,
    get: (id: string) => {
      reads++;
      return archive.markdown.get(id);
    },
    [Symbol.iterator]: () => archive.markdown[Symbol.iterator](),
  };
  const first = look();
  const readsOfAll = reads;
  expect(look()).toEqual(first);
  expect(reads).toBeLessThan(2 * readsOfAll);
});

test('rules that look at each speech alone find the same in all as in each', async () => {
  const made = await folder();
  await writeFile(path.join(made, 'content/speeches/generated.md'), `${SPEECH}\n:figure[三十]{kind=result value=31}\n`);
  const archive = await load(made);
  const { corpus } = archive;
  const each = corpus.speeches.flatMap((speech) =>
    lintSpeeches({ ...archive, corpus: { ...corpus, speeches: [speech] } }),
  );
  const key = (problem: unknown): string => JSON.stringify(problem);
  expect(each.map(key).sort()).toEqual(lintSpeeches(archive).map(key).sort());
  expect(each.length).toBeGreaterThan(0);
});
