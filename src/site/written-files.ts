import { timed } from '../archive/phases.ts';
import { renderPlan } from '../archive/render-plan.ts';
import { sha256 } from '../archive/speech-cache.ts';
import type { FileSum } from '../core/exports/file-sums.ts';
import type { ExportFile, Pieces } from '../core/exports/format.ts';

/** Size and checksum of a file: as it was written in this build or is there from another, else as it would be written. */
export async function sumOf(file: ExportFile): Promise<FileSum> {
  const known = await renderPlan()?.sumOf(file.path);
  if (known !== undefined) return known;
  const bytes = await bytesOf(file);
  return { bytes: bytes.length, sha256: sha256(bytes) };
}

/** A file as it is published. */
export async function bytesOf(file: ExportFile): Promise<Uint8Array<ArrayBuffer>> {
  return Buffer.from(await timed('exports', () => file.write()));
}

/** The same, or its pieces, each made when the one before is written. */
export async function contentOf(file: ExportFile): Promise<Uint8Array | Pieces> {
  return (await file.pieces?.()) ?? bytesOf(file);
}
