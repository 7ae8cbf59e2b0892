import { words } from './attribute.ts';
import type { Directive } from './define.ts';

export const sic: Directive = {
  name: 'sic',
  marks: '照录的原文，疑有误；corr 是编者认为正确的写法',
  attributes: { corr: words },
  tei: 'sic',
  sample: ':sic[倡树]{corr=倡导树立}',
  html: ({ attributes: { corr } }) => ({
    tagName: 'span',
    properties: { className: ['sic'], ...(corr === undefined ? {} : { dataCorr: corr, title: corr }) },
  }),
};
