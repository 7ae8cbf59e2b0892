import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

/** `node_modules` of a temporary folder with packages (`name@version`) that Rostrum itself does not need. */
export async function installPackages(name: string, packages: readonly string[]): Promise<string> {
  const versions = packages.join('-').replaceAll(/[@/]/g, '-');
  const folder = path.join(tmpdir(), `rostrum-bench-${name}-${versions}`);
  const modules = path.join(folder, 'node_modules');
  if (existsSync(modules)) return modules;
  const fresh = `${folder}.new-${process.pid}`;
  await mkdir(fresh, { recursive: true });
  await writeFile(path.join(fresh, 'package.json'), '{ "private": true }\n');
  await promisify(execFile)('npm', ['install', '--no-audit', '--no-fund', ...packages], { cwd: fresh });
  await rename(fresh, folder);
  return modules;
}
