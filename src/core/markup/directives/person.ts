import { defineMention } from './define.ts';

export const person = defineMention({
  name: 'person',
  marks: '有姓名的人',
  entity: 'person',
  tei: 'persName',
  sample: ':person[乌兰夫]{ref=wu-lanfu}',
});
