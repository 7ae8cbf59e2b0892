import { TITLE_BLOCK } from '../../model/block.ts';
import type { Speech } from '../../model/speech.ts';
import type { ExportSource } from '../format.ts';
import { linkAddress } from '../reading/addresses.ts';
import { type Block, bodyOf, type Inline, titleOf } from '../reading/body.ts';
import { factsOf } from '../reading/facts.ts';
import type { Book } from './book.ts';
import { ORGANIZATIONS, organizationAnchor, STYLE, speechFile } from './names.ts';
import { el, type XmlChild, xhtmlPage } from './xhtml.ts';

/** What the words of a speech are written with. */
interface Writer {
  readonly speech: Speech;
  readonly root: string;
  readonly organizations: ReadonlySet<string>;
  /** Anchors that links of this book may lead to, by speech. */
  readonly inBook: (href: string) => string | undefined;
}

/** A speech as a content document; paragraphs, parts and mentions have the anchors of its page. */
export function speechPage(speech: Speech, book: Book, source: ExportSource): string {
  const { title, language } = speech.meta;
  const writer: Writer = {
    speech,
    root: source.root,
    organizations: new Set(book.organizations.map(({ entity }) => entity.id)),
    inBook: (href) => addressInBook(href, book, source),
  };
  const { labels } = book;
  const facts = factsOf(speech, source).map(({ label, value }) => el('p', {}, `${label}${labels.separator}${value}`));
  return xhtmlPage(
    { title, language, style: STYLE, body: { 'epub:type': 'bodymatter' } },
    el(
      'section',
      { 'epub:type': 'chapter', role: 'doc-chapter', 'aria-labelledby': TITLE_BLOCK },
      el('h1', { id: TITLE_BLOCK }, ...inlines(titleOf(speech), writer, false)),
      el('div', { class: 'facts' }, ...facts),
      ...blocks(bodyOf(speech), writer),
      ...notes(speech, labels.notes),
    ),
  );
}

/** Neighboring quoted paragraphs stand in one quotation. */
function blocks(all: readonly Block[], writer: Writer): XmlChild[] {
  const written: XmlChild[] = [];
  let quotation: XmlChild[] = [];
  const close = (): void => {
    if (quotation.length > 0) written.push(el('blockquote', {}, ...quotation));
    quotation = [];
  };
  for (const block of all) {
    if (block.type === 'paragraph' && block.quoted) quotation.push(blockElement(block, writer));
    else {
      close();
      written.push(blockElement(block, writer));
    }
  }
  close();
  return written;
}

function blockElement(block: Block, writer: Writer): XmlChild {
  if (block.type === 'break') return el('hr', {});
  const { anchor, children } = block;
  if (block.type === 'heading') return el(`h${block.depth}`, { id: anchor }, ...inlines(children, writer, false));
  return el(
    'p',
    { id: anchor, class: block.salutation ? 'salutation' : undefined },
    ...inlines(children, writer, false),
  );
}

/** `linked`: inside a link there is none. */
function inlines(nodes: readonly Inline[], writer: Writer, linked: boolean): XmlChild[] {
  return nodes.flatMap((node) => inline(node, writer, linked));
}

function inline(node: Inline, writer: Writer, linked: boolean): XmlChild[] {
  switch (node.type) {
    case 'text':
      return [node.text];
    case 'note':
      return [noteReference(node.number)];
    case 'gap':
      return [el('span', { class: 'gap' }, `〔${node.label}〕`)];
    case 'lead':
    case 'speaker':
    case 'incident':
      return [el('span', { class: node.type }, ...inlines(node.children, writer, linked))];
    case 'emphasis':
      return [el('em', {}, ...inlines(node.children, writer, linked))];
    case 'strong':
      return [el('strong', {}, ...inlines(node.children, writer, linked))];
    case 'mention': {
      const listed = node.ref !== undefined && writer.organizations.has(node.ref);
      const href = listed ? `${ORGANIZATIONS}#${organizationAnchor(node.ref)}` : undefined;
      return [linkOr('mention', node.anchor, href, node.children, writer, linked)];
    }
    case 'link': {
      const href = writer.inBook(node.href) ?? linkAddress(node.href, writer.speech.id, writer.root);
      return [linkOr(undefined, undefined, href, node.children, writer, linked)];
    }
  }
}

/** A link where there is somewhere to go, unless it would stand in another or hold one: links do not nest. */
function linkOr(
  name: string | undefined,
  id: string | undefined,
  href: string | undefined,
  children: readonly Inline[],
  writer: Writer,
  linked: boolean,
): XmlChild {
  const links = href !== undefined && !linked && !holdsLink(children);
  const content = inlines(children, writer, linked || links);
  return links ? el('a', { class: name, id, href }, ...content) : el('span', { class: name, id }, ...content);
}

function holdsLink(nodes: readonly Inline[]): boolean {
  return nodes.some(
    (node) => ['note', 'link', 'mention'].includes(node.type) || ('children' in node && holdsLink(node.children)),
  );
}

function noteReference(number: number): XmlChild {
  return el(
    'a',
    {
      'epub:type': 'noteref',
      role: 'doc-noteref',
      id: `note-ref-${number}`,
      class: 'note-ref',
      href: `#note-${number}`,
    },
    `[${number}]`,
  );
}

/** Readers of books show a footnote above the text it belongs to, and leave it out where it stands. */
function notes({ notes: all }: Speech, label: string): XmlChild[] {
  if (all.length === 0) return [];
  const asides = all.map(({ number, text }) =>
    el(
      'aside',
      { 'epub:type': 'footnote', role: 'doc-footnote', id: `note-${number}` },
      el('p', {}, el('a', { href: `#note-ref-${number}`, role: 'doc-backlink' }, `[${number}]`), ` ${text}`),
    ),
  );
  return [el('section', { class: 'notes', 'aria-label': label }, ...asides)];
}

/** `/archive/speeches/a/#p3` → `speech-a.xhtml#p3`, where the book has that speech and the speech that anchor. */
function addressInBook(href: string, { speeches }: Book, { root }: ExportSource): string | undefined {
  const base = new URL(root, 'https://localhost/');
  const url = URL.parse(href, base);
  if (url === null || url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) return undefined;
  const id = /^speeches\/([^/]+)\/$/.exec(url.pathname.slice(base.pathname.length))?.[1];
  const target = speeches.find((speech) => speech.id === id);
  if (target === undefined) return undefined;
  const anchor = url.hash.slice(1);
  const known = [TITLE_BLOCK, ...[...target.paragraphs, ...target.sections, ...target.mentions].map((it) => it.anchor)];
  return known.includes(anchor) ? `${speechFile(target.id)}#${anchor}` : speechFile(target.id);
}
