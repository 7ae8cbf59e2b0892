import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Archive, loadArchive } from '../../src/archive/load-archive.ts';
import { buildCorpus } from '../../src/core/corpus/corpus.ts';
import type { HostileFiles } from '../fixtures/hostile/hostile.ts';

/** Reads files as the content folder `content/`; more may be put into it that is no file. */
export async function loadFiles(
  files: HostileFiles,
  prepare: (content: string) => void | Promise<void> = () => undefined,
): Promise<Archive> {
  const folder = await mkdtemp(path.join(tmpdir(), 'rostrum-hostile-'));
  const content = path.join(folder, 'content');
  // The code does not change while the tests run, so its files need not be read to make sure.
  const coreDir = path.join(folder, 'core');
  try {
    for (const room of ['text', 'model', 'markup', 'corpus', 'lint'])
      await mkdir(path.join(coreDir, room), { recursive: true });
    await writeAll(content, files);
    await prepare(content);
    return inMemory(
      await loadArchive({ contentDir: content, base: '/', cacheDir: path.join(folder, 'cache'), coreDir }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The same archive with all that it would read from its folder when it is asked for. */
function inMemory(archive: Archive): Archive {
  const speeches = archive.corpus.speeches.map((speech) => ({ ...speech }));
  return { ...archive, corpus: buildCorpus(speeches, archive.corpus.entities), markdown: new Map(archive.markdown) };
}

export async function writeAll(folder: string, files: HostileFiles): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
