import { inText } from '../html.ts';
import { phrasesOf } from '../phrases.ts';

/** A title that breaks between words only: `<wbr>` where words meet, which adds no text. */
export function titlePhrases(title: string, lang: string): string {
  return `<span class="phrases">${phrasesOf(title, lang).map(inText).join('<wbr>')}</span>`;
}
