import type { SentenceOfFigure } from '../../../core/corpus/ledger.ts';
import type { Figure } from '../../../core/model/figure.ts';
import type { Speech } from '../../../core/model/speech.ts';
import { plainQuantity } from '../../../core/text/quantity/plain-quantity.ts';
import { attribute, inText, link } from '../../html.ts';
import type { Messages } from '../../i18n/messages-type.ts';
import { periodLabel } from '../../period-label.ts';
import { placeName } from '../../place-name.ts';
import type { PageUrls } from '../../urls.ts';

/** What cells are written with: the texts and the addresses of a page's language. */
export interface CellWords {
  readonly t: Messages;
  readonly urls: PageUrls;
}

/** As much of them as a place needs. */
export interface PlaceWords {
  readonly t: Messages;
  readonly urls: Pick<PageUrls, 'speechUrl'>;
}

/** Where in which speech something stands: title and paragraph, as one link to the paragraph or heading. */
export function placeLink({ id, meta }: Speech, block: string, { t, urls }: PlaceWords): string {
  const title = `<span${attribute('lang', meta.language)}>${inText(meta.title)}</span>`;
  return link(
    urls.speechUrl(id, block),
    `${title} <small>${inText(t.date(meta.date))}${inText(t.listSeparator)}${inText(placeName(block, t))}</small>`,
  );
}

/** A figure in plain digits, with its bound and unit. */
export function plainValue(figure: Pick<Figure, 'value' | 'unit' | 'per' | 'op' | 'approximate'>): string {
  const { value, unit, per, approximate, op = approximate ? '~' : undefined } = figure;
  if (value === undefined) return '';
  const plain = plainQuantity({ value, op, unit, per });
  return `<data${attribute('value', value)}${attribute('data-unit', unit)}>${inText(plain)}</data>`;
}

/** A period as short as it can be: `2010`, `2011–2015`. */
export function shortPeriod(period: string | undefined): string {
  if (period === undefined) return '';
  const label = inText(periodLabel(period));
  return period.includes('/') ? label : `<time${attribute('datetime', period)}>${label}</time>`;
}

/** A sentence with its figure marked. What of a long one is far from the figure opens without a script. */
export function markedSentence({ farBefore, before, figure, after, farAfter }: SentenceOfFigure): string {
  const near = `${inText(before)}<mark>${inText(figure)}</mark>${inText(after)}`;
  if (farBefore === '' && farAfter === '') return near;
  const far = (side: string, text: string): string =>
    text === '' ? '' : `<span class="far far-${side}">${inText(text)}</span>`;
  return `<details class="sentence"><summary>${far('before', farBefore)}${near}${far('after', farAfter)}</summary></details>`;
}
