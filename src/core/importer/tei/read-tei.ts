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

/** The texts of a file: those of a corpus one by one, else the file as a whole. */
export function textsIn(root: Element): readonly Element[] {
  return localName(root) === 'teiCorpus' ? within(root, 'TEI') : [root];
}

/** Reads whatever a text is: a speech of our own, a transcript of others, or lists of entities. */
export function readAnyTei(text: Element, options: OthersOptions): ReadOthers | { readonly problem: Problem } {
  const { file } = options;
  if (!isTei(text)) {
    const message = `Unexpected element \`${text.name}\`, expected TEI`;
    return { problem: problemAt(file, message, placeOf(text)) };
  }
  const idno = ownId(text);
  if (idno !== undefined) {
    const read = readOwnTei(text, idno, file);
    return 'problem' in read ? read : { speeches: [read], entities: [] };
  }
  const entities = listedEntities(text);
  return entities.length > 0 ? { speeches: [], entities } : readOthersTei(text, options);
}
