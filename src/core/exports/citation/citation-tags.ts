import type { Corpus } from '../../corpus/corpus.ts';
import type { SiteSettings } from '../../model/site.ts';
import type { Speech } from '../../model/speech.ts';

/** A `<meta>` of a page. */
export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

export interface CitedAt {
  /** Whole address of the speech; none where that of the archive is not known. */
  readonly address: string | undefined;
}

/**
 * What reference managers and scholarly search engines read from a page: the tags of Highwire Press, as Google Scholar and
 * Zotero take them (dates with slashes), and the elements of Dublin Core in HTML (DCMI, DC-HTML 2008). Nothing that is
 * not known is said; relative addresses mean nothing there and are left out. The occasion is no `citation_conference_title`,
 * by which Zotero would take the speech for a conference paper.
 */
export function citationTags(
  { id, meta }: Pick<Speech, 'id' | 'meta'>,
  { entityById }: Pick<Corpus, 'entityById'>,
  site: Pick<SiteSettings, 'title' | 'editor'>,
  { address }: CitedAt,
): MetaTag[] {
  const nameOf = (id: string | undefined): string | undefined => entityById.get(id ?? '')?.name ?? id;
  const [speaker, place] = [nameOf(meta.speaker), nameOf(meta.place)];
  const subjects = meta.organizations.map(nameOf);
  const tags: readonly (readonly [name: string, content: string | undefined])[] = [
    ['citation_title', meta.title],
    ['citation_author', speaker],
    ['citation_publication_date', meta.date.replaceAll('-', '/')],
    ['citation_language', meta.language],
    ['citation_public_url', address],
    ['DC.title', meta.title],
    ['DC.creator', speaker],
    ['DC.date', meta.date],
    ['DC.language', meta.language],
    ['DC.type', 'Text'],
    ['DC.format', 'text/html'],
    ['DC.identifier', address ?? id],
    ['DC.publisher', site.editor ?? site.title],
    ['DC.coverage', place],
    ['DC.source', meta.source?.url ?? meta.source?.title],
    ...subjects.map((subject) => ['DC.subject', subject] as const),
  ];
  return tags.flatMap(([name, content]) => (content === undefined ? [] : [{ name, content }]));
}
