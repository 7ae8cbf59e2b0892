import type { Element } from 'xast';
import type { Problem } from '../../model/problem.ts';
import { localName, within } from './elements.ts';
import { parseXml, placeOf, problemAt } from './parse-xml.ts';
import { isTei, listedEntities, type OthersOptions, type ReadOthers, readOthersTei } from './read-others.ts';
import { ownId, type ReadSpeech, readOwnTei } from './read-own.ts';

/** Reads a file of our own TEI into the Markdown of its speech. */
export function readTei(xml: string, file: string): ReadSpeech {
  const parsed = parseXml(xml, file);
  if ('problem' in parsed) return parsed;
  const { root } = parsed;
  const idno = ownId(root);
  if (idno !== undefined) return readOwnTei(root, idno, file);
  return { problem: problemAt(file, `Unexpected element \`${root.name}\`, expected TEI`, placeOf(root)) };
}

/** Reads whatever TEI a root holds: speeches of our own or of others, those of a corpus, or lists of entities. */
export function readAnyTei(root: Element, options: OthersOptions): ReadOthers | { readonly problem: Problem } {
  const { file } = options;
  if (!isTei(root)) {
    const message = `Unexpected element \`${root.name}\`, expected TEI`;
    return { problem: problemAt(file, message, placeOf(root)) };
  }
  const idno = ownId(root);
  if (idno !== undefined) {
    const read = readOwnTei(root, idno, file);
    return 'problem' in read ? read : { speeches: [read], entities: [] };
  }
  if (localName(root) !== 'teiCorpus') {
    const entities = listedEntities(root);
    return entities.length > 0 ? { speeches: [], entities } : readOthersTei(root, options);
  }
  const speeches: ReadOthers['speeches'][number][] = [];
  const entities = new Map<string, ReadOthers['entities'][number]>();
  for (const text of within(root, 'TEI')) {
    const read = readAnyTei(text, { ...options, companions: [root, ...options.companions] });
    if ('problem' in read) return read;
    speeches.push(...read.speeches);
    for (const entity of read.entities) entities.set(entity.id, entity);
  }
  return { speeches, entities: [...entities.values()] };
}
