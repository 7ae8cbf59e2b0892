import { parseXml, placeOf, problemAt } from './parse-xml.ts';
import { ownId, type ReadSpeech, readOwnTei } from './read-own.ts';

/** Reads a TEI file into the Markdown of a speech. */
export function readTei(xml: string, file: string): ReadSpeech {
  const parsed = parseXml(xml, file);
  if ('problem' in parsed) return parsed;
  const { root } = parsed;
  const idno = ownId(root);
  if (idno !== undefined) return readOwnTei(root, idno, file);
  return { problem: problemAt(file, `Unexpected element \`${root.name}\`, expected TEI`, placeOf(root)) };
}
