import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runRostrum } from '../run-rostrum.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rostrum-values-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const SITE = 'expected an address such as https://example.org';
const PORT = 'expected a number from 0 to 65535';

test.each([
  ['build --site example.org', `Unexpected \`--site example.org\`, ${SITE}`],
  ['export --site localhost:80', `Unexpected \`--site localhost:80\`, ${SITE}`],
  ['dev --port abc', `Unexpected port \`abc\`, ${PORT}`],
  [
    'pdf --language zh-hand',
    'Unexpected language `zh-hand`, expected one of zh-hans, zh-hant, en; did you mean `zh-han',
  ],
  ['new organization a --kind generik', 'Unexpected kind `generik`, expected one of party, government, '],
  ['new organization a --date 2011', 'Unexpected `--date`, expected it with a speech'],
  ['new speech 2011-a --kind party', 'Unexpected `--kind`, expected it with an entity'],
  ['new speech 2011-a --date 2011-02-30', 'Unexpected date `2011-02-30`, expected an ISO date such as 2011'],
])('refuses `%s` and does nothing', async (line, message) => {
  const [command = '', ...args] = line.split(' ');
  const { code, stdout, stderr } = await runRostrum(command, ...args, '--content', folder);
  expect(stderr.slice(0, message.length)).toBe(message);
  expect({ code, stdout, left: await readdir(folder) }).toEqual({ code: 1, stdout: '', left: [] });
});

test('starts an entity of its first kind, or of the one that is named', async () => {
  const content = path.join(folder, 'new');
  await runRostrum('new', 'law', 'a', '--content', content);
  await runRostrum('new', 'law', 'b', '--kind', 'rule', '--content', content);
  expect(await readFile(path.join(content, 'laws/a.md'), 'utf8')).toContain('kind: law\n');
  expect(await readFile(path.join(content, 'laws/b.md'), 'utf8')).toContain('kind: rule\n');
  await rm(content, { recursive: true });
});
