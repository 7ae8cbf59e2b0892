import { sha256Of } from './sha256.ts';

/** What a file weighs, and by what its copy is told to be whole. */
export interface FileSum {
  readonly bytes: number;
  /** In lower-case hexadecimal. */
  readonly sha256: string;
}

/** The sum of a file as it would be written. */
export async function sumOf(written: string | Uint8Array): Promise<FileSum> {
  const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : new Uint8Array(written);
  return { bytes: bytes.length, sha256: await sha256Of(bytes) };
}
