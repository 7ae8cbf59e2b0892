import type { Directive } from './define.ts';

/** On the page an empty link to the note below the text: without tags the text stays the speaker's. */
export const note: Directive = {
  name: 'note',
  marks: '编者注，不属于讲话正文',
  attributes: {},
  editorial: true,
  tei: 'note',
  sample: ':note[“我盟”指兴安盟。]',
  html: ({ number }) => ({
    tagName: 'a',
    properties: {
      className: ['note-ref'],
      id: `note-ref-${number}`,
      href: `#note-${number}`,
      dataNumber: String(number),
      ariaLabel: `注 ${number}`,
    },
  }),
};
