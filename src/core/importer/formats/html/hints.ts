import type { SourceHint, SourceHints } from '../source-read.ts';
import { type Page, textOf } from './page.ts';

/** Names of `<meta>` by what they say, the surest first; the last are those of Chinese government sites. */
const NAMES: readonly (readonly [keyof SourceHints, readonly string[]])[] = [
  ['title', ['articletitle', 'og:title', 'twitter:title', 'dc.title', 'citation_title']],
  ['author', ['author', 'article:author', 'dc.creator', 'citation_author', 'contentauthor']],
  [
    'date',
    [
      'pubdate',
      'publishdate',
      'article:published_time',
      'dc.date',
      'citation_publication_date',
      'date',
      'og:release_date',
    ],
  ],
  ['publisher', ['contentsource', 'og:site_name', 'sitename', 'dc.publisher', 'publisher', 'source']],
  ['url', ['og:url']],
];

/** What a page says about itself: the surest of each kind, with where it stands. */
export function hintsOf(page: Page): SourceHints {
  const metas = new Map<string, SourceHint>();
  let title: SourceHint | undefined;
  let canonical: SourceHint | undefined;
  for (const [i, node] of page.entries()) {
    if (node.kind !== 'element') continue;
    const { name, attributes } = node;
    if (name === 'meta') {
      const key = attributes.property === undefined ? 'name' : 'property';
      const label = attributes[key] ?? '';
      const value = (attributes.content ?? '').trim();
      const known = label.toLowerCase();
      if (value !== '' && !metas.has(known)) metas.set(known, { value, evidence: `<meta ${key}="${label}">` });
    }
    if (name === 'title' && title === undefined) title = hint(textOf(page, i), '<title>');
    if (name === 'link' && attributes.rel?.toLowerCase() === 'canonical')
      canonical ??= hint(attributes.href ?? '', '<link rel="canonical">');
  }
  const found = NAMES.flatMap(([field, names]) => {
    const value = names.map((name) => metas.get(name)).find((one) => one !== undefined);
    return value === undefined ? [] : [[field, value] as const];
  });
  return {
    ...(title === undefined ? {} : { title }),
    ...(canonical === undefined ? {} : { url: canonical }),
    ...Object.fromEntries(found),
  };
}

function hint(text: string, evidence: string): SourceHint | undefined {
  const value = text.replace(/\s+/g, ' ').trim();
  return value === '' ? undefined : { value, evidence };
}
