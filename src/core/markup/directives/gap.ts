import { words } from './attribute.ts';
import type { Directive } from './define.ts';

export const gap: Directive = {
  name: 'gap',
  marks: '来源中缺失的文字；方括号里是编者的说明，不属于正文',
  attributes: { reason: words },
  editorial: true,
  tei: 'gap',
  sample: ':gap[缺一行]{reason=扫描不清}',
  html: ({ text, attributes: { reason } }) => ({
    tagName: 'span',
    properties: { className: ['gap'], role: 'img', ariaLabel: text || reason || '缺', dataText: text },
  }),
};
