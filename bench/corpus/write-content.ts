import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import type { GeneratedArchive } from './generate-archive.ts';

/** Texts, each after its path from a folder. */
export type Files = readonly (readonly [path: string, text: string])[];

/** Writes the content folder of an archive, which `rostrum build --content` takes. */
export async function writeContent(folder: string, archive: GeneratedArchive): Promise<void> {
  const { indicators, markdown, registry } = archive;
  await writeFiles(folder, [
    ['site.yaml', 'title: 测量\ndescription: 为测量生成的讲话。\nlanguage: zh-Hans\n'],
    ['indicators.yaml', stringify(indicators)],
    ...registry,
    ...[...markdown].map(([id, text]) => [`speeches/${id}.md`, text] as const),
  ]);
}

export async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [name, text] of files) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
