import { type Entity, namesOf } from '../../model/entity.ts';
import { fieldPlace } from '../field-place.ts';
import type { Rule } from '../rule.ts';

/**
 * A name that several entities of one type bear means at most one of them by default; the others list it among their
 * aliases with `default: false`.
 *
 * @example
 * organizations/qi-wenlian.md { name: 旗文联, aliases: [文联] }
 * organizations/shangji-wenlian.md { name: 上级文联, aliases: [文联] }
 * → Unexpected name 文联 of `shangji-wenlian`, which means `qi-wenlian` by default, expected an alias with `default: false` in one of them
 *
 * @example
 * organizations/qi-wenlian.md { name: 旗文联, aliases: [文联] }
 * organizations/shangji-wenlian.md { name: 上级文联, aliases: [{ name: 文联, default: false }] }
 * places/wenlian.md { name: 文联 }
 * → nothing
 */
export const aliasConflict: Rule = {
  id: 'alias-conflict',
  severity: 'error',
  *check({ corpus, index, registry }) {
    for (const entity of corpus.entities) {
      for (const name of namesOf(entity)) {
        const { byDefault } = index.named(entity.type, name);
        const [first] = byDefault;
        if (byDefault.length < 2 || first === undefined || first === entity.id || !byDefault.includes(entity.id))
          continue;
        const place = fieldPlace(entity.file, registry.get(entity.file), fieldOf(entity, name));
        const found = `Unexpected name ${name} of \`${entity.id}\`, which means \`${first}\` by default`;
        yield { ...place, message: `${found}, expected an alias with \`default: false\` in one of them` };
      }
    }
  },
};

function fieldOf(entity: Entity, name: string): (string | number)[] {
  if (entity.name === name) return ['name'];
  if (entity.fullName === name) return ['fullName'];
  return ['aliases', entity.aliases.findIndex((alias) => alias.name === name)];
}
