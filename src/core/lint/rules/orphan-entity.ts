import { directiveNamed } from '../../markup/directives/index.ts';
import type { EntityType } from '../../model/entity-types.ts';
import { fieldPlace } from '../field-place.ts';
import { referencesOf } from '../references.ts';
import type { LintInput, Rule } from '../rule.ts';

/**
 * Every entity is mentioned in a speech, or is what another entity or a speech's front matter or attributes name.
 *
 * Nothing is said while there are no speeches, nor of a type of which a mention is unknown: it may mean the entity.
 *
 * @example
 * organizations/qi-fulian.md { name: 旗妇联 }
 * 没有提到任何组织，:role[书记]没有具名。
 * → Unexpected entity `qi-fulian` (旗妇联), which no speech mentions and nothing belongs to, expected a mention or no such file
 *
 * @example
 * organizations/dang.md { name: 党 }
 * organizations/qi-wei.md { name: 旗委, parent: dang }
 * people/wang-wei.md { name: 王伟 }
 * places/litang.md { name: 礼堂 }
 * speeches/a.md { speaker: wang-wei, place: litang } :org[旗委]召开会议。
 * → nothing
 *
 * @example
 * people/wang-wei.md { name: 王伟 }
 * :speaker[王伟：]好。
 * → nothing
 *
 * @example
 * organizations/qi-fulian.md { name: 旗妇联 }
 * :org[妇联]发言。
 * → nothing
 */
export const orphanEntity: Rule = {
  id: 'orphan-entity',
  severity: 'warning',
  *check(input) {
    const { corpus, registry } = input;
    const named = new Set<string | undefined>([
      ...corpus.mentionsByEntity.keys(),
      ...corpus.entities.map((entity) => entity.parent),
      ...corpus.speeches.map((speech) => speech.meta.speaker),
      ...corpus.speeches.flatMap((speech) => Array.from(referencesOf(speech, input), (reference) => reference.id)),
    ]);
    if (corpus.speeches.length === 0) return;
    const uncertain = typesOfUnknownMentions(input);
    for (const { id, name, file, type } of corpus.entities) {
      if (named.has(id) || uncertain.has(type)) continue;
      const found = `Unexpected entity \`${id}\` (${name}), which no speech mentions and nothing belongs to`;
      const place = fieldPlace(file, registry.get(file), ['name']);
      yield { ...place, message: `${found}, expected a mention or no such file` };
    }
  },
};

function typesOfUnknownMentions({ corpus, index }: LintInput): ReadonlySet<EntityType | undefined> {
  const unknown = corpus.speeches
    .flatMap((speech) => speech.mentions)
    .filter(({ type, ref }) => (ref === undefined ? !directiveNamed(type)?.optionalReference : !index.byId.has(ref)));
  return new Set(unknown.map((mention) => directiveNamed(mention.type)?.entity));
}
