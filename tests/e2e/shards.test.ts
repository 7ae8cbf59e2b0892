import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listFiles } from '../../src/cli/integrity/digest.ts';
import { differences } from './differences.ts';
import { writeMixedContent } from './mixed-content.ts';
import { type CommandResult, rostrum } from './site.ts';

const NUMBERS = [1, 2, 3, 4] as const;

let folder: string;
let content: string;
const at = (name: string): string => path.join(folder, name);
const parts = (): string[] => NUMBERS.map((number) => at(`part-${number}`));

const build = (...args: readonly string[]): Promise<CommandResult> => rostrum('build', '--content', content, ...args);
const merge = (folders: readonly string[], out: string, from = content): Promise<CommandResult> =>
  rostrum('merge', ...folders, '--content', from, '--out', at(out));

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rostrum-shards-'));
  content = at('content');
  await writeMixedContent(content, 3);
  const address = ['--site', 'https://example.org', '--base', '/archive'];
  const whole = await build(...address, '--jobs', '1', '--out', at('whole'));
  expect(whole).toMatchObject({ code: 0 });
  for (const pair of [NUMBERS.slice(0, 2), NUMBERS.slice(2)]) {
    const built = pair.map((number) => build(...address, '--shard', `${number}/4`, '--out', at(`part-${number}`)));
    for (const { code, output } of await Promise.all(built)) expect({ code, output }).toMatchObject({ code: 0 });
  }
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('four parts, joined in any order, are the site that is built whole, byte for byte', async () => {
  const { code, output } = await merge(parts().reverse(), 'merged');
  expect({ code, output }).toMatchObject({ code: 0 });
  expect(await differences(at('whole'), at('merged'))).toEqual([]);
  const parted = await Promise.all(parts().map(async (part) => (await listFiles(part)).length));
  expect(Math.min(...parted)).toBeGreaterThan(50);
});

test('names of files in a part are such as stores of artifacts take and keep', async () => {
  for (const part of parts())
    for (const name of await listFiles(part))
      expect(name).toMatch(/^(?:[^\0-\x1f":<>|*?\\/.][^\0-\x1f":<>|*?\\/]*\/?)+$/);
});

test('a part says that it is one where a whole site is expected', async () => {
  const [part = ''] = parts();
  for (const command of [
    ['serve', '--out', part],
    ['verify', part],
  ])
    expect(await rostrum(...command)).toEqual({
      code: 1,
      output: `Unexpected part 1/4 of a site in ${part}, expected a whole site: join all parts with \`rostrum merge\`\n`,
    });
});

test('parts that do not fit together, or not to the content, are named, and the last site stays', async () => {
  await cp(at('whole'), at('last'), { recursive: true });
  const [one = '', ...others] = parts();
  const other = at('other-content');
  await cp(content, other, { recursive: true });
  await writeFile(path.join(other, 'site.yaml'), 'title: 另一个\ndescription: 另一个。\nlanguage: zh-Hans\n');
  const damaged = at('damaged');
  await cp(one, damaged, { recursive: true });
  const [page = ''] = (await listFiles(damaged)).filter((name) => name.endsWith('/index.html'));
  await writeFile(path.join(damaged, page), 'x');
  const failures = [
    [await merge(others, 'last'), /^Unexpected absence of part 1\/4, expected each part once\nNothing/],
    [await merge([one, ...parts()], 'last'), /^Unexpected \S+part-1 and \S+part-1 for part 1\/4, expected/],
    [
      await merge(parts(), 'last', other),
      /^Unexpected content of \S+other-content, expected that which the parts were built from/,
    ],
    [await merge([damaged, ...others], 'last'), new RegExp(`Unexpected SHA-256 \\w+ of ${damaged}/${page}, expected`)],
  ] as const;
  for (const [{ code, output }, message] of failures) {
    expect(output).toMatch(message);
    expect(output).toMatch(/^Nothing was built; \S+last is as it was\.$/m);
    expect(code).toBe(1);
  }
  expect(await differences(at('whole'), at('last'))).toEqual([]);
  expect((await readdir(folder)).filter((name) => name.startsWith('last'))).toEqual(['last']);
});
