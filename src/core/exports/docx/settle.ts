import { unzipSync } from 'fflate';
import { packFiles } from '../zip.ts';

const CORE = 'docProps/core.xml';

/**
 * The document with nothing in it that changes from one writing to the next: the library puts in the time by the clock,
 * and ids of links by chance. Times become the beginning of the speech's date, links are numbered as they come.
 */
export function settled(bytes: Uint8Array, date: string): Uint8Array {
  const [year, month = '01', day = '01'] = date.split('-');
  const time = `${year}-${month}-${day}T00:00:00Z`;
  const numberOf = new Map<string, string>();
  const decoder = new TextDecoder();
  const files = Object.entries(unzipSync(bytes)).map(([path, content]): [string, Uint8Array | string] => {
    if (!/\.(?:xml|rels)$/.test(path)) return [path, content];
    const xml = decoder.decode(content);
    if (path === CORE) return [path, xml.replace(/(<dcterms:\w+ [^>]*>)[^<]*/g, `$1${time}`)];
    return [path, numberedLinks(xml, numberOf)];
  });
  return packFiles(Object.fromEntries(files));
}

/** An id by chance, where a link or the address of one has it; one that the library counted is a number alone. */
const CHANCE = /(?<=<(?:w:hyperlink|Relationship)\b[^>]*\b(?:r:id|Id)=")rId(?!\d+")[^"]+/g;

function numberedLinks(xml: string, numberOf: Map<string, string>): string {
  return xml.replace(CHANCE, (id) => {
    const known = numberOf.get(id) ?? `rIdLink${numberOf.size + 1}`;
    numberOf.set(id, known);
    return known;
  });
}
