import { defineMention } from './define.ts';

export const org = defineMention({
  name: 'org',
  marks: '组织：有名称的机构、团体、企业，以及泛指的一类组织',
  entity: 'organization',
  tei: 'orgName',
  sample: ':org[旗妇联]{ref=qi-fulian}',
});
