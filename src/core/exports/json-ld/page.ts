import type { ExportSource } from '../format.ts';
import { type LinkedNode, siteIri } from './node.ts';

/** A page that stands above another: its name and address. */
export interface Crumb {
  readonly name: string;
  readonly href: string;
}

export interface LinkedPage {
  /** Address of the page, whole where that of the archive is known. */
  readonly url: string;
  readonly name: string;
  /** BCP 47 tag of the language it is read in. */
  readonly language: string;
  /** From the home page down to the page above this one; none for the home page. */
  readonly trail: readonly Crumb[];
  /** What the page is about. */
  readonly about?: LinkedNode | undefined;
}

/** A page of the site: where it stands and what it is about. */
export function pageNode(page: LinkedPage, { root }: Pick<ExportSource, 'root'>): LinkedNode {
  const { url, name, language, trail, about } = page;
  return {
    '@id': url,
    '@type': 'WebPage',
    name,
    inLanguage: language,
    isPartOf: { '@id': siteIri(root) },
    breadcrumb: trail.length === 0 ? undefined : breadcrumbs([...trail, { name, href: url }]),
    mainEntity: about,
  };
}

function breadcrumbs(crumbs: readonly Crumb[]): LinkedNode {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, href }, i) => ({ '@type': 'ListItem', position: i + 1, name, item: href })),
  };
}
