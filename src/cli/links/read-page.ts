import { Parser } from 'htmlparser2';

/** What a page says of others and of itself, as it is written. */
export interface PageLinks {
  readonly ids: ReadonlySet<string>;
  /** Ids that stand more than once, each once. */
  readonly repeatedIds: readonly string[];
  readonly links: readonly WrittenLink[];
  /** Ids of elements of the same page that attributes name: `aria-labelledby`, `for` … */
  readonly references: readonly IdReference[];
}

export interface WrittenLink {
  readonly href: string;
  /** Whether a reader can follow it to another page; a style sheet or an image only has to be there. */
  readonly followed: boolean;
}

export interface IdReference {
  readonly attribute: string;
  readonly id: string;
}

/** Attributes that hold an address. `<a>`, `<area>` and `<link>` have `href` alike. */
const ADDRESSES = ['href', 'src', 'action', 'poster'] as const;
const FOLLOWED: ReadonlySet<string> = new Set(['a', 'area']);
/** Attributes that hold ids of the same page, parted by blanks where there are several. */
const ID_LISTS = [
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
] as const;

/** Ids and links of an HTML page, in one pass over its text. */
export function readPage(html: string): PageLinks {
  const ids = new Set<string>();
  const repeatedIds = new Set<string>();
  const links: WrittenLink[] = [];
  const references: IdReference[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const { id, srcset } = attributes;
      if (id !== undefined) (ids.has(id) ? repeatedIds : ids).add(id);
      for (const attribute of ADDRESSES) {
        const href = attributes[attribute];
        if (href !== undefined) links.push({ href: href.trim(), followed: FOLLOWED.has(name) });
      }
      if (srcset !== undefined) for (const href of sourcesOf(srcset)) links.push({ href, followed: false });
      if (name === 'meta') for (const href of refreshOf(attributes)) links.push({ href, followed: true });
      for (const attribute of ID_LISTS)
        for (const id of attributes[attribute]?.split(/\s+/) ?? []) if (id !== '') references.push({ attribute, id });
    },
  });
  parser.end(html);
  return { ids, repeatedIds: [...repeatedIds], links, references };
}

/** Addresses of a `srcset`: `a.png 1x, b.png 2x`. */
function sourcesOf(srcset: string): string[] {
  return srcset.split(/,\s+/).flatMap((source) => source.trim().split(/\s+/)[0] || []);
}

/** Where a page sends its readers on: `<meta http-equiv="refresh" content="0;url=/">`. */
function refreshOf(attributes: Readonly<Record<string, string>>): string[] {
  if (attributes['http-equiv']?.toLowerCase() !== 'refresh') return [];
  return /;\s*url=\s*["']?([^"']+)/i.exec(attributes.content ?? '')?.slice(1) ?? [];
}
