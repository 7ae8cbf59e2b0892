import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { complaintAbout } from '../../../src/cli/usage/command-line.ts';
import { runRostrum } from '../run-rostrum.ts';

const commands = {
  build: async () => ({ args: { jobs: { type: 'string' } } as const }),
  check: async () => ({}),
};

test.each([[['build', '--jobs', '2']], [['check']], [['build', '--bogus', '--help']], [['-h']], [['--version']], [[]]])(
  'takes %j',
  async (rawArgs) => {
    expect(await complaintAbout(commands, rawArgs)).toBeUndefined();
  },
);

test.each([
  [['biuld'], 'Unexpected command `biuld`, expected one of build, check; did you mean `build`?'],
  [['toString'], 'Unexpected command `toString`, expected one of build, check'],
  [['--jobs', '2', 'build'], 'Unexpected option `--jobs`, expected a command first: build, check, --help, --version'],
  [
    ['--verison'],
    'Unexpected option `--verison`, expected a command first: build, check, --help, --version; did you mean `--version`?',
  ],
  [['build', '--version'], 'Unexpected option `--version`, expected one of --jobs'],
  [['check', '--jobs', '2'], 'Unexpected option `--jobs`, expected none'],
])('refuses %j', async (rawArgs, complaint) => {
  expect(await complaintAbout(commands, rawArgs)).toBe(complaint);
});

test('does nothing when an option is wrong', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'rostrum-usage-'));
  const { code, stdout, stderr } = await runRostrum('export', '--format', 'text', '--out', folder, '--contnet', 'a');
  expect({ code, stdout, left: await readdir(folder) }).toEqual({ code: 1, stdout: '', left: [] });
  expect(stderr).toBe(
    'Unexpected option `--contnet`, expected one of --format, --out, --content, --site, --base, --chromium; did you mean `--content`?\n',
  );
  await rm(folder, { recursive: true });
});

test('says its version', async () => {
  expect(await runRostrum('--version')).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
});
