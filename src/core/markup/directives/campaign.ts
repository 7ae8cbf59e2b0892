import { defineMention } from './define.ts';

export const campaign = defineMention({
  name: 'campaign',
  marks: '有名称的活动、工程、行动',
  entity: 'campaign',
  tei: 'name',
  sample: ':campaign[“平安中旗”建设]{ref=pingan-zhongqi}',
});
