import { FIGURE_KINDS, FIGURE_OPERATORS } from '../../model/figure.ts';
import { isPlainer, plainQuantity } from '../../text/quantity/plain-quantity.ts';
import { figureValue } from '../figure-value.ts';
import { idAttribute, oneOf, periodAttribute, words } from './attribute.ts';
import type { Directive } from './define.ts';

export const figure: Directive = {
  name: 'figure',
  marks: '数量：从数字到单位，连同多、以上、近等限定',
  attributes: {
    value: words,
    unit: words,
    kind: oneOf(...FIGURE_KINDS),
    indicator: idAttribute,
    org: idAttribute,
    period: periodAttribute,
    per: words,
    op: oneOf(...FIGURE_OPERATORS),
  },
  tei: 'measure',
  sample: ':figure[280万元]{kind=result org=qi-zonggonghui indicator=laodong-jingsai-jiazhi period=2010}',
  html: ({ attributes, text, number }) => {
    const reading = figureValue(text, attributes);
    const { value, unit, op, per } = reading;
    const plain = isPlainer(text, reading) ? plainQuantity(reading) : undefined;
    const { kind, org, indicator, period } = attributes;
    return {
      tagName: 'data',
      properties: {
        className: ['figure'],
        id: `f${number}`,
        value: value ?? text,
        ...(unit === undefined ? {} : { dataUnit: unit }),
        ...(kind === undefined ? {} : { dataKind: kind }),
        ...(org === undefined ? {} : { dataOrg: org }),
        ...(indicator === undefined ? {} : { dataIndicator: indicator }),
        ...(period === undefined ? {} : { dataPeriod: period }),
        ...(per === undefined ? {} : { dataPer: per }),
        ...(op === undefined ? {} : { dataOp: op }),
        ...(plain === undefined ? {} : { dataPlain: plain }),
      },
    };
  },
};
