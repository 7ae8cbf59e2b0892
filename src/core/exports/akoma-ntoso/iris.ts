import type { SpeechFrontMatter } from '../../model/speech.ts';

/** What a document is at each level of FRBR, as addresses of the Akoma Ntoso Naming Convention 1.0 (section 4). */
export interface DocumentIris {
  readonly country: string;
  /** ISO 639-2, terminology. */
  readonly language: string;
  readonly work: string;
  readonly expression: string;
  readonly manifestation: string;
}

/** `/akn/cn/debate/2011/<id>`, of it `…/zho@`, of that `…/zho@.xml`. */
export function irisOf(id: string, { date, language }: Pick<SpeechFrontMatter, 'date' | 'language'>): DocumentIris {
  const tag = language.toLowerCase();
  const country = countryOf(tag);
  const code = LANGUAGES[primary(tag)]?.code ?? primary(tag);
  const work = `/akn/${country}/debate/${date}/${id}`;
  const expression = `${work}/${code}@`;
  return { country, language: code, work, expression, manifestation: `${expression}.xml` };
}

/**
 * The country that a language tag in lower case names, else the likely one; `zz`, which ISO 3166-1 gives to nobody, where
 * there is none.
 */
function countryOf(tag: string): string {
  const [, ...others] = tag.split('-');
  const region = others.find((subtag) => /^[a-z]{2}$/.test(subtag));
  const script = others.find((subtag) => /^[a-z]{4}$/.test(subtag));
  return region ?? SCRIPTS[`${primary(tag)}-${script}`] ?? LANGUAGES[primary(tag)]?.country ?? 'zz';
}

function primary(tag: string): string {
  return tag.replace(/-.*/, '');
}

/**
 * Languages that speeches of an archive of China are in, and those of its neighbors; any other keeps its own code. The
 * country is the likely one by the Unicode CLDR (likely subtags).
 */
const LANGUAGES: Readonly<Record<string, { readonly code: string; readonly country: string }>> = {
  zh: { code: 'zho', country: 'cn' },
  mn: { code: 'mon', country: 'mn' },
  bo: { code: 'bod', country: 'cn' },
  ug: { code: 'uig', country: 'cn' },
  kk: { code: 'kaz', country: 'kz' },
  ko: { code: 'kor', country: 'kr' },
  ja: { code: 'jpn', country: 'jp' },
  ru: { code: 'rus', country: 'ru' },
  vi: { code: 'vie', country: 'vn' },
  en: { code: 'eng', country: 'us' },
};

/** The same where the script tells. */
const SCRIPTS: Readonly<Record<string, string>> = { 'zh-hant': 'tw', 'mn-mong': 'cn', 'kk-arab': 'cn' };
