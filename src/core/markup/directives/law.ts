import { defineMention } from './define.ts';

export const law = defineMention({
  name: 'law',
  marks: '法律、法规、文件',
  entity: 'law',
  tei: 'title',
  sample: ':law[工会法]{ref=gonghui-fa}',
});
