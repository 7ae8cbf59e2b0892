import { directiveNamed } from '../../markup/directives/index.ts';
import { namesOf } from '../../model/entity.ts';
import { ENTITY_TYPES } from '../../model/entity-types.ts';
import type { Mention } from '../../model/speech.ts';
import { didYouMean } from '../../text/similarity.ts';
import { messageForId, referencesOf } from '../references.ts';
import type { LintInput, Rule } from '../rule.ts';

/**
 * Whoever is mentioned is in the registry: `ref`, `org`, `occasion`, `place` and `organizations` are ids of entities of
 * the right type, and a mention without `ref` is a name of one.
 *
 * @example
 * organizations/qi-fulian.md { name: 旗妇联 }
 * :org[旗妇联]{ref=qi-fulian2}发言。
 * → Unexpected organization `qi-fulian2`, expected an id from content/organizations/; did you mean `qi-fulian`?
 *
 * @example
 * organizations/qi-fulian.md { name: 旗妇联 }
 * :org[旗妇联]、:org[该会]{ref=qi-fulian}、:org[这个会]{qi-fulian}发言。
 * → nothing
 *
 * @example
 * organizations/qi-fulian.md { name: 旗妇联 }
 * :org[妇联]发言。
 * → Unexpected name 妇联, expected a name or alias from content/organizations/ or `ref`; did you mean `旗妇联`?
 *
 * @example
 * places/wo-qi.md { name: 我旗 }
 * :org[我旗]{ref=wo-qi}
 * → Unexpected place `wo-qi` in `:org`, expected an id from content/organizations/
 *
 * @example
 * organizations/qi-fulian.md { name: 旗妇联 }
 * 培训:figure[26期]{value=26 org=qi-fulain}，:role[主席]{org=qi-fuliann}，:task[总结]{org=qi}。
 * → Unexpected organization `qi-fulain` in `org` of `:figure`, …; did you mean `qi-fulian`?
 * → Unexpected organization `qi-fuliann` in `org` of `:role`, …; did you mean `qi-fulian`?
 * → Unexpected organization `qi` in `org` of `:task`, expected an id from content/organizations/
 *
 * @example
 * events/da-hui.md { name: 大会 }
 * speeches/a.md { occasion: dahui, place: 礼堂, organizations: [qi-wei] }
 * → Unexpected event `dahui` in `occasion`, expected an id from content/events/; did you mean `da-hui`?
 * → Unexpected place `礼堂` in `place`, expected an id from content/places/
 * → Unexpected organization `qi-wei` in `organizations`, expected an id from content/organizations/
 *
 * @example
 * people/zhang-san.md { name: 张三 }
 * :speaker[张主任：]{ref=zhang-sna}请讲。
 * → Unexpected person `zhang-sna` in `:speaker`, expected an id from content/people/; did you mean `zhang-san`?
 *
 * @example
 * :role[书记]没有具名。
 * → nothing
 */
export const knownReference: Rule = {
  id: 'known-reference',
  severity: 'error',
  alone: 'speech',
  *check(input) {
    for (const speech of input.corpus.speeches) {
      for (const mention of speech.mentions) {
        const message = messageFor(mention, input);
        if (message !== undefined) yield { ...mention.place, message };
      }
      for (const { id, type, where, place } of referencesOf(speech, input)) {
        const message = messageForId(id, type, where, input);
        if (message !== undefined) yield { ...place(), message };
      }
    }
  },
};

function messageFor(mention: Mention, input: LintInput): string | undefined {
  const directive = directiveNamed(mention.type);
  const type = directive?.entity;
  if (type === undefined) return undefined;
  if (mention.ref !== undefined) {
    const other = input.index.byId.get(mention.ref);
    return messageForId(mention.ref, type, other === undefined ? '' : `\`:${mention.type}\``, input);
  }
  const known = input.index.named(type, mention.text).all.length > 0; // Which one: see ambiguous-reference.
  if (known || directive?.optionalReference) return undefined;
  const names = input.corpus.entities.filter((entity) => entity.type === type).flatMap(namesOf);
  const near = didYouMean(mention.text, names);
  return `Unexpected name ${mention.text}, expected a name or alias from content/${ENTITY_TYPES[type]}/ or \`ref\`${near}`;
}
