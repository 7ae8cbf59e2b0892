import type { Corpus } from '../../corpus/corpus.ts';
import { once } from '../../corpus/once.ts';
import type { Speech } from '../../model/speech.ts';
import type { ExportSource } from '../format.ts';
import { nameOf } from '../reading/facts.ts';
import { element, text } from '../xml-tags.ts';
import { joinFiles, packFile } from '../zip.ts';
import { bodyXml, footnotesXml } from './body.ts';
import { makeTemplate, type VariedFile } from './template.ts';

/** What all documents of an archive have in common. */
const templateOf = once((_: Corpus) => makeTemplate());

/**
 * A speech as a document of Word (Office Open XML, ISO/IEC 29500), laid out as an official document: real styles, notes as
 * footnotes, names as links to their pages where the archive's address is known. The bytes are the same for the same text.
 */
export async function speechToDocx(speech: Speech, source: ExportSource): Promise<Uint8Array> {
  const { xml, links } = bodyXml(speech, source);
  const fill: Readonly<Record<VariedFile, (empty: string) => string>> = {
    'word/document.xml': (empty) => empty.replace('<w:sectPr', (section) => xml + section),
    'word/footnotes.xml': (empty) => empty.replace('</w:footnotes>', (end) => footnotesXml(speech) + end),
    'word/_rels/document.xml.rels': (empty) => empty.replace('</Relationships>', (end) => relationships(links) + end),
    'docProps/core.xml': (empty) =>
      empty.replace(/(?<=<cp:coreProperties [^>]*>).*(?=<)/s, () => properties(speech, source)),
  };
  const { files } = await templateOf(source.corpus);
  return joinFiles(files.map((file) => ('path' in file ? packFile(file.path, fill[file.path](file.xml)) : file)));
}

function relationships(links: ReadonlyMap<string, string>): string {
  const Type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
  return [...links]
    .map(([Target, Id]) => element('Relationship', { Id, Type, Target, TargetMode: 'External' }))
    .join('');
}

/** A clock would make every writing another file, so its times are the beginning of the speech's date. */
function properties({ meta }: Speech, source: ExportSource): string {
  const [year, month = '01', day = '01'] = meta.date.split('-');
  const time = `${year}-${month}-${day}T00:00:00Z`;
  return [
    element('dc:title', {}, text(meta.title)),
    element('dc:creator', {}, text(nameOf(source, meta.speaker) ?? source.site.title)),
    element('cp:lastModifiedBy', {}, text(source.site.title)),
    element('cp:revision', {}, '1'),
    element('dcterms:created', { 'xsi:type': 'dcterms:W3CDTF' }, time),
    element('dcterms:modified', { 'xsi:type': 'dcterms:W3CDTF' }, time),
  ].join('');
}
