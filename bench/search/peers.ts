import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const PACKAGES = ['minisearch@7.2.0', 'flexsearch@0.8.212'];

/** `node_modules` of a temporary folder with the engines that Rostrum itself does not need. */
export async function installPeers(): Promise<string> {
  const folder = path.join(tmpdir(), `rostrum-bench-peers-${PACKAGES.join('-').replaceAll('@', '-')}`);
  const modules = path.join(folder, 'node_modules');
  if (existsSync(path.join(modules, 'flexsearch')) && existsSync(path.join(modules, 'minisearch'))) return modules;
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'package.json'), '{ "private": true }\n');
  await promisify(execFile)('npm', ['install', '--no-audit', '--no-fund', ...PACKAGES], { cwd: folder });
  return modules;
}
