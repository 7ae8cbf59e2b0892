import { createHash } from 'node:crypto';
import type { ExportFile } from '../core/exports/format.ts';

/** What a file weighs, and by what its copy is told to be whole. */
export interface FileSum {
  readonly bytes: number;
  /** In lower-case hexadecimal. */
  readonly sha256: string;
}

/** Every language's page shows the same sums. */
const sums = new WeakMap<ExportFile, Promise<FileSum>>();

/** Size and checksum of a file; it is written for them, and not kept. */
export function sumOf(file: ExportFile): Promise<FileSum> {
  const known = sums.get(file) ?? reckon(file);
  sums.set(file, known);
  return known;
}

async function reckon({ write }: ExportFile): Promise<FileSum> {
  const bytes = Buffer.from(await write());
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
