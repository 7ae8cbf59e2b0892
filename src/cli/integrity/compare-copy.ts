import { byCodePoint } from '../../core/text/order.ts';
import type { Copy } from './copy.ts';
import { mapSome } from './digest.ts';
import { INTEGRITY_FILE, type Integrity, type IntegrityEntry } from './integrity.ts';

/** Something about a copy that is not as the list says. */
export interface Difference {
  readonly what: 'changed' | 'lost' | 'added' | 'unread';
  readonly path: string;
  readonly message: string;
}

/** Files that are asked for together. */
const AT_ONCE = 16;

/** Every file of a list that a copy does not have as it was, and, where the copy can be listed, what it has besides. */
export async function compareCopy({ entries }: Integrity, copy: Copy): Promise<Difference[]> {
  const files = entries.filter(({ kind }) => kind === 'file');
  const found = await mapSome(files, AT_ONCE, (entry) => compareFile(entry, copy));
  const known = new Set([...files.map((entry) => entry.path), INTEGRITY_FILE]);
  const added = ((await copy.list?.()) ?? []).filter((file) => !known.has(file)).map(addedFile);
  return sortDifferences([...found.flat(), ...added]);
}

/** What the sources and texts of a content folder no longer have in common with those of a list. */
export function compareContent({ entries }: Integrity, now: readonly IntegrityEntry[]): Difference[] {
  const key = ({ kind, path }: IntegrityEntry): string => `${kind} ${path}`;
  const listed = new Map(entries.filter(({ kind }) => kind !== 'file').map((entry) => [key(entry), entry]));
  const present = new Map(now.map((entry) => [key(entry), entry]));
  const differences: Difference[] = [];
  for (const [name, { sha256, bytes }] of listed) {
    const found = present.get(name);
    if (found === undefined)
      differences.push({ what: 'lost', path: name, message: `Unexpected end, expected ${sha256}` });
    else if (found.sha256 !== sha256)
      differences.push(changed(name, { bytes, sha256 }, { bytes: found.bytes, sha256: found.sha256 }));
  }
  for (const name of present.keys()) if (!listed.has(name)) differences.push(addedFile(name));
  return sortDifferences(differences);
}

export function sortDifferences(differences: readonly Difference[]): Difference[] {
  return [...differences].sort((a, b) => byCodePoint(a.path, b.path) || byCodePoint(a.what, b.what));
}

async function compareFile(entry: IntegrityEntry, copy: Copy): Promise<Difference[]> {
  try {
    const found = await copy.digest(entry.path);
    if (found === undefined)
      return [
        { what: 'lost', path: entry.path, message: `Unexpected absence, expected a file of ${entry.bytes} bytes` },
      ];
    if (found.hash === entry.sha256) return [];
    return [changed(entry.path, entry, { bytes: found.bytes, sha256: found.hash })];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [
      { what: 'unread', path: entry.path, message: `Unexpected failure to read it (${reason}), expected a file` },
    ];
  }
}

type Size = Pick<IntegrityEntry, 'bytes' | 'sha256'>;

function changed(path: string, listed: Size, found: Size): Difference {
  const sizes = listed.bytes === found.bytes ? '' : ` (${found.bytes} bytes instead of ${listed.bytes})`;
  return { what: 'changed', path, message: `Unexpected SHA-256 ${found.sha256}, expected ${listed.sha256}${sizes}` };
}

function addedFile(path: string): Difference {
  return { what: 'added', path, message: 'Unexpected file, expected none that the list does not name' };
}
