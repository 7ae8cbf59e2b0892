import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, inject, test } from 'vitest';

/** Runs a script with file systems of its own, mounted where nobody else sees them. */
const apart = (
  script: string,
  ...args: readonly string[]
): { readonly status: number | null; readonly output: string } => {
  const { status, stdout, stderr } = spawnSync('unshare', [
    '--map-root-user',
    '--mount',
    'sh',
    '-c',
    script,
    'sh',
    ...args,
  ]);
  return { status, output: `${stdout}${stderr}` };
};
const mountable = apart('mount -t tmpfs tmpfs /mnt').status === 0;
if (!mountable) console.warn('Builds on a full and on a read-only disk are not tested: this user may not mount one.');

test.skipIf(!mountable)('a full or a read-only disk leaves the last site whole, and is named', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'rostrum-full-'));
  const disk = path.join(folder, 'disk');
  await mkdir(disk);
  const script = `
    mount -t tmpfs tmpfs "$2" && cp -r "$3" "$2/dist"
    room=$(($(df --output=used -k "$2" | tail -n 1) + 2048))
    mount -o remount,size="$room"k "$2"
    "$1" src/cli/bin.mjs build --out "$2/dist" 2>&1; echo "full: exit $?"
    "$1" src/cli/bin.mjs verify "$2/dist" 2>&1; echo "full: whole $?, beside it: $(ls -A "$2")"
    mount -o remount,ro "$2"
    "$1" src/cli/bin.mjs build --out "$2/dist" 2>&1; echo "read-only: exit $?"
    "$1" src/cli/bin.mjs verify "$2/dist" 2>&1; echo "read-only: whole $?, beside it: $(ls -A "$2")"`;
  const { output } = apart(script, process.execPath, disk, inject('committed').dir);
  await rm(folder, { recursive: true, force: true });
  const lines = output.split('\n');
  const place = `${disk}/dist`;
  expect(lines.filter((line) => line.startsWith('Unexpected'))).toEqual([
    expect.stringContaining(`Unexpected full disk at ${place}.new-`),
    expect.stringContaining(`Unexpected read-only disk at ${place}.new-`),
  ]);
  expect(lines.filter((line) => line.startsWith('Nothing'))).toEqual(
    Array(2).fill(`Nothing was built; ${place} is as it was.`),
  );
  expect(lines.filter((line) => /^(?:full|read-only): /.test(line))).toEqual([
    'full: exit 1',
    'full: whole 0, beside it: dist',
    'read-only: exit 1',
    'read-only: whole 0, beside it: dist',
  ]);
});
