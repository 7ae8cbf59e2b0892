import { dateAttribute, idAttribute, oneOf } from './attribute.ts';
import type { Directive } from './define.ts';

export const task: Directive = {
  name: 'task',
  marks: '要求某个组织做的事',
  attributes: { org: idAttribute, due: dateAttribute, status: oneOf('open', 'done', 'dropped') },
  tei: 'seg',
  sample: ':task[协助党委和政府解决特殊困难群体的实际问题]{org=quntuan-shetuan-zuzhi}',
  html: ({ attributes: { org, due, status } }) => ({
    tagName: 'span',
    properties: {
      className: ['task'],
      ...(org === undefined ? {} : { dataOrg: org }),
      ...(due === undefined ? {} : { dataDue: due }),
      ...(status === undefined ? {} : { dataStatus: status }),
    },
  }),
};
