import type { Directive } from './define.ts';

export const lead: Directive = {
  name: 'lead',
  marks: '一段要点的领句（一是……），列入提纲',
  attributes: {},
  tei: 'seg',
  sample: ':lead[一是始终保持正确的政治方向。]',
  html: () => ({ tagName: 'span', properties: { className: ['lead'] } }),
};
