import { INCIDENT_KINDS } from '../../model/incident.ts';
import { oneOf } from './attribute.ts';
import type { Directive } from './define.ts';

/** Its words stand in the source and so belong to the text, though nobody said them. */
export const incident: Directive = {
  name: 'incident',
  marks: '会场上发生、没有说出来的事，连同括号：掌声、笑声、起立',
  attributes: { kind: oneOf(...INCIDENT_KINDS) },
  tei: 'seg',
  sample: ':incident[（掌声）]{kind=applause}',
  html: ({ attributes: { kind } }) => ({
    tagName: 'span',
    properties: { className: ['incident'], ...(kind === undefined ? {} : { dataKind: kind }) },
  }),
};
