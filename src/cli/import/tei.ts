import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Element } from 'xast';
import { decodeXml } from '../../core/importer/tei/decode-xml.ts';
import { localName, within } from '../../core/importer/tei/elements.ts';
import { parseXml, placeOf, problemAt } from '../../core/importer/tei/parse-xml.ts';
import { isTei } from '../../core/importer/tei/read-others.ts';
import { readAnyTei } from '../../core/importer/tei/read-tei.ts';
import { entityFile } from '../../core/importer/tei/write-entity.ts';
import { entityNamed } from '../../core/model/entity-index.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { WholeFormat, WholeRead } from './import-whole.ts';
import { readBytes } from './read-bytes.ts';

/**
 * TEI: a speech of our own, transcripts of others, lists of persons and bodies, or a corpus that includes such files. The
 * other TEI files of the same command may hold the persons and bodies that this one points to.
 */
export const tei: WholeFormat = {
  ending: '.xml',
  async read(file, bytes, { date, split, entities, files }) {
    const root = rootOf(bytes, file);
    if ('problem' in root) return root;
    if (!isTei(root.root)) return { other: 'XML of another kind than TEI' };
    const included = await includedIn(root.root, file);
    if ('problem' in included) return included;
    const others = files.filter((other) => other !== file && other.toLowerCase().endsWith(tei.ending));
    const beside = await Promise.all(others.map(readRoot));
    const companions = [...included.roots, ...beside.flatMap((one) => ('root' in one ? [one.root] : []))];
    const sources = localName(root.root) === 'teiCorpus' ? [root.root, ...included.roots] : [root.root];
    const all: WholeRead[] = [];
    for (const source of sources) {
      const existing: Parameters<typeof readAnyTei>[1]['existing'] = (type, name) => entityNamed(entities, type, name);
      const read = readAnyTei(source, { file, companions, split, date, existing });
      if ('problem' in read) return read;
      const speeches = read.speeches.map(({ id, markdown }) => ({ id, markdown, note: 'from TEI' }));
      all.push({ speeches, drafts: read.entities.map(entityFile) });
    }
    const read = { speeches: all.flatMap(({ speeches }) => speeches), drafts: all.flatMap(({ drafts }) => drafts) };
    if (read.speeches.length + read.drafts.length > 0) return read;
    return { problem: problemAt(file, 'Unexpected end, expected a speech or a list of entities', placeOf(root.root)) };
  },
};

async function readRoot(file: string): Promise<{ root: Element } | { problem: Problem }> {
  const bytes = await readBytes(file);
  return 'problem' in bytes ? bytes : rootOf(bytes, file);
}

function rootOf(bytes: Uint8Array, file: string): { root: Element } | { problem: Problem } {
  const decoded = decodeXml(bytes, file);
  return 'problem' in decoded ? decoded : parseXml(decoded.xml, file);
}

/** Roots of the files that a file includes: none but those in its own folder, and none that they include. */
async function includedIn(root: Element, file: string): Promise<{ roots: Element[] } | { problem: Problem }> {
  const folder = await realpath(path.dirname(file));
  const roots: Element[] = [];
  for (const include of within(root, 'include')) {
    const href = include.attributes.href ?? '';
    const target = await realpath(path.join(folder, href)).catch(() => undefined);
    if (/^[a-z][a-z\d+.-]*:|^\//i.test(href) || target === undefined || !target.startsWith(folder + path.sep)) {
      const message = `Unexpected include of \`${href}\`, expected a file in the folder of this one`;
      return { problem: problemAt(file, message, placeOf(include)) };
    }
    const read = await readRoot(target);
    if ('problem' in read) return read;
    roots.push(read.root);
  }
  return { roots };
}
