import { expect, test } from 'vitest';
import { tasksOf } from '../../../src/core/corpus/tasks.ts';
import { corpusOf } from './fixture.ts';

const BODIES = { gonghui: '县总工会', fulian: '县妇联', tuan: '团县委' };

function tasksIn(body: string) {
  return tasksOf(corpusOf([body], BODIES)).map(({ text, org, due, reviewed }) => ({
    text,
    ...(org === undefined ? {} : { org }),
    ...(due === undefined ? {} : { due }),
    reviewed,
  }));
}

const guess = (text: string, org?: string) => ({ text, ...(org === undefined ? {} : { org }), reviewed: false });

test.each([
  ['who is addressed, then a demand', ':org[县总工会]要办好培训班。', [guess('要办好培训班', 'gonghui')]],
  ['with words between that say how', ':org[县妇联]也一定要跟上。', [guess('也一定要跟上', 'fulian')]],
  ['with an apposition', ':org[县总工会]作为职工之家，必须关心职工。', [guess('必须关心职工', 'gonghui')]],
  [
    'several together, the first of them',
    ':org[县总工会]、:org[县妇联]和:org[团县委]要联手。',
    [guess('要联手', 'gonghui')],
  ],
  [
    'a demand alone goes on with who was addressed before',
    ':org[团县委]要走下去。要多听。会议很好；要记住。',
    [guess('要走下去', 'tuan'), guess('要多听', 'tuan'), guess('要记住', 'tuan')],
  ],
  ['a demand of nobody named', '一是要抓落实。', [guess('要抓落实')]],
  ['words that only look like a demand', '重要的是团结。:org[县妇联]要求很高。需要时间，主要靠人。', []],
  ['nobody else is addressed', '我们说:org[县妇联]的工作要点。', []],
])('finds %s', (_, body, expected) => {
  expect(tasksIn(body)).toEqual(expected);
});

test('what an editor marked stands for itself, and is not guessed again', () => {
  expect(
    tasksIn(':org[县总工会]:task[要在:date[明年]{when=2002}前办好培训班]{org=gonghui due=2002 status=done}。'),
  ).toEqual([{ text: '要在明年前办好培训班', org: 'gonghui', due: '2002', reviewed: true }]);
});

test('is due by the latest day that its clause names', () => {
  expect(
    tasksIn(':org[县总工会]要在:date[明年]{when=2002}至:date[后年]{when=2003}建家。:date[今年]{when=2001}很好。'),
  ).toEqual([{ text: '要在明年至后年建家', org: 'gonghui', due: '2003', reviewed: false }]);
});

test('words of somebody else and the salutation are no tasks', () => {
  expect(tasksIn('> 要团结。\n\n:salute[要人们：]')).toEqual([]);
});
