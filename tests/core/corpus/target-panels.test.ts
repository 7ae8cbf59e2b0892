import { expect, test } from 'vitest';
import { targetPanels } from '../../../src/core/corpus/target-panels.ts';
import { corpusOf } from './fixture.ts';

const BODIES = { zhengfu: '县政府', gonghui: '县总工会' };

const figure = (words: string, kind: string, indicator: string, more = 'org=zhengfu') =>
  `:figure[${words}]{kind=${kind} indicator=${indicator} ${more}}。`;

function panelsOf(...bodies: string[]) {
  const { panels, others } = targetPanels(corpusOf(bodies, BODIES));
  return {
    panels: panels.map(({ unit, rows }) => [
      unit,
      ...rows.map(({ stated }) => stated.map(({ figure }) => figure.text)),
    ]),
    others: others.map(({ figure }) => figure.text),
  };
}

test('has the latest target of each indicator and body beside the latest result', () => {
  const { panels } = panelsOf(
    figure('5亿元', 'target', 'shouru') + figure('4亿元', 'result', 'shouru'),
    figure('6亿元', 'result', 'shouru') +
      figure('8亿元', 'target', 'shouru') +
      figure('3亿元', 'target', 'shouru', 'org=gonghui'),
  );
  expect(panels).toEqual([['元', ['8亿元', '6亿元'], ['3亿元']]]);
});

test('never sets two units on one axis, and rates come first', () => {
  const { panels } = panelsOf(
    figure('8亿元', 'target', 'shouru') +
      figure('5户', 'target', 'hu') +
      figure('30%', 'target', 'zengsu') +
      figure('400元', 'target', 'butie', 'per=户'),
  );
  expect(panels).toEqual([
    ['%', ['30%']],
    ['元', ['8亿元']],
    ['元／户', ['400元']],
    ['户', ['5户']],
  ]);
});

test('parts what is more than a hundredfold apart, largest first', () => {
  const { panels } = panelsOf(
    figure('2.6万元', 'target', 'a') +
      figure('115亿元', 'target', 'b') +
      figure('8700元', 'target', 'c') +
      figure('8亿元', 'target', 'd'),
  );
  expect(panels).toEqual([
    ['元', ['115亿元'], ['8亿元']],
    ['元', ['2.6万元'], ['8700元']],
  ]);
});

test('shows rates without a target too, but no mere results and counts', () => {
  const { panels } = panelsOf(
    figure('12%', 'result', 'a') +
      figure('7%', 'comparison', 'b') +
      figure('9亿元', 'result', 'c') +
      figure('5%', 'count', 'd'),
  );
  expect(panels).toEqual([['%', ['12%'], ['7%']]]);
});

test('sets ratios and ranges aside', () => {
  expect(panelsOf(figure('13:59:28', 'target', 'bizhong'))).toEqual({ panels: [], others: ['13:59:28'] });
  expect(panelsOf('没有数字。')).toEqual({ panels: [], others: [] });
});
