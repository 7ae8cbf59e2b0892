import { defineMention } from './define.ts';

export const event = defineMention({
  name: 'event',
  marks: '有名称的会议、节庆、展览、比赛、纪念',
  entity: 'event',
  tei: 'eventName',
  sample: ':event[东北亚美术书法摄影展]{ref=dongbeiya-yingzhan}',
});
