import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface HugoBinary {
  readonly file: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * The Hugo of this machine, or Debian's, unpacked into a temporary folder with the libraries it needs; packages of npm
 * hold no program but fetch one when they are installed. Throws where there is neither.
 */
export async function hugoBinary(): Promise<HugoBinary> {
  const installed = await run('hugo', ['version']).then(
    () => true,
    () => false,
  );
  return installed ? { file: 'hugo', env: {} } : fromDebian();
}

async function fromDebian(): Promise<HugoBinary> {
  const folder = path.join(tmpdir(), 'rostrum-bench-hugo');
  if (!existsSync(folder)) {
    const fresh = `${folder}.new-${process.pid}`;
    await mkdir(fresh, { recursive: true });
    await run('apt-get', ['download', 'hugo', 'libsass1', 'libwebp7'], { cwd: fresh });
    for (const name of (await readdir(fresh)).filter((name) => name.endsWith('.deb')))
      await run('dpkg-deb', ['--extract', name, '.'], { cwd: fresh });
    await rename(fresh, folder);
  }
  const [libraries = ''] = (await readdir(path.join(folder, 'usr/lib'))).filter((name) => name.includes('linux'));
  const file = path.join(folder, 'usr/bin/hugo');
  return { file, env: { LD_LIBRARY_PATH: path.join(folder, 'usr/lib', libraries) } };
}
