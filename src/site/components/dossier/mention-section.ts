import type { SpeechContext } from '../../../core/corpus/contexts.ts';
import { attribute, inText, link } from '../../html.ts';
import type { Messages } from '../../i18n/messages-type.ts';
import { placeName } from '../../place-name.ts';
import type { PageUrls } from '../../urls.ts';
import { titlePhrases } from '../title-phrases.ts';
import { linkedExcerpts } from './linked-excerpts.ts';

export interface SectionWords {
  readonly t: Messages;
  readonly urls: Pick<PageUrls, 'speechUrl'>;
  /** How often the whole speech names the entity. */
  readonly count: number;
  /** Whether the speech began on the page before. */
  readonly continued: boolean;
}

/** What one speech says where it names an entity: title, date and number, then its passages. */
export function mentionSection({ speech, passages }: SpeechContext, words: SectionWords): string {
  const { t, urls, count, continued } = words;
  const { id, meta } = speech;
  const urlOf = (anchor: string): string => urls.speechUrl(id, anchor);
  const title = link(urls.speechUrl(id), titlePhrases(meta.title, meta.language));
  const items = passages.map(({ anchor, excerpts }) => {
    const place = `<a class="passage-link"${attribute('href', urlOf(anchor))}>${inText(placeName(anchor, t))}</a>`;
    return `<li>${place}<p>${linkedExcerpts(excerpts, { t: t.dossier, urlOf })}</p></li>`;
  });
  return [
    `<section${attribute('lang', meta.language)}>`,
    `<h3>${title}${continued ? inText(t.dossier.continued) : ''}</h3>`,
    `<p class="facts"><span>${inText(t.date(meta.date))}</span><span>${inText(t.counts.mentions(count))}</span></p>`,
    `<ol class="passages" role="list">${items.join('')}</ol></section>`,
  ].join('');
}
