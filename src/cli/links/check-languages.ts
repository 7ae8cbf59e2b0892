import type { PagePlace } from './read-page.ts';

/** A page as its languages are checked. */
export interface PageLanguages {
  readonly lang: string | undefined;
  /** What it names as itself in each language: by `hreflang`, the file of a page. */
  readonly alternates: ReadonlyMap<string, Named>;
  /** Whether it names some of them in its head, to search engines. */
  readonly inHead: boolean;
  /** Other pages whose language it says. */
  readonly others: readonly (Named & { readonly hreflang: string })[];
}

/** A page that another names. */
export interface Named extends PagePlace {
  readonly file: string;
}

export interface LanguageProblem extends PagePlace {
  readonly page: string;
  readonly message: string;
}

/** What is named for readers of any other language (https://developers.google.com/search/docs/specialty/international). */
export const ANY_LANGUAGE = 'x-default';

/**
 * Pages that are each other in another language say so both ways: every alternate is in the language that is said of it,
 * names the page it is named by, and a page with alternates is one of them itself. Search engines are told one for all
 * other languages besides.
 */
export function languageProblems(pages: ReadonlyMap<string, PageLanguages>): LanguageProblem[] {
  return [...pages].flatMap(([page, languages]) => [
    ...setProblems(page, languages),
    ...[...languages.alternates].flatMap(([hreflang, named]) =>
      problemAt(page, named, alternateProblem(page, hreflang, named.file, pages)),
    ),
    ...languages.others.flatMap((named) => problemAt(page, named, otherProblem(named.hreflang, named.file, pages))),
  ]);
}

function problemAt(page: string, { line, column }: PagePlace, message: string | undefined): LanguageProblem[] {
  return message === undefined ? [] : [{ page, line, column, message }];
}

/** What is wrong with the alternates of a page as a whole. */
function setProblems(page: string, { lang, alternates, inHead }: PageLanguages): LanguageProblem[] {
  const [first] = alternates.values();
  if (first === undefined) return [];
  if (lang === undefined) return problemAt(page, first, 'Unexpected page without `lang`, expected its language');
  const missing = [
    ...(alternates.get(lang)?.file === page ? [] : [`hreflang="${lang}"`]),
    ...(inHead && !alternates.has(ANY_LANGUAGE) ? [`hreflang="${ANY_LANGUAGE}"`] : []),
  ];
  return missing.flatMap((what) =>
    problemAt(
      page,
      first,
      `Unexpected alternates without \`${what}\`, expected the page itself and one for all other languages`,
    ),
  );
}

function otherProblem(hreflang: string, file: string, pages: ReadonlyMap<string, PageLanguages>): string | undefined {
  const lang = pages.get(file)?.lang;
  if (lang === undefined || lang === hreflang) return undefined;
  return `Unexpected \`hreflang="${hreflang}"\` of ${file}, expected its language, \`${lang}\``;
}

function alternateProblem(
  page: string,
  hreflang: string,
  file: string,
  pages: ReadonlyMap<string, PageLanguages>,
): string | undefined {
  const other = pages.get(file);
  if (other === undefined) return `Unexpected alternate ${file}, expected a page`;
  const wrong = hreflang === ANY_LANGUAGE ? undefined : otherProblem(hreflang, file, pages);
  if (wrong !== undefined) return wrong;
  const lang = pages.get(page)?.lang;
  if (lang === undefined || other.alternates.get(lang)?.file === page) return undefined;
  return `Unexpected alternate ${file}, expected one that names ${page} as itself in \`${lang}\``;
}

/** Whether a text is a language tag in its usual form (RFC 5646): `zh-Hans`, not `zh-hans` or `zh_CN`. */
export function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text)[0] === text;
  } catch {
    return false;
  }
}
