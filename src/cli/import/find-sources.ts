import { glob, lstat, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { isImportReport } from '../../core/importer/report.ts';
import type { Problem } from '../../core/model/problem.ts';
import { byCodePoint } from '../../core/text/order.ts';
import { importProblem, reasonOf } from './problem.ts';
import { isReadable, READABLE, withoutTwins } from './readable.ts';

export interface FoundSource {
  /** Where it is, as given or below what was given. */
  readonly file: string;
  /** Path below the folder that was given, with `/`: its name in `content/sources/`. */
  readonly name: string;
  /** It was asked for by its own name, not found in a folder or by a pattern. */
  readonly isGiven: boolean;
}

interface Skipped {
  readonly file: string;
  readonly reason: string;
}

export interface FoundSources {
  /** In code-point order of their names. */
  readonly sources: readonly FoundSource[];
  /** Files of a folder that are not imported. */
  readonly skipped: readonly Skipped[];
  /** What was asked for and cannot be read. */
  readonly problems: readonly Problem[];
}

type Finding = { readonly source: FoundSource } | { readonly skipped: Skipped } | { readonly problem: Problem };

/**
 * The files that paths stand for: files, folders with all that is below them, and patterns that the shell left as they
 * are. Nothing is opened. What lies in `sourcesDir` already is named as it is named there.
 */
export async function findSources(paths: readonly string[], sourcesDir: string): Promise<FoundSources> {
  const findings: Finding[] = [];
  for (const given of paths) findings.push(...(await findGiven(given)));
  const found = findings.flatMap((finding) => ('source' in finding ? [finding.source] : []));
  const { sources, twins } = withoutTwins(await namedOnce(found, sourcesDir));
  const skipped = findings.flatMap((finding) => ('skipped' in finding ? [finding.skipped] : []));
  return {
    sources: [...sources].sort((a, b) => byCodePoint(a.name, b.name) || byCodePoint(a.file, b.file)),
    skipped: [...skipped, ...twins].sort((a, b) => byCodePoint(a.file, b.file)),
    problems: findings.flatMap((finding) => ('problem' in finding ? [finding.problem] : [])),
  };
}

/** Each file once, however often it was found. */
async function namedOnce(found: readonly FoundSource[], sourcesDir: string): Promise<FoundSource[]> {
  const own = await realpath(sourcesDir).catch(() => path.resolve(sourcesDir));
  const byFile = new Map<string, FoundSource>();
  for (const { file, name, isGiven } of found) {
    const real = await realpath(file).catch(() => path.resolve(file));
    const isOwn = real.startsWith(own + path.sep);
    if (!byFile.has(real)) byFile.set(real, { file, name: isOwn ? nameBelow(own, real) : name, isGiven });
  }
  return [...byFile.values()];
}

async function findGiven(given: string): Promise<Finding[]> {
  const stats = await stat(given).catch(reasonOf);
  if (typeof stats === 'string') {
    if (isPattern(given)) return findMatches(given);
    const message = `Unexpected failure to find it (${stats}), expected a file, a folder or a pattern`;
    return [{ problem: importProblem(given, 'readable-file', message) }];
  }
  if (stats.isDirectory()) return findBelow(given, given, await realpath(given));
  if (!stats.isFile()) return [{ problem: special(given) }];
  if (isReadable(given)) return [{ source: { file: given, name: path.basename(given), isGiven: true } }];
  const message = `Unexpected ending of the file name, expected one of ${READABLE.join(', ')}`;
  return [{ problem: importProblem(given, 'readable-file', message) }];
}

function isPattern(given: string): boolean {
  return /[*?[\]{}]/.test(given);
}

/** What a pattern matches, named from its first folder with a wildcard on. */
async function findMatches(pattern: string): Promise<Finding[]> {
  const parts = pattern.split('/');
  const base = parts.slice(0, parts.findIndex(isPattern)).join('/') || (pattern.startsWith('/') ? '/' : '.');
  const top = await realpath(base).catch(() => undefined);
  const matches: string[] = [];
  if (top !== undefined) for await (const match of glob(pattern)) matches.push(match);
  const findings: Finding[] = [];
  for (const match of matches.sort(byCodePoint)) findings.push(...(await findEntry(match, base, top ?? base)));
  if (findings.length > 0) return findings;
  return [
    { problem: importProblem(pattern, 'readable-file', 'Unexpected pattern that matches nothing, expected files') },
  ];
}

async function findBelow(folder: string, base: string, top: string): Promise<Finding[]> {
  const names = await readdir(folder).catch(reasonOf);
  if (typeof names === 'string') {
    const message = `Unexpected failure to read it (${names}), expected a folder`;
    return [{ problem: importProblem(folder, 'readable-file', message) }];
  }
  const findings: Finding[] = [];
  for (const name of names.sort(byCodePoint)) findings.push(...(await findEntry(path.join(folder, name), base, top)));
  return findings;
}

/** A file or folder that was found and not given: its kind decides, and no link may lead out of `top`. */
async function findEntry(file: string, base: string, top: string): Promise<Finding[]> {
  if (path.basename(file).startsWith('.') || isImportReport(file)) return [];
  const stats = await lstat(file).catch(reasonOf);
  if (typeof stats === 'string') {
    const message = `Unexpected failure to find it (${stats}), expected a file`;
    return [{ problem: importProblem(file, 'readable-file', message) }];
  }
  if (stats.isDirectory()) return findBelow(file, base, top);
  if (!stats.isFile() && !stats.isSymbolicLink()) return [{ problem: special(file) }];
  const wrongLink = stats.isSymbolicLink() ? await wrongLinkOf(file, top) : undefined;
  if (wrongLink !== undefined) return [wrongLink];
  if (isReadable(file)) return [{ source: { file, name: nameBelow(base, file), isGiven: false } }];
  return [{ skipped: { file, reason: `its ending is none of ${READABLE.join(', ')}` } }];
}

/** Why a link is not followed; `undefined` where it leads to a file of the folder. */
async function wrongLinkOf(file: string, top: string): Promise<Finding | undefined> {
  const target = await realpath(file).catch(() => undefined);
  if (target === undefined) {
    const message = 'Unexpected link that leads to nothing, expected a file';
    return { problem: importProblem(file, 'readable-file', message) };
  }
  if (!`${target}${path.sep}`.startsWith(top.endsWith(path.sep) ? top : top + path.sep)) {
    const message =
      'Unexpected link that leads out of the folder, expected a file in it; name the file itself to import it';
    return { problem: importProblem(file, 'outside-folder', message) };
  }
  const stats = await stat(target);
  if (stats.isDirectory()) return { skipped: { file, reason: 'a link to a folder that is read in its own place' } };
  return stats.isFile() ? undefined : { problem: special(file) };
}

function nameBelow(folder: string, file: string): string {
  return path.relative(folder, file).split(path.sep).join('/');
}

function special(file: string): Problem {
  return importProblem(file, 'readable-file', 'Unexpected pipe, socket or device, expected a file');
}
