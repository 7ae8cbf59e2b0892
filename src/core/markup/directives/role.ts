import { idAttribute } from './attribute.ts';
import { defineMention } from './define.ts';

export const role = defineMention({
  name: 'role',
  marks: '以职务或在会上的身份出现的人：我、大家、同志们、群团社团干部',
  entity: 'person',
  attributes: { org: idAttribute },
  optionalReference: true,
  tei: 'roleName',
  sample: ':role[群团社团干部]{ref=quntuan-shetuan-ganbu}',
});
