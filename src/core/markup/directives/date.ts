import { dateAttribute, flag } from './attribute.ts';
import type { Directive } from './define.ts';

export const date: Directive = {
  name: 'date',
  marks: '时间：日期、今年、五年时间；推定的加 inferred',
  attributes: { when: dateAttribute, from: dateAttribute, to: dateAttribute, inferred: flag },
  tei: 'date',
  sample: ':date[今年]{when=2011 inferred}',
  html: ({ attributes, number }) => {
    const { when, from, to } = attributes;
    // An interval as ISO 8601 writes it.
    const datetime = when ?? (from === undefined && to === undefined ? undefined : `${from ?? '..'}/${to ?? '..'}`);
    const inferred = attributes.inferred === undefined ? {} : { dataInferred: '' };
    return {
      tagName: 'time',
      properties: { id: `d${number}`, ...(datetime === undefined ? {} : { dateTime: datetime }), ...inferred },
    };
  },
};
