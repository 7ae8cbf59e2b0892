import { describe, expect, test } from 'vitest';
import { besideTarget, targetSeries } from '../../../src/core/corpus/targets.ts';
import { corpusOf } from './fixture.ts';

const BODIES = { zhengfu: '县政府', gonghui: '县总工会' };

/** A figure of the government: `8亿元`, a result or a target of an indicator for a period. */
const figure = (words: string, kind: 'target' | 'result', period: string, more = 'indicator=shouru org=zhengfu') =>
  `:figure[${words}]{kind=${kind} period=${period} ${more}}。`;

function seriesOf(...bodies: string[]) {
  return targetSeries(corpusOf(bodies, BODIES)).map(({ targets, results, ...series }) => ({
    ...series,
    targets: targets.map((target) => [
      target.figure.text,
      ...besideTarget(target, { results }).flatMap(({ stated: { figure }, compared }) =>
        compared === undefined ? [] : [[figure.text, compared.gap, compared.share, compared.when]],
      ),
    ]),
    results: results.map(({ stated, growth }) => [stated.figure.text, growth]),
  }));
}

describe('targets beside results', () => {
  test('of later and earlier speeches, with gap, share and growth', () => {
    expect(
      seriesOf(
        figure('4亿元', 'result', '2000') + figure('5亿元', 'target', '2001'),
        figure('6亿元', 'result', '2001') + figure('8亿元', 'target', '2002'),
        figure('7.5亿元', 'result', '2002'),
      ),
    ).toEqual([
      {
        indicator: 'shouru',
        org: 'zhengfu',
        unit: '元',
        targets: [
          [
            '5亿元',
            ['4亿元', '-100000000', 0.8, 'before'],
            ['6亿元', '100000000', 1.2, 'end'],
            ['7.5亿元', '250000000', 1.5, 'after'],
          ],
          [
            '8亿元',
            ['4亿元', '-400000000', 0.5, 'before'],
            ['6亿元', '-200000000', 0.75, 'before'],
            ['7.5亿元', '-50000000', 0.9375, 'end'],
          ],
        ],
        results: [
          ['4亿元', undefined],
          ['6亿元', 0.5],
          ['7.5亿元', 0.25],
        ],
      },
    ]);
  });

  test('exactly, where binary fractions are not', () => {
    const [series] = seriesOf(figure('0.3%', 'target', '2001') + figure('0.1%', 'result', '2001'));
    expect(series?.targets).toEqual([['0.3%', ['0.1%', '-0.2', expect.closeTo(1 / 3), 'end']]]);
  });

  test.each([
    ['2001/2005', '2003', 'within'],
    ['2001/2005', '2005', 'end'],
    ['2001/2005', '2005-06', 'within'],
    ['2001', '2001-12', 'end'],
    ['2001', '2001-01/2001-12', 'end'],
    ['2001-02', '2001-02-28', 'end'],
    ['2001', '2000-12', 'before'],
    ['2001', '2002-01', 'after'],
  ])('by period: of %s, %s is %s', (target, result, when) => {
    const [series] = seriesOf(figure('5元', 'target', target) + figure('4元', 'result', result));
    expect(series?.targets[0]?.[1]?.at(-1)).toBe(when);
  });

  test('apart by indicator, body, unit and what it is counted for', () => {
    const series = seriesOf(
      figure('5元', 'target', '2001') +
        figure('5户', 'result', '2001') +
        figure('6元', 'result', '2001', 'indicator=shouru org=gonghui') +
        figure('7元', 'result', '2001', 'indicator=zhichu org=zhengfu') +
        figure('8元', 'result', '2001', 'indicator=shouru org=zhengfu per=人'),
    );
    expect(series.map(({ targets, results }) => [targets, results])).toEqual([[[['5元']], []]]);
  });

  test('without reckoning where there is no single number', () => {
    const [series] = seriesOf(figure('13:59:28', 'target', '2001') + figure('20:50:30', 'result', '2001'));
    expect(series?.targets).toEqual([['13:59:28']]);
    expect(series?.results).toEqual([['20:50:30', undefined]]);
  });

  test('the last ones before, within its period and the first ones after it', () => {
    const years = Array.from({ length: 30 }, (_, i) => String(1990 + i));
    const results = years.map((year) => figure(`${year}元`, 'result', year)).join('');
    const [series] = seriesOf(figure('5元', 'target', '2001/2003') + results);
    expect(series?.results).toHaveLength(30);
    expect(series?.targets[0]?.slice(1).map((answer) => [answer?.[0], answer?.at(-1)])).toEqual([
      ['1999元', 'before'],
      ['2000元', 'before'],
      ['2001元', 'within'],
      ['2002元', 'within'],
      ['2003元', 'end'],
      ['2004元', 'after'],
      ['2005元', 'after'],
    ]);
  });

  test('no more than a dozen of a long period', () => {
    const results = Array.from({ length: 40 }, (_, i) => figure(`${i}元`, 'result', '2001')).join('');
    const [series] = seriesOf(figure('5元', 'target', '2001') + results);
    expect(series?.targets[0]).toHaveLength(1 + 12);
  });
});
