import type { StatedFigure } from '../corpus/stated-figures.ts';
import { targetSeries, targetsOfNoSeries } from '../corpus/targets.ts';
import type { Table } from './csv.ts';
import type { Dataset } from './dataset.ts';

/** Every target beside each result of its series; a target without results has one row. */
export const targetsData: Dataset = {
  columns: [
    'indicator',
    'org',
    'unit',
    'per',
    ...columnsOf('target'),
    ...columnsOf('result'),
    'gap',
    'share',
    'growth',
    'when',
  ],
  rows: (corpus): Table => [
    ...targetSeries(corpus).flatMap(({ indicator, org, unit, targets, results }) => {
      const growthOf = new Map(results.map(({ stated, growth }) => [stated, growth]));
      return targets.flatMap(({ stated: target, compared }) => {
        const row = { indicator, org, unit, per: target.figure.per, ...cellsOf('target', target) };
        if (results.length === 0) return [row];
        const comparisons = new Map(compared.map((comparison) => [comparison.stated, comparison]));
        return results.map(({ stated }) => {
          const { gap, share, when } = comparisons.get(stated) ?? {};
          return { ...row, ...cellsOf('result', stated), gap, share, growth: growthOf.get(stated), when };
        });
      });
    }),
    ...targetsOfNoSeries(corpus).map((target) => {
      const { org, unit, per } = target.figure;
      return { org, unit, per, ...cellsOf('target', target) };
    }),
  ],
};

function columnsOf(side: 'target' | 'result'): string[] {
  return ['Speech', 'Anchor', 'Text', 'Value', 'Op', 'Period'].map((name) => side + name);
}

function cellsOf(side: 'target' | 'result', { speech, figure }: StatedFigure): Record<string, string | undefined> {
  const { anchor, text, value, op, period } = figure;
  const cells = [speech.id, anchor, text, value, op, period];
  return Object.fromEntries(columnsOf(side).map((column, i) => [column, cells[i]]));
}
