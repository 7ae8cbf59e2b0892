import { directiveNamed } from '../../markup/directives/index.ts';
import type { Rule } from '../rule.ts';

/**
 * A mention without `ref` is a name that one entity alone bears by default.
 *
 * @example
 * organizations/qi-zhengfu.md { name: 旗政府, aliases: [{ name: 政府, default: false }] }
 * organizations/zhengfu.md { name: 各级政府, aliases: [{ name: 政府, default: false }] }
 * :org[政府]是满意的。
 * → Unexpected name 政府, which alone does not say which organization is meant (qi-zhengfu, zhengfu), expected `ref`
 *
 * @example
 * organizations/qi-zhengfu.md { name: 旗政府, aliases: [政府] }
 * organizations/zhengfu.md { name: 各级政府, aliases: [{ name: 政府, default: false }] }
 * :org[政府]是满意的，:org[政府]{ref=zhengfu}也是。
 * → nothing
 */
export const ambiguousReference: Rule = {
  id: 'ambiguous-reference',
  severity: 'error',
  alone: 'speech',
  *check({ corpus, index }) {
    for (const { mentions } of corpus.speeches) {
      for (const { type: name, ref, text, place } of mentions) {
        const directive = directiveNamed(name);
        if (ref !== undefined || directive?.entity === undefined || directive.optionalReference) continue;
        const { all } = index.named(directive.entity, text);
        if (all.length === 0) continue; // An unknown name: see known-reference.
        const meant = `which alone does not say which ${directive.entity} is meant (${all.join(', ')})`;
        yield { ...place, message: `Unexpected name ${text}, ${meant}, expected \`ref\`` };
      }
    }
  },
};
