import { expect, test } from 'vitest';
import { datasets, writeDataset } from '../../../src/core/exports/tables/index.ts';
import { corpusOf } from '../corpus/fixture.ts';

const BODIES = { zhengfu: '县政府', gonghui: '县总工会' };

/** Rows of a data file. */
function rowsOf(name: keyof typeof datasets, ...bodies: string[]): unknown[] {
  return JSON.parse(writeDataset(datasets[name], { corpus: corpusOf(bodies, BODIES), indicators: [] }, 'json'));
}

test('figures say their sentence, their speech and their value in plain digits', () => {
  const [row] = rowsOf(
    'figures',
    '好。财政收入:figure[8亿元以上]{kind=result org=zhengfu indicator=shouru period=2000}。',
  );
  expect(row).toMatchObject({
    title: '讲话',
    date: '2001',
    plain: '≥ 800,000,000 元',
    sentence: '财政收入8亿元以上。',
    value: '800000000',
  });
});

test('a target has a row for every result, and one where there is none', () => {
  const target = ':figure[5亿元]{kind=target org=zhengfu indicator=shouru period=2001}。';
  const result = ':figure[6亿元]{kind=result org=zhengfu indicator=shouru period=2001}。';
  expect(rowsOf('targets', target)).toEqual([
    expect.objectContaining({ indicator: 'shouru', org: 'zhengfu', unit: '元', targetValue: '500000000' }),
  ]);
  expect(rowsOf('targets', target, result)).toEqual([
    expect.objectContaining({ targetText: '5亿元', resultText: '6亿元', gap: '100000000', share: 1.2, when: 'end' }),
  ]);
});

test('a target that does not say what it measures is there all the same', () => {
  expect(rowsOf('targets', '建:figure[12个]{kind=target org=zhengfu}站。')).toEqual([
    { org: 'zhengfu', unit: '个', targetSpeech: 'speech-1', targetAnchor: 'f1', targetText: '12个', targetValue: '12' },
  ]);
});

test('tasks name who is to do them, and say whether anybody reviewed them', () => {
  expect(
    rowsOf('tasks', ':org[县总工会]要办好培训班。:org[县政府]:task[要修路]{org=zhengfu due=2002 status=open}。'),
  ).toEqual([
    expect.objectContaining({ org: 'gonghui', organization: '县总工会', text: '要办好培训班', reviewed: false }),
    expect.objectContaining({ organization: '县政府', text: '要修路', due: '2002', status: 'open', reviewed: true }),
  ]);
});
