import type { Directive } from './define.ts';

export const salute: Directive = {
  name: 'salute',
  marks: '称呼',
  attributes: {},
  tei: 'seg',
  sample: ':salute[同志们：]',
  html: () => ({ tagName: 'span', properties: { className: ['salute'] } }),
};
