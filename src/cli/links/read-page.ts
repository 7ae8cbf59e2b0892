import { Parser } from 'htmlparser2';
import { plainTags, type Tag } from './plain-tags.ts';

/** What a page says of others and of itself, as it is written. */
export interface PageLinks {
  /** Language of the page: `lang` of its root element. */
  readonly lang: string | undefined;
  readonly ids: ReadonlySet<string>;
  /** Ids that stand more than once, each once, where it stands for the second time. */
  readonly repeatedIds: readonly (PagePlace & { readonly id: string })[];
  readonly links: readonly PageLink[];
  /** Ids of elements of the same page that attributes name: `aria-labelledby`, `for` … */
  readonly references: readonly IdReference[];
}

/** Where a tag begins in a page; both count from 1, columns in UTF-16 code units. */
export interface PagePlace {
  readonly line: number;
  readonly column: number;
}

export interface PageLink extends PagePlace {
  readonly href: string;
  /** Whether a reader can follow it to another page; a style sheet or an image only has to be there. */
  readonly followed: boolean;
  /** Language of what it leads to. */
  readonly hreflang?: string | undefined;
  /** Whether it leads to the same page in that language. */
  readonly alternate: boolean;
}

export interface IdReference extends PagePlace {
  readonly attribute: string;
  readonly id: string;
}

/** Attributes that hold an address. `<a>`, `<area>` and `<link>` have `href` alike. */
const ADDRESSES: ReadonlySet<string> = new Set(['href', 'src', 'action', 'poster']);
const FOLLOWED: ReadonlySet<string> = new Set(['a', 'area']);
/** Attributes that hold ids of the same page, parted by blanks where there are several. */
const ID_LISTS: ReadonlySet<string> = new Set([
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-details',
  'aria-owns',
  'aria-activedescendant',
  'commandfor',
  'for',
  'form',
  'headers',
  'list',
  'popovertarget',
]);
/** Every attribute that is read; of the others, most of a page, nothing is kept. */
export const READ: ReadonlySet<string> = new Set([
  ...ADDRESSES,
  ...ID_LISTS,
  'id',
  'srcset',
  'hreflang',
  'rel',
  'lang',
  'http-equiv',
  'content',
]);

/** Ids and links of an HTML page, in one pass over its text. */
export function readPage(html: string): PageLinks {
  let lang: string | undefined;
  const ids = new Set<string>();
  const repeatedIds = new Map<string, PagePlace & { readonly id: string }>();
  const links: PageLink[] = [];
  const references: IdReference[] = [];
  const placeOf = placesIn(html);

  for (const { name, offset, attributes } of plainTags(html, READ) ?? parsedTags(html)) {
    const place = placeOf(offset);
    const hreflang = attributes.get('hreflang');
    const alternate = hreflang !== undefined && /(?:^|\s)alternate(?:\s|$)/i.test(attributes.get('rel') ?? '');
    const plain = { alternate: false, ...place };
    if (name === 'html') lang ??= attributes.get('lang');
    if (name === 'meta') for (const href of refreshOf(attributes)) links.push({ href, followed: true, ...plain });
    for (const [attribute, value] of attributes) {
      if (attribute === 'id' && ids.has(value)) {
        if (!repeatedIds.has(value)) repeatedIds.set(value, { id: value, ...place });
      } else if (attribute === 'id') ids.add(value);
      else if (ADDRESSES.has(attribute))
        links.push({ href: value.trim(), followed: FOLLOWED.has(name), hreflang, alternate, ...place });
      else if (attribute === 'srcset')
        for (const href of sourcesOf(value)) links.push({ href, followed: false, ...plain });
      else if (ID_LISTS.has(attribute))
        for (const id of value.split(/\s+/)) if (id !== '') references.push({ attribute, id, ...place });
    }
  }
  return { lang, ids, repeatedIds: [...repeatedIds.values()], links, references };
}

/** Tags that have an attribute that is read, of any page. */
export function parsedTags(html: string): Tag[] {
  const tags: Tag[] = [];
  let attributes = new Map<string, string>();
  // Without `onopentag` the parser makes no object of attributes for each tag.
  const parser = new Parser({
    onopentagname(name) {
      attributes = new Map();
      tags.push({ name, offset: parser.startIndex, attributes });
    },
    onattribute(name, value) {
      if (READ.has(name) && !attributes.has(name)) attributes.set(name, value);
    },
  });
  parser.end(html);
  return tags.filter((tag) => tag.attributes.size > 0);
}

/** Line and column by offset, for offsets that do not go back: each character is looked at once. */
function placesIn(text: string): (offset: number) => PagePlace {
  let line = 1;
  let start = 0;
  let next = text.indexOf('\n');
  return (offset) => {
    while (next !== -1 && next < offset) {
      line++;
      start = next + 1;
      next = text.indexOf('\n', start);
    }
    return { line, column: offset - start + 1 };
  };
}

/** Addresses of a `srcset`: `a.png 1x, b.png 2x`. */
function sourcesOf(srcset: string): string[] {
  return srcset.split(/,\s+/).flatMap((source) => source.trim().split(/\s+/)[0] || []);
}

/** Where a page sends its readers on: `<meta http-equiv="refresh" content="0;url=/">`. */
function refreshOf(attributes: ReadonlyMap<string, string>): string[] {
  if (attributes.get('http-equiv')?.toLowerCase() !== 'refresh') return [];
  return /;\s*url=\s*["']?([^"']+)/i.exec(attributes.get('content') ?? '')?.slice(1) ?? [];
}
