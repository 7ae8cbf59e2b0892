import { realpath } from 'node:fs/promises';
import type { Element } from 'xast';
import { findPath, localName } from '../../core/importer/tei/elements.ts';
import { placeOf, problemAt } from '../../core/importer/tei/parse-xml.ts';
import { isTei, listedEntities } from '../../core/importer/tei/read-others.ts';
import { ownId } from '../../core/importer/tei/read-own.ts';
import { readAnyTei, textsIn } from '../../core/importer/tei/read-tei.ts';
import { entriesOf } from '../../core/importer/tei/registry.ts';
import { entityFile } from '../../core/importer/tei/write-entity.ts';
import { entityNamed } from '../../core/model/entity-index.ts';
import type { ImportRun } from './import-source.ts';
import type { WholeFormat, WholeRead, WholeText } from './import-whole.ts';
import { type Failure, type Included, includedIn, readRoot, rootOf } from './tei-files.ts';

type Reading = Awaited<ReturnType<WholeText['read']>>;

const OTHER = { other: 'XML of another kind than TEI' };

/**
 * TEI: a speech of our own, transcripts of others, lists of persons and bodies, or a corpus that holds or includes such
 * texts. Those that a corpus includes are read when it is their turn, so that one of them is in memory. The other TEI
 * files of the same command may hold the persons and bodies that a transcript points to.
 */
export const tei: WholeFormat = {
  ending: '.xml',
  async read(file, bytes, run) {
    const parsed = rootOf(bytes, file);
    if ('problem' in parsed) return parsed;
    const { root } = parsed;
    if (!isTei(root)) return OTHER;
    const included = await includedIn(root, file);
    if ('problem' in included) return included;
    let companions: Promise<readonly Element[] | Failure> | undefined;
    const read = async (text: Element, of: string): Promise<Reading> => {
      const isList = listedEntities(text).length > 0;
      if (ownId(text) !== undefined || isList) return readText(text, of, [], run); // They point to nothing elsewhere.
      if (findPath(text, 'text') === undefined) return { other: 'TEI without a text and without a list of entities' };
      companions ??= companionsOf(root, file, included.files, run);
      const known = await companions;
      return 'problem' in known ? known : readText(text, of, known, run);
    };
    const texts = textsIn(root).map((text): WholeText => ({ file, read: () => read(text, file) }));
    if (localName(root) !== 'teiCorpus') return texts;
    const asked = new Set(await Promise.all(run.files.map((one) => realpath(one).catch(() => one))));
    const others = included.files.filter(({ real }) => !asked.has(real)).map(({ named }) => textsAt(named, read));
    if (texts.length + included.files.length > 0) return [...texts, ...others];
    return { problem: problemAt(file, NOTHING, placeOf(root)) };
  },
};

const NOTHING = 'Unexpected end, expected a speech or a list of entities';

/** All texts of a file that a corpus includes. */
function textsAt(file: string, read: (text: Element, of: string) => Promise<Reading>): WholeText {
  return {
    file,
    async read() {
      const parsed = await readRoot(file);
      if ('problem' in parsed) return parsed;
      if (!isTei(parsed.root)) return OTHER;
      const all: WholeRead[] = [];
      for (const text of textsIn(parsed.root)) {
        const one = await read(text, file);
        if (!('speeches' in one)) return one;
        all.push(one);
      }
      return { speeches: all.flatMap(({ speeches }) => speeches), drafts: all.flatMap(({ drafts }) => drafts) };
    },
  };
}

function readText(
  text: Element,
  file: string,
  companions: readonly Element[],
  { date, split, entities }: ImportRun,
): WholeRead | Failure {
  const existing: Parameters<typeof readAnyTei>[1]['existing'] = (type, name) => entityNamed(entities, type, name);
  const read = readAnyTei(text, { file, companions, split, date, existing });
  if ('problem' in read) return read;
  const speeches = read.speeches.map(({ id, markdown }) => ({ id, markdown, note: 'from TEI' }));
  if (speeches.length + read.entities.length === 0) return { problem: problemAt(file, NOTHING, placeOf(text)) };
  return { speeches, drafts: read.entities.map(entityFile) };
}

/** Where persons and bodies may be listed: the file itself, what it includes, and the others of the command. */
async function companionsOf(
  root: Element,
  file: string,
  included: readonly Included[],
  { files, listed }: ImportRun,
): Promise<readonly Element[] | Failure> {
  const entries = async (one: string): Promise<Element | Failure> => {
    const known = listed.get(one);
    if (known !== undefined) return known;
    const read = await readRoot(one);
    if ('problem' in read) return read;
    const found = entriesOf(read.root);
    listed.set(one, found);
    return found;
  };
  const roots = [root];
  for (const { named } of included) {
    const one = await entries(named);
    // One that a corpus includes is imported itself, and its own failure is said there.
    if (!('problem' in one)) roots.push(one);
    else if (localName(root) !== 'teiCorpus') return one;
  }
  for (const other of files) {
    if (other === file || !other.toLowerCase().endsWith(tei.ending)) continue;
    const one = await entries(other);
    if (!('problem' in one)) roots.push(one);
  }
  return roots;
}
