import { unpackedFileAt } from './export-files.ts';
import { localePrefix } from './i18n/locales.ts';
import { withBase } from './urls.ts';

/** What a page is there as besides: its Markdown, its TEI, the feeds of what it shows. For `<link rel="alternate">`. */
export interface AlternateFile {
  readonly type: string;
  readonly href: string;
}

/** A file by its path, and the format that it is of. */
type Named = readonly [path: string, format: string];

/** Feeds of the whole archive, which every page names. */
const OF_ALL: readonly Named[] = ['feed.xml', 'rss.xml', 'feed.json'].map((name) => [name, 'feeds']);
/** The page of a speech, beside which lies its text in TEI. */
const SPEECH_PAGE = /^speeches\/[^/]+\/$/;
/** Pages that are parts or other orders of a page: `by/name/2/`, `mentions/2/`. */
const PART_OF_A_PAGE =
  /^([a-z]+\/)by\/[a-z]+\/(?:\d+\/)?$|^(glossary\/)[a-z]+\/(?:\d+\/)?$|^([a-z]+\/[^/]+\/)(?:mentions|figures)\/\d+\/$/;

/** The files that a page leads to, by its path and its language; every language has the same, as the texts are. */
export async function alternateFilesOf(pathname: string, locale: string | undefined): Promise<AlternateFile[]> {
  const path = pathname.slice(withBase(localePrefix(locale)).length);
  const [, list, glossary, dossier] = PART_OF_A_PAGE.exec(path) ?? [];
  const page = list ?? glossary ?? dossier ?? path;
  const own: Named = SPEECH_PAGE.test(page) ? [page.replace(/\/$/, '.xml'), 'tei'] : [`${page}feed.xml`, 'feeds'];
  const files = new Map<string, string>();
  for (const [name, format] of [[`${page}index.md`, 'machine'] as const, own, ...OF_ALL]) {
    const file = await unpackedFileAt(name, format);
    if (file !== undefined) files.set(name, file.mediaType);
  }
  return [...files].map(([name, type]) => ({ type, href: withBase(name) }));
}
