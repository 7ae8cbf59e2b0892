/**
 * A title in parts between which its line may break, so that it breaks between words only. A runtime that parts words
 * otherwise moves line breaks and nothing else.
 */
export function phrasesOf(text: string, lang: string): string[] {
  const phrases: string[] = [];
  for (const { segment } of segmenterOf(lang).segment(text)) {
    const before = phrases.at(-1);
    if (before === undefined || mayPart(before, segment)) phrases.push(segment);
    else phrases[phrases.length - 1] = before + segment;
  }
  return phrases;
}

/** Closing marks stay with the word before them, opening ones with the word behind. */
function mayPart(before: string, after: string): boolean {
  return !/[\p{Ps}\p{Pi}]$/u.test(before) && !/^[\p{Pe}\p{Pf}\p{Po}]/u.test(after);
}

/** To make one takes a hundred times as long as to part a title with it. */
const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(lang: string): Intl.Segmenter {
  const segmenter = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'word' });
  segmenters.set(lang, segmenter);
  return segmenter;
}
