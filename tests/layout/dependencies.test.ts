import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EXCEPTIONS, installedPackages, isPermitted } from './licenses.ts';

const project: Record<string, Record<string, string> | undefined> = JSON.parse(readFileSync('package.json', 'utf8'));
const security = readFileSync('SECURITY.md', 'utf8');
const list = readFileSync('docs/licenses.md', 'utf8');

test.each(['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'])(
  '%s names exact versions',
  (field) => {
    const versions = Object.entries(project[field] ?? {});
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
    expect(versions.length).toBeGreaterThan(0);
  },
);

// Another program than npm installs, or none did.
describe.skipIf(!existsSync('node_modules/.package-lock.json'))('what is installed', () => {
  const packages = installedPackages();

  test('SECURITY.md names exactly the packages that run a script when they are installed', () => {
    const section = /^## Scripts.*?(?=^## )/ms.exec(security)?.[0] ?? '';
    const named = [...section.matchAll(/^\| `([^`]+)` \| ([^|]+) \|/gm)];
    const everywhere = named.filter(([, , where]) => where === 'everywhere').map(([, name]) => name);
    const scripted = packages.filter(({ hasInstallScript }) => hasInstallScript);
    expect(scripted.filter(({ platform }) => !platform).map(({ name }) => name)).toEqual(everywhere);
    const all = named.map(([, name]) => name);
    expect(Object.keys(project.allowScripts ?? {})).toEqual(all);
    expect(scripted.filter(({ name }) => !all.includes(name))).toEqual([]);
  });

  test('every package that a site is made with has a permitted licence', () => {
    const refused = packages.filter(({ dev }) => !dev).filter((installed) => !isPermitted(installed));
    expect(refused.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
  });

  test('docs/licenses.md has every direct dependency, and no licence that is another now', () => {
    const listed = new Map(
      [...list.matchAll(/^\| ([^|`]+) \| ([^|]+) \|$/gm)].map(([, name, license]) => [name, license]),
    );
    expect(Object.keys(project.dependencies ?? {}).filter((name) => !listed.has(name))).toEqual([]);
    const changed = packages.filter(({ name, license }) => listed.has(name) && listed.get(name) !== license);
    expect(changed).toEqual([]);
  });

  test('docs/licenses.md says why each exception is one', () => {
    for (const { license, why } of EXCEPTIONS) expect(list).toContain(`${license}: ${why}`);
  });
});

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-or-later)', true],
  ['GPL-3.0-or-later', false],
  ['(MIT AND GPL-3.0-only)', false],
  ['Apache-2.0 AND LGPL-3.0-or-later', false],
  ['UNLICENSED', false],
  ['undefined', false],
])('a package under %s is permitted: %s', (license, permitted) => {
  expect(isPermitted({ name: 'a', license })).toBe(permitted);
});

test('fonts may be passed on: OFL', () => {
  expect(list).toMatch(/^\| @fontsource-variable\/noto-serif-sc \| OFL-1\.1 \|$/m);
});
