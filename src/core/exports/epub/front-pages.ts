import { outlineOf } from '../../corpus/outline.ts';
import { TITLE_BLOCK } from '../../model/block.ts';
import { yearOf } from '../../model/date.ts';
import type { Speech } from '../../model/speech.ts';
import type { Book } from './book.ts';
import { COVER, COVER_IMAGE, hasIndex, NAV, ORGANIZATIONS, organizationAnchor, STYLE, speechFile } from './names.ts';
import { el, type XmlChild, xhtmlPage } from './xhtml.ts';

export function coverPage({ title, language, labels }: Book): string {
  return xhtmlPage(
    { title: labels.cover, language, style: STYLE, body: { 'epub:type': 'cover', class: 'cover' } },
    el('p', {}, el('img', { src: COVER_IMAGE, alt: title, role: 'doc-cover' })),
  );
}

/** Table of contents: years where the book has several, speeches where it has several, their parts; and landmarks. */
export function navPage(book: Book): string {
  const { title, language, labels, speeches } = book;
  const [only] = speeches;
  const parts =
    speeches.length === 1 && only !== undefined ? [titleEntry(only), ...partEntries(only)] : speechEntries(book);
  const index = hasIndex(book) ? [el('li', {}, el('a', { href: ORGANIZATIONS }, labels.organizations))] : [];
  const first = only === undefined ? NAV : speechFile(only.id);
  const landmarks: readonly (readonly [string, string, string])[] = [
    ['cover', COVER, labels.cover],
    ['toc', `${NAV}#toc`, labels.contents],
    ['bodymatter', first, labels.text],
    ...(hasIndex(book) ? ([['index', ORGANIZATIONS, labels.organizations]] as const) : []),
  ];
  return xhtmlPage(
    { title, language, style: STYLE },
    el(
      'nav',
      { 'epub:type': 'toc', role: 'doc-toc', id: 'toc', 'aria-labelledby': 'toc-title' },
      el('h1', { id: 'toc-title' }, labels.contents),
      el('ol', {}, ...parts, ...index),
    ),
    el(
      'nav',
      { 'epub:type': 'landmarks', id: 'landmarks', hidden: 'hidden' },
      el(
        'ol',
        {},
        ...landmarks.map(([type, href, words]) => el('li', {}, el('a', { 'epub:type': type, href }, words))),
      ),
    ),
  );
}

function speechEntries({ speeches, labels }: Book): XmlChild[] {
  const years = Map.groupBy(speeches, ({ meta }) => yearOf(meta.date));
  if (years.size <= 1) return speeches.map(speechEntry);
  return [...years].map(([year, of]) =>
    el('li', {}, el('span', {}, labels.year(year)), el('ol', {}, ...of.map(speechEntry))),
  );
}

function titleEntry(speech: Speech): XmlChild {
  return el('li', {}, el('a', { href: `${speechFile(speech.id)}#${TITLE_BLOCK}` }, speech.meta.title));
}

function speechEntry(speech: Speech): XmlChild {
  const parts = partEntries(speech);
  const link = el('a', { href: `${speechFile(speech.id)}#${TITLE_BLOCK}` }, speech.meta.title);
  return el('li', {}, link, ...(parts.length > 0 ? [el('ol', {}, ...parts)] : []));
}

/** Headings of a speech; those of parts of parts stand below the part they belong to. */
function partEntries(speech: Speech): XmlChild[] {
  const entries: { readonly link: XmlChild; readonly below: XmlChild[]; readonly depth: number }[] = [];
  for (const { heading, anchor, depth } of outlineOf(speech)) {
    if (heading === undefined || heading.trim() === '') continue;
    const link = el('a', { href: `${speechFile(speech.id)}#${anchor}` }, heading);
    const above = entries.at(-1);
    if (above !== undefined && depth > above.depth) above.below.push(el('li', {}, link));
    else entries.push({ link, below: [], depth });
  }
  return entries.map(({ link, below }) => el('li', {}, link, ...(below.length > 0 ? [el('ol', {}, ...below)] : [])));
}

/** Every organization that the book names, with a link to each paragraph that does. */
export function organizationsPage({ language, labels, organizations, speeches }: Book): string {
  const several = speeches.length > 1;
  return xhtmlPage(
    { title: labels.organizations, language, style: STYLE, body: { 'epub:type': 'backmatter' } },
    el(
      'section',
      { 'epub:type': 'index', role: 'doc-index', 'aria-labelledby': 'index-title' },
      el('h1', { id: 'index-title' }, labels.organizations),
      el('p', { class: 'index-note' }, labels.organizationsNote),
      ...organizations.map(({ entity, places }) =>
        el(
          'section',
          { class: 'organization', id: organizationAnchor(entity.id) },
          el('h2', {}, entity.name),
          ...(entity.fullName !== undefined && entity.fullName !== entity.name
            ? [el('p', { class: 'full-name' }, entity.fullName)]
            : []),
          ...places.map(({ speech, anchors }) =>
            el(
              'p',
              { class: 'places' },
              ...(several ? [`${speech.meta.title}（${labels.dateWords(speech.meta.date)}）`] : []),
              ...anchors.flatMap((anchor) => [' ', placeLink(speech, anchor, labels.title)]),
            ),
          ),
        ),
      ),
    ),
  );
}

function placeLink(speech: Speech, anchor: string, title: string): XmlChild {
  const words =
    anchor === TITLE_BLOCK
      ? title
      : (speech.sections.find((it) => it.anchor === anchor)?.heading ?? anchor.replace(/^p/, ''));
  return el('a', { href: `${speechFile(speech.id)}#${anchor}` }, words);
}
