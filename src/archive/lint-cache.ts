import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { lintSpeeches, lintTogether } from '../core/lint/lint.ts';
import type { LintInput } from '../core/lint/rule.ts';
import type { Problem } from '../core/model/problem.ts';
import { codeHash } from './code-hash.ts';
import { ownName } from './own-folder.ts';
import { sha256 } from './speech-cache.ts';

/** Rooms of the core whose code decides what is found. */
const ROOMS = ['text', 'model', 'markup', 'corpus', 'lint'];

export interface LintCacheOptions {
  readonly contentDir: string;
  readonly cacheDir: string;
  readonly coreDir: string;
  /** Hash of each speech's file, by id. */
  readonly digests: ReadonlyMap<string, string>;
  readonly registryHash: string;
}

/** By a hash of all that the rules look at. */
type Remembered = Readonly<Record<string, readonly Problem[]>>;

/** Problems of an archive as `lint` finds them; of speeches that did not change since they were looked at, from disk. */
export function lintChanged(input: LintInput, options: LintCacheOptions): Problem[] {
  const { cacheDir, contentDir, digests } = options;
  const file = path.join(cacheDir, 'lint', `${sha256(contentDir).slice(0, 32)}.json`);
  const before = read(file);
  const surroundings = surroundingsOf(input, options);
  const { speeches } = input.corpus;
  const keys = new Map(speeches.map(({ id, file }) => [file, sha256(surroundings, digests.get(id) ?? id)]));
  const changed = speeches.filter(({ file }) => before[keys.get(file) ?? ''] === undefined);
  const found = changed.length === 0 ? [] : lintSpeeches({ ...input, corpus: { ...input.corpus, speeches: changed } });
  const byFile = Map.groupBy(found, (problem) => problem.file);
  const now = Object.fromEntries(
    speeches.map(({ file }) => {
      const key = keys.get(file) ?? '';
      return [key, before[key] ?? byFile.get(file) ?? []];
    }),
  );
  if (changed.length > 0) write(file, now);
  return [...Object.values(now).flat(), ...lintTogether(input)];
}

/** What is around a speech, as far as rules about it look there. */
function surroundingsOf({ indicators, sources }: LintInput, { coreDir, registryHash }: LintCacheOptions): string {
  const received = [...sources].map(([name, { sha256: sum, text }]) => `${name} ${sum} ${sha256(text)}`).sort();
  return sha256(codeHash(coreDir, ROOMS), registryHash, JSON.stringify(indicators), ...received);
}

function read(file: string): Remembered {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {}; // Not there, or cut short: to look once more mends either.
  }
}

function write(file: string, remembered: Remembered): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const fresh = ownName(`${file}.`);
  writeFileSync(fresh, JSON.stringify(remembered));
  renameSync(fresh, file);
}
