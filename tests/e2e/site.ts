import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type PlainServer, servePlainly } from './plain-server.ts';

export interface CommandResult {
  readonly code: number;
  readonly output: string;
}

/** Runs `rostrum …` as a user would. */
export function rostrum(...args: readonly string[]): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.resolve('src/cli/bin.mjs'), ...args], { stdio: 'pipe' });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += String(chunk);
    });
    child.stderr.on('data', (chunk) => {
      output += String(chunk);
    });
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

export interface BuiltSite extends PlainServer {
  readonly dir: string;
}

/** Builds a content folder into a folder of its own and serves it there. */
export async function buildSite(content: string, base: string): Promise<BuiltSite> {
  const folder = await mkdtemp(path.join(tmpdir(), 'rostrum-site-'));
  const dir = path.join(folder, 'out');
  const { code, output } = await rostrum('build', '--content', content, '--out', dir, '--base', base);
  if (code !== 0) throw new Error(output);
  const server = await servePlainly(dir, base);
  const close = (): void => {
    server.close();
    void rm(folder, { recursive: true, force: true });
  };
  return { dir, address: server.address, close };
}
