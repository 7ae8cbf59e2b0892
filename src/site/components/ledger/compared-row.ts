import type { StatedFigure } from '../../../core/corpus/stated-figures.ts';
import type { Outcome } from '../../../core/corpus/target-outcome.ts';
import type { Comparison } from '../../../core/corpus/targets.ts';
import { attribute, inText, link } from '../../html.ts';
import { type CellWords, placeLink, plainValue, shortPeriod } from './cells.ts';

/** A result beside a target; what is not known of it is not there. */
export interface ComparedResult {
  readonly stated: StatedFigure;
  /** In words: how much more it is than the one before, how far from the target, and its share of it. */
  readonly growth: string | undefined;
  readonly gap: string | undefined;
  readonly share: string | undefined;
  readonly when: Comparison['when'] | undefined;
  readonly outcome: Outcome | undefined;
}

/** A result as a row: for when, as stated, in digits, how it stands to the target, and its place. */
export function comparedRow({ stated, growth, gap, share, when, outcome }: ComparedResult, words: CellWords): string {
  const { t, urls } = words;
  const { columns, targets: texts } = t.ledger;
  const { speech, figure } = stated;
  const number = (label: string, value: string | undefined): string =>
    `<td class="number"${attribute('data-label', label)}>${inText(value)}</td>`;
  const lang = attribute('lang', speech.meta.language);
  const mark = outcome === undefined ? '' : `<strong class="outcome">${inText(texts.outcomes[outcome])}</strong>`;
  return [
    `<tr${attribute('data-when', when)}${attribute('data-outcome', outcome)}>`,
    `<td>${shortPeriod(figure.period)}</td>`,
    `<td>${link(urls.speechUrl(speech.id, figure.anchor), inText(figure.text), lang)}</td>`,
    `<td class="number">${plainValue(figure)}</td>`,
    number(columns.growth, growth) + number(columns.gap, gap) + number(columns.share, share),
    `<td>${mark} ${when === undefined ? '' : `<small>${inText(texts.when[when])}</small>`}</td>`,
    `<td>${placeLink(speech, figure.block, words)}</td></tr>`,
  ].join('');
}
