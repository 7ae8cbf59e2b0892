import { filesByPath } from './export-files.ts';
import { localePrefix } from './i18n/locales.ts';
import { withBase } from './urls.ts';

/** What a page is there as besides: its Markdown, its TEI, the feeds of what it shows. For `<link rel="alternate">`. */
export interface AlternateFile {
  readonly type: string;
  readonly href: string;
}

/** Feeds of the whole archive, which every page names. */
const OF_ALL = ['feed.xml', 'rss.xml', 'feed.json'];
/** Files beside a page that are its own. */
const OF_A_PAGE = ['index.md', 'feed.xml'];
/** The page of a speech, beside which lies its text in TEI. */
const SPEECH_PAGE = /^speeches\/[^/]+\/$/;
/** Pages that are parts or other orders of a page: `by/name/2/`, `mentions/2/`. */
const PART_OF_A_PAGE =
  /^([a-z]+\/)by\/[a-z]+\/(?:\d+\/)?$|^(glossary\/)[a-z]+\/(?:\d+\/)?$|^([a-z]+\/[^/]+\/)(?:mentions|figures)\/\d+\/$/;

/** The files that a page leads to, by its path and its language; every language has the same, as the texts are. */
export async function alternateFilesOf(pathname: string, locale: string | undefined): Promise<AlternateFile[]> {
  const files = await filesByPath();
  const path = pathname.slice(withBase(localePrefix(locale)).length);
  const [, list, glossary, dossier] = PART_OF_A_PAGE.exec(path) ?? [];
  const page = list ?? glossary ?? dossier ?? path;
  const beside = SPEECH_PAGE.test(page) ? [page.replace(/\/$/, '.xml')] : [];
  const paths = [...OF_A_PAGE.map((name) => page + name), ...beside, ...OF_ALL];
  return [...new Set(paths)].flatMap((name) => {
    const file = files.get(name);
    return file === undefined ? [] : { type: file.mediaType, href: withBase(name) };
  });
}
