import { idAttribute, words } from './attribute.ts';
import type { Directive } from './define.ts';

/** No mention: whoever speaks is not spoken of. */
export const speaker: Directive = {
  name: 'speaker',
  marks: '一段话开头说明谁在说的文字，连同冒号',
  attributes: { ref: idAttribute, role: words },
  tei: 'seg',
  sample: ':speaker[张三：]{ref=zhang-san}',
  html: ({ utterance, href, holdsLink }) => {
    const ref = utterance?.speaker?.ref;
    const properties = {
      className: ['speaker'],
      ...(utterance === undefined ? {} : { id: utterance.anchor }),
      ...(ref === undefined ? {} : { dataRef: ref }),
    };
    if (href === undefined) return { tagName: 'span', properties };
    if (holdsLink) return { tagName: 'span', properties, trailingLink: href };
    return { tagName: 'a', properties: { ...properties, href } };
  },
};
