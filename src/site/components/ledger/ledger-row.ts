import type { LedgerEntry } from '../../../core/corpus/ledger.ts';
import type { Entity } from '../../../core/model/entity.ts';
import { attribute, inText, link } from '../../html.ts';
import { sortValue } from '../../sort-value.ts';
import { entityLink } from '../entity-link.ts';
import { type CellWords, markedSentence, placeLink, plainValue, shortPeriod } from './cells.ts';

export interface LedgerRowWords extends CellWords {
  /** Name of the indicator. */
  readonly indicator: string | undefined;
  /** Whose the figure is. */
  readonly body: Entity | undefined;
}

/** A figure as a row: what it measures, as stated and in digits, whose it is, for when, its sentence and its place. */
export function ledgerRow({ speech, figure, sentence }: LedgerEntry, words: LedgerRowWords): string {
  const { t, urls, indicator, body } = words;
  const { anchor, text, kind, period, org, block } = figure;
  const lang = attribute('lang', speech.meta.language);
  return [
    `<tr${attribute('data-org', org)}${attribute('data-kind', kind)}${attribute('data-indicator', figure.indicator)}>`,
    `<td>${inText(indicator)}</td>`,
    `<td>${link(urls.speechUrl(speech.id, anchor), inText(text), lang)}</td>`,
    `<td class="number"${attribute('data-key', sortValue(figure))}>${plainValue(figure)}</td>`,
    `<td>${entityLink(body, urls)}</td>`,
    `<td>${kind === undefined ? '' : inText(t.figures.kinds[kind])}</td>`,
    `<td${attribute('data-key', period)}>${shortPeriod(period)}</td>`,
    `<td${lang}>${markedSentence(sentence)}</td>`,
    `<td${attribute('data-key', speech.meta.date)}>${placeLink(speech, block, words)}</td></tr>`,
  ].join('');
}
