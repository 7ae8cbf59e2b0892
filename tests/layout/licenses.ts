import { readFileSync } from 'node:fs';
import { byCodePoint } from '../../src/core/text/order.ts';

/** A package as npm noted it down while installing. */
export interface InstalledPackage {
  readonly name: string;
  /** An SPDX expression: `MIT`, `(MIT OR GPL-3.0-or-later)`. */
  readonly license: string;
  /** Whether only some systems get it: a program for one processor. */
  readonly platform: boolean;
  /** Needed by tests and checks only. */
  readonly dev: boolean;
  readonly hasInstallScript: boolean;
}

/** Licences that anybody may publish, change and sell an archive under; MPL asks for changed files of its own alone. */
const PERMITTED = new Set(
  'MIT ISC 0BSD BSD BSD-2-Clause BSD-3-Clause Apache-2.0 BlueOak-1.0.0 CC0-1.0 Python-2.0 Zlib Unlicense MPL-2.0 OFL-1.1'.split(
    ' ',
  ),
);

/** Others, by package, with what they ask for. */
export const EXCEPTIONS: readonly { readonly name: RegExp; readonly license: string; readonly why: string }[] = [
  {
    name: /^citeproc$/,
    license: 'CPAL-1.0',
    why: 'runs while a site is built; nothing of it is in a published site, and the program is not changed',
  },
  {
    name: /^@img\/sharp-/,
    license: 'LGPL-3.0-or-later',
    why: 'libvips, which Astro brings for pictures; a library of its own that is not changed, and not called here',
  },
];

/** Packages that npm installed, by name; a name in several versions once. */
export function installedPackages(): InstalledPackage[] {
  const noted: { packages: Record<string, Record<string, unknown>> } = JSON.parse(
    readFileSync('node_modules/.package-lock.json', 'utf8'),
  );
  const byName = new Map<string, InstalledPackage>();
  for (const [folder, fields] of Object.entries(noted.packages)) {
    const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const before = byName.get(name);
    byName.set(name, {
      name,
      license: typeof fields.license === 'string' ? fields.license : licenseOf(folder),
      platform: 'os' in fields || 'cpu' in fields,
      dev: fields.dev === true && (before?.dev ?? true),
      hasInstallScript: fields.hasInstallScript === true || before?.hasInstallScript === true,
    });
  }
  return [...byName.values()].sort((a, b) => byCodePoint(a.name, b.name));
}

/** Whether a licence is permitted: one of those that `OR` offers, all of those that `AND` joins. */
export function isPermitted({ name, license }: Pick<InstalledPackage, 'name' | 'license'>): boolean {
  const excepted = EXCEPTIONS.filter((exception) => exception.name.test(name)).map((exception) => exception.license);
  return license
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((part) => PERMITTED.has(part) || excepted.includes(part)));
}

/** The list of docs/licenses.md: what a production install brings everywhere, without what is for one system only. */
export function licenseTable(packages: readonly InstalledPackage[]): string {
  const rows = packages.filter(({ dev, platform }) => !dev && !platform);
  return ['| Package | Licence |', '|---|---|', ...rows.map(({ name, license }) => `| ${name} | ${license} |`)].join(
    '\n',
  );
}

/** Old packages name it in another form. */
function licenseOf(folder: string): string {
  const { license, licenses } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const [first] = [license, ...[licenses].flat()].filter((value) => value !== undefined);
  return typeof first === 'object' && first !== null ? String(first.type) : String(first);
}
