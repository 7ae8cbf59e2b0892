import { parseXml, XmlElement, type XmlNode } from '@rgrove/parse-xml';
import { unzipSync } from 'fflate';

/** An EPUB as another program finds it. */
export interface ReadEpub {
  /** In the order of the archive. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly documents: ReadonlyMap<string, XmlElement>;
  readonly metadata: readonly XmlElement[];
  readonly text: (path: string) => string;
}

/** Unpacks a book and parses every XML file in it with a parser that takes nothing but well-formed XML. */
export function readEpub(bytes: Uint8Array): ReadEpub {
  const files = new Map(Object.entries(unzipSync(bytes)));
  const text = (path: string): string => new TextDecoder('utf-8', { fatal: true }).decode(files.get(path));
  const documents = new Map<string, XmlElement>();
  for (const path of files.keys())
    if (/\.(?:xml|opf|xhtml|svg)$/.test(path)) {
      const { root } = parseXml(text(path));
      if (root === null) throw new Error(`Unexpected ${path} without an element`);
      documents.set(path, root);
    }
  const opf = documents.get('EPUB/package.opf');
  if (opf === undefined) throw new Error('Expected a package document');
  const metadata =
    elementsOf(opf)
      .find(({ name }) => name === 'metadata')
      ?.children.filter(isElement) ?? [];
  return { files, documents, metadata, text };
}

/** What is wrong with the structure of an EPUB 3: its container, manifest, spine, contents, ids and links. */
export function structureProblems(bytes: Uint8Array): string[] {
  const { files, documents, metadata, text } = readEpub(bytes);
  const problems: string[] = [];
  const expect = (holds: boolean, problem: string): void => {
    if (!holds) problems.push(problem);
  };
  // A local file header: its method at 8, the length of its name at 26, of its extra field at 28, then its name (APPNOTE 4.3.7).
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  expect(view.getUint32(0, true) === 0x04034b50 && view.getUint16(8, true) === 0, 'the first file is packed');
  expect(view.getUint16(28, true) === 0, 'the first file has an extra field');
  expect(new TextDecoder().decode(bytes.subarray(30, 58)) === 'mimetypeapplication/epub+zip', 'mimetype is not first');
  const container = documents.get('META-INF/container.xml');
  const rootfile = container && elementsOf(container).find(({ name }) => name === 'rootfile');
  expect(rootfile?.attributes['full-path'] === 'EPUB/package.opf', 'the container names no package');

  const opf = elementsOf(required(documents.get('EPUB/package.opf')));
  const items = opf.filter(({ name }) => name === 'item');
  const itemPaths = items.map(({ attributes }) => `EPUB/${attributes.href}`);
  const content = [...files.keys()].filter((path) => path.startsWith('EPUB/') && path !== 'EPUB/package.opf');
  expect(JSON.stringify(content.sort()) === JSON.stringify([...itemPaths].sort()), 'manifest and files differ');
  expect(items.filter(({ attributes }) => attributes.properties === 'nav').length === 1, 'not one nav');
  const ids = items.map(({ attributes }) => attributes.id);
  expect(new Set(ids).size === ids.length && ids.every((id) => /^[A-Za-z_][\w.-]*$/.test(id ?? '')), 'ids of items');
  const spine = opf.filter(({ name }) => name === 'itemref').map(({ attributes }) => attributes.idref);
  expect(spine.length > 0 && spine.every((id) => ids.includes(id)), 'the spine names what is not there');
  const read = items.filter(({ attributes }) => attributes['media-type'] === 'application/xhtml+xml');
  expect(
    read.every(({ attributes }) => spine.includes(attributes.id)),
    'a page is not in the spine',
  );
  for (const name of ['dc:identifier', 'dc:title', 'dc:language'])
    expect(
      metadata.some((it) => it.name === name && it.text.trim() !== ''),
      `no ${name}`,
    );
  const modified = metadata.filter(({ attributes }) => attributes.property === 'dcterms:modified');
  expect(modified.length === 1 && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(modified[0]?.text ?? ''), 'modified');

  const idsOf = new Map(
    [...documents].map(([path, root]) => [path, elementsOf(root).flatMap(({ attributes }) => attributes.id ?? [])]),
  );
  for (const [path, found] of idsOf) expect(new Set(found).size === found.length, `an id stands twice in ${path}`);
  for (const [path, root] of documents) {
    if (!path.endsWith('.xhtml')) continue;
    expect(text(path).includes('xmlns="http://www.w3.org/1999/xhtml"'), `${path} is no XHTML`);
    for (const { name, attributes } of elementsOf(root)) {
      const href = attributes.href ?? attributes.src;
      if (href === undefined || /^(?:https?|mailto):/.test(href)) continue;
      const [file, anchor] = href.split('#');
      const target = file === '' ? path : `EPUB/${file}`;
      expect(files.has(target), `${name} of ${path} leads to ${href}`);
      if (anchor !== undefined) expect(idsOf.get(target)?.includes(anchor) ?? false, `${path} leads to ${href}`);
    }
    const links = elementsOf(root).filter(({ name }) => name === 'a');
    expect(
      !links.some((link) => elementsOf(link).some((it) => it !== link && it.name === 'a')),
      `links nest in ${path}`,
    );
  }
  return problems;
}

/** An element and all within it. */
export function elementsOf(element: XmlElement): XmlElement[] {
  return [element, ...element.children.filter(isElement).flatMap(elementsOf)];
}

function isElement(node: XmlNode): node is XmlElement {
  return node instanceof XmlElement;
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Expected a value');
  return value;
}
