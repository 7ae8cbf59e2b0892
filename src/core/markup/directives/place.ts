import { defineMention } from './define.ts';

export const place = defineMention({
  name: 'place',
  marks: '地名，以及代指某地的词（我旗、全盟）',
  entity: 'place',
  tei: 'placeName',
  sample: ':place[兴安盟]{ref=xingan-meng}',
});
