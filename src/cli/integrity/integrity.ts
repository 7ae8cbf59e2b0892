import { createHash } from 'node:crypto';
import { z } from 'zod';
import { byCodePoint } from '../../core/text/order.ts';
import { jsonOrNothing } from '../json-or-nothing.ts';

/** Name of the file in a published folder. */
export const INTEGRITY_FILE = 'integrity.json';

const FORMAT = 'rostrum-integrity-1';

const hex = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 of 64 hexadecimal digits');

const entry = z.strictObject({
  /** A published file, a source as received, or the text of a speech. */
  kind: z.enum(['file', 'source', 'text']),
  /** Path in the published folder, path in `content/sources/`, or id of the speech. */
  path: z.string().min(1),
  bytes: z.int().nonnegative(),
  sha256: hex,
});

const integrity = z.strictObject({ format: z.literal(FORMAT), root: hex, entries: z.array(entry) });

export type IntegrityEntry = Readonly<z.output<typeof entry>>;

/** What an archive consists of. The root is one hash for all of it. */
export interface Integrity {
  readonly root: string;
  readonly entries: readonly IntegrityEntry[];
}

/** Puts entries into their order and gives them their root. */
export function integrityOf(entries: readonly IntegrityEntry[]): Integrity {
  const sorted = [...entries].sort((a, b) => byCodePoint(a.kind, b.kind) || byCodePoint(a.path, b.path));
  return { root: rootOf(sorted), entries: sorted };
}

/** SHA-256 over a line for each entry: `file <sha256> <bytes> "<path>"`, the path as in JSON. */
function rootOf(entries: readonly IntegrityEntry[]): string {
  const hash = createHash('sha256');
  for (const { kind, sha256, bytes, path } of entries)
    hash.update(`${kind} ${sha256} ${bytes} ${JSON.stringify(path)}\n`);
  return hash.digest('hex');
}

/** The file: JSON with a line for each entry, so that two of them can be compared by eye. */
export function serializeIntegrity({ root, entries }: Integrity): string {
  const lines = entries.map(({ kind, path, bytes, sha256 }) => JSON.stringify({ kind, path, bytes, sha256 }));
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n]`;
  return `${headOf(root)},"entries":${list}}\n`;
}

/** Whether a file that was written here is that of a root, which says of all the rest what it is. */
export function hasRoot(text: string, root: string): boolean {
  return text.startsWith(headOf(root));
}

function headOf(root: string): string {
  return `{"format":"${FORMAT}","root":"${root}"`;
}

/**
 * Reads the file. `damage` says what shows that it is not as it was written: each of its bytes is as good as fixed by the
 * others, since there is one way only to write what it says.
 */
export function parseIntegrity(text: string): { readonly integrity?: Integrity; readonly damage?: string } {
  const read = integrity.safeParse(jsonOrNothing(text));
  if (!read.success) {
    const [issue] = read.error.issues;
    const where = issue === undefined || issue.path.length === 0 ? '' : ` at \`${issue.path.join('.')}\``;
    return { damage: `Unexpected content${where}, expected a list of files as \`rostrum build\` writes it` };
  }
  const { root, entries } = read.data;
  const written = { root, entries };
  const computed = integrityOf(entries);
  if (computed.root !== root)
    return { integrity: written, damage: `Unexpected root ${root}, expected ${computed.root} for its entries` };
  if (serializeIntegrity(computed) !== text)
    return { integrity: written, damage: 'Unexpected bytes, expected them as `rostrum build` writes what it says' };
  return { integrity: written };
}
