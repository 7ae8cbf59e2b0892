import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Element } from 'xast';
import { decodeXml } from '../../core/importer/tei/decode-xml.ts';
import { within } from '../../core/importer/tei/elements.ts';
import { parseXml, placeOf, problemAt } from '../../core/importer/tei/parse-xml.ts';
import type { Problem } from '../../core/model/problem.ts';
import { readBytes } from './read-bytes.ts';

export interface Failure {
  readonly problem: Problem;
}

/** The root element of a TEI file. */
export async function readRoot(file: string): Promise<{ root: Element } | Failure> {
  const bytes = await readBytes(file);
  return 'problem' in bytes ? bytes : rootOf(bytes, file);
}

export function rootOf(bytes: Uint8Array, file: string): { root: Element } | Failure {
  const decoded = decodeXml(bytes, file);
  return 'problem' in decoded ? decoded : parseXml(decoded.xml, file);
}

/** A file that another one includes. */
export interface Included {
  /** Beside the name of the file that includes it. */
  readonly named: string;
  readonly real: string;
}

/**
 * Files that a file includes: none but those in its own folder and, where that is the `data/` of an archive, its
 * `speeches/`; none that they include.
 */
export async function includedIn(root: Element, file: string): Promise<{ files: readonly Included[] } | Failure> {
  const folder = await realpath(path.dirname(file));
  const folders = [folder, ...(path.basename(folder) === 'data' ? [path.join(folder, '../speeches')] : [])];
  const files: Included[] = [];
  for (const include of within(root, 'include')) {
    const href = include.attributes.href ?? '';
    const real = await realpath(path.join(folder, href)).catch(() => undefined);
    const isInside = folders.some((one) => real?.startsWith(one + path.sep));
    if (/^[a-z][a-z\d+.-]*:|^\//i.test(href) || real === undefined || !isInside) {
      const message = `Unexpected include of \`${href}\`, expected a file in the folder of this one`;
      return { problem: problemAt(file, message, placeOf(include)) };
    }
    files.push({ named: path.join(path.dirname(file), href), real });
  }
  return { files };
}
