import { defineMention } from './define.ts';

export const award = defineMention({
  name: 'award',
  marks: '奖项与荣誉称号',
  entity: 'award',
  tei: 'name',
  sample: ':award[“三八”红旗集体]{ref=sanba-hongqi-jiti}',
});
