import type { StatedFigure } from '../../core/corpus/stated-figures.ts';
import type { Entity } from '../../core/model/entity.ts';
import { attribute, inText, link } from '../html.ts';
import type { Messages } from '../i18n/messages-type.ts';
import { placeName } from '../place-name.ts';
import type { PageUrls } from '../urls.ts';
import { entityLink } from './entity-link.ts';

export interface FigureRowWords {
  readonly t: Messages;
  readonly urls: PageUrls;
  /** Name of the indicator. */
  readonly measures: string | undefined;
  /** Whose the figure is. */
  readonly body: Entity | undefined;
  /** What the rows of a table do not share. */
  readonly show: 'body' | 'speech';
}

/** A figure as a row: what it measures, as stated, in plain digits, whose it is or who states it, kind, period, place. */
export function figureRow({ speech, figure }: StatedFigure, words: FigureRowWords): string {
  const { t, urls, measures, body, show } = words;
  const { anchor, text, value, unit, per, kind, period, block } = figure;
  const digits = inText(value) + inText(unit && ` ${unit}`) + inText(per && t.figures.per(per));
  return [
    `<tr${show === 'speech' ? attribute('lang', speech.meta.language) : ''}>`,
    `<td>${inText(measures)}</td>`,
    `<td>${link(urls.speechUrl(speech.id, anchor), inText(text))}</td>`,
    `<td class="number">${digits}</td>`,
    show === 'body'
      ? `<td>${entityLink(body, urls)}</td>`
      : `<td class="figure-speech">${link(urls.speechUrl(speech.id), inText(speech.meta.title))}</td>`,
    `<td>${kind === undefined ? '' : inText(t.figures.kinds[kind])}</td>`,
    `<td>${inText(period)}</td>`,
    `<td>${link(urls.speechUrl(speech.id, block), inText(placeName(block, t)))}</td></tr>`,
  ].join('');
}
