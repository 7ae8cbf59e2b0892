import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ENTITY_TYPES } from '../../src/core/model/entity-types.ts';
import type { GeneratedFiles } from '../core/search/generate.ts';
import { type BuiltSite, buildSite } from './site.ts';

/** Builds and serves the archive of generated files. */
export async function generatedSite(files: GeneratedFiles): Promise<BuiltSite> {
  const content = await mkdtemp(path.join(tmpdir(), 'rostrum-content-'));
  try {
    await writeAll(content, {
      'site.yaml': 'title: 检索试验\ndescription: 为试验生成的讲话。\nlanguage: zh-Hans\n',
      ...Object.fromEntries(files.speeches.map(({ id, markdown }) => [`speeches/${id}.md`, markdown])),
      ...Object.fromEntries(
        files.entities.map(({ type, id, markdown }) => [`${ENTITY_TYPES[type]}/${id}.md`, markdown]),
      ),
    });
    return await buildSite(content, '/');
  } finally {
    await rm(content, { recursive: true, force: true });
  }
}

async function writeAll(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
