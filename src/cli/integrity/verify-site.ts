import { compareContent, compareCopy, type Difference, sortDifferences } from './compare-copy.ts';
import type { Copy } from './copy.ts';
import { INTEGRITY_FILE, type IntegrityEntry, parseIntegrity } from './integrity.ts';

export interface VerifyOptions {
  /** Text of an `integrity.json` from elsewhere; the copy's own where there is none. */
  readonly against?: string | undefined;
  /** The root that the list has to have. */
  readonly root?: string | undefined;
  /** Sources and texts of a content folder that the copy should have been made from. */
  readonly content?: readonly IntegrityEntry[] | undefined;
}

export interface Verified {
  readonly differences: readonly Difference[];
  /** How many files the list names. */
  readonly files: number;
  readonly root: string;
}

/** Compares a copy with its list, or one from elsewhere. Throws where there is no list at all. */
export async function verifySite(copy: Copy, { against, root, content }: VerifyOptions): Promise<Verified> {
  const own = await copy.read(INTEGRITY_FILE);
  const text = against ?? own;
  if (text === undefined)
    throw new Error(
      `Unexpected absence of ${INTEGRITY_FILE}, expected it beside the pages, or another one by --against`,
    );
  const { integrity, damage } = parseIntegrity(text);
  const ofList: Difference[] = [];
  const list = (message: string): void => void ofList.push({ what: 'changed', path: INTEGRITY_FILE, message });
  if (damage !== undefined) list(damage);
  if (own === undefined)
    ofList.push({ what: 'lost', path: INTEGRITY_FILE, message: 'Unexpected absence, expected the list of files' });
  else if (own !== text) list('Unexpected content, expected that of the list it is checked against');
  if (root !== undefined && integrity !== undefined && integrity.root !== root)
    list(`Unexpected root ${integrity.root}, expected ${root}`);
  if (integrity === undefined) return { differences: ofList, files: 0, root: '' };
  const differences = [
    ...ofList,
    ...(await compareCopy(integrity, copy)),
    ...(content === undefined ? [] : compareContent(integrity, content)),
  ];
  const files = integrity.entries.filter(({ kind }) => kind === 'file').length;
  return { differences: sortDifferences(differences), files, root: integrity.root };
}
