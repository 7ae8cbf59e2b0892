import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { type Files, writeFiles } from '../corpus/write-content.ts';
import { installPackages } from '../install-packages.ts';
import type { PreparedSite } from './site.ts';

export interface PeerProject {
  /** For the folder of its packages. */
  readonly name: string;
  readonly packages: readonly string[];
  readonly files: Files;
  /** Script below `node_modules` and what it is told. */
  readonly run: readonly [script: string, ...args: readonly string[]];
  /** Folder that it writes, and those that it keeps from one run to the next. */
  readonly out: string;
  readonly kept: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

type Written = Pick<PreparedSite, 'command' | 'reset' | 'out' | 'remove'>;

/** Writes the project of a program that comes from npm beside its packages, where it finds them. */
export async function peerProject({ name, packages, files, run, out, kept, env = {} }: PeerProject): Promise<Written> {
  const modules = await installPackages(name, packages);
  const folder = path.join(path.dirname(modules), `site-${name}-${process.pid}-${crypto.randomUUID().slice(0, 8)}`);
  await mkdir(folder);
  await writeFiles(folder, [['package.json', packageJson(packages)], ...files]);
  const [script, ...args] = run;
  return {
    command: { file: process.execPath, args: [path.join(modules, script), ...args], cwd: folder, env },
    reset: async () => {
      for (const left of [out, ...kept]) await rm(path.join(folder, left), { recursive: true, force: true });
    },
    out: path.join(folder, out),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Astro looks here for what it has to bundle. */
function packageJson(packages: readonly string[]): string {
  const dependencies = Object.fromEntries(packages.map((name) => [name.slice(0, name.lastIndexOf('@')), '*']));
  return `${JSON.stringify({ private: true, dependencies })}\n`;
}
