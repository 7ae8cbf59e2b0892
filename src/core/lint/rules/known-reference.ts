import { directiveNamed } from '../../markup/directives/index.ts';
import { ENTITY_TYPES } from '../../model/entity.ts';
import type { Mention } from '../../model/speech.ts';
import { didYouMean } from '../../text/similarity.ts';
import type { LintInput, Rule } from '../rule.ts';

/**
 * Every mention means one entity of the type its directive names: `ref` is an id of the registry, and a mention
 * without `ref` is a name that one entity alone bears by default.
 *
 * @example `:org[旗妇联]{ref=qi-fulian2}` Unexpected organization `qi-fulian2`, … did you mean `qi-fulian`?
 * @example `:org[政府]` Unexpected name 政府 of several organizations (qi-zhengfu, zhengfu), expected `ref`
 */
export const knownReference: Rule = {
  id: 'known-reference',
  *check(input) {
    for (const speech of input.corpus.speeches) {
      for (const mention of speech.mentions) {
        const message = messageFor(mention, input);
        if (message !== undefined) yield { ...mention.place, rule: 'known-reference', severity: 'error', message };
      }
    }
  },
};

function messageFor(mention: Mention, { index, corpus }: LintInput): string | undefined {
  const directive = directiveNamed(mention.type);
  const type = directive?.entity;
  if (directive === undefined || type === undefined) return undefined;
  const folder = `content/${ENTITY_TYPES[type]}/`;
  if (mention.ref === undefined) {
    if (directive.optionalReference) return undefined;
    const { all } = index.named(type, mention.text);
    if (all.length > 0) {
      return `Unexpected name ${mention.text}, which alone does not say which ${type} is meant (${all.join(', ')}), expected \`ref\``;
    }
    const names = corpus.entities
      .filter((e) => e.type === type)
      .flatMap((e) => [e.name, ...e.aliases.map((a) => a.name)]);
    return `Unexpected name ${mention.text}, expected a name or alias from ${folder} or \`ref\`${didYouMean(mention.text, names)}`;
  }
  const entity = index.byId.get(mention.ref);
  if (entity?.type === type) return undefined;
  if (entity !== undefined) {
    return `Unexpected ${entity.type} \`${mention.ref}\` in \`:${mention.type}\`, expected an id from ${folder}`;
  }
  const ids = corpus.entities.filter((e) => e.type === type).map((e) => e.id);
  return `Unexpected ${type} \`${mention.ref}\`, expected an id from ${folder}${didYouMean(mention.ref, ids)}`;
}
