#!/usr/bin/env node
// Plain JavaScript that the oldest Node still in use can read: it finds a Node new enough for Rostrum, the one that
// `npm install` put into node_modules if need be, and starts the real command on it.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Files of a version of Node: the commands have some 2,400. */
const MOST_COMPILED = 6000;

const [major = 0] = process.versions.node.split('.').map(Number);
const newEnough = major >= 24; // TypeScript runs without a flag from 22.18 on, `RegExp.escape` is there from 24 on.

if (newEnough) {
  await keepCompiledCode(new URL('../../node_modules/.cache/rostrum/compiled/', import.meta.url));
  await import('./main.ts');
} else {
  const packageName = { linux: 'node-linux', win32: 'node-win' }[process.platform];
  const executable = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
  const root = new URL('../../node_modules/', import.meta.url);
  const node = fileURLToPath(new URL(`${packageName}-${process.arch}/${executable}`, root));
  if (!existsSync(node)) {
    console.error(
      `Unexpected Node ${process.versions.node}, expected 24 or newer: run \`npm install\`, or install a newer Node.`,
    );
    process.exit(1);
  }
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 130)));
}

/**
 * Has Node keep what it compiles, which takes it a second for a build. The code of pages lies elsewhere at each build and
 * stays behind, some 80 files of it, so that all is begun anew at times.
 * @param {URL} folder
 */
async function keepCompiledCode(folder) {
  const { enableCompileCache } = await import('node:module');
  try {
    for (const version of readdirSync(folder))
      if (readdirSync(new URL(version, folder)).length > MOST_COMPILED)
        rmSync(new URL(version, folder), { recursive: true });
  } catch {
    // Nothing was kept yet, or somebody else has begun anew.
  }
  enableCompileCache(fileURLToPath(folder));
}
