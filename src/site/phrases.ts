/**
 * A title in parts between which its line may break, so that it breaks between words only. A runtime that parts words
 * otherwise moves line breaks and nothing else.
 */
export function phrasesOf(text: string, lang: string): readonly string[] {
  const { segmenter, known } = languageOf(lang);
  const found = known.get(text);
  if (found !== undefined) return found;
  const phrases: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const before = phrases.at(-1);
    if (before === undefined || mayPart(before, segment)) phrases.push(segment);
    else phrases[phrases.length - 1] = before + segment;
  }
  known.set(text, phrases);
  return phrases;
}

/** Closing marks stay with the word before them, opening ones with the word behind. */
function mayPart(before: string, after: string): boolean {
  return !/[\p{Ps}\p{Pi}]$/u.test(before) && !/^[\p{Pe}\p{Pf}\p{Po}]/u.test(after);
}

interface Language {
  /** To make one takes a hundred times as long as to part a title with it. */
  readonly segmenter: Intl.Segmenter;
  /** Titles in parts: each stands on the pages of all that the speech names. */
  readonly known: Map<string, readonly string[]>;
}

const languages = new Map<string, Language>();

function languageOf(lang: string): Language {
  const segmenter = (): Intl.Segmenter => new Intl.Segmenter(lang, { granularity: 'word' });
  const language = languages.get(lang) ?? { segmenter: segmenter(), known: new Map() };
  languages.set(lang, language);
  return language;
}
