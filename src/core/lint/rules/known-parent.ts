import type { EntityIndex } from '../../model/entity-index.ts';
import { didYouMean } from '../../text/similarity.ts';
import { fieldPlace } from '../field-place.ts';
import type { Rule } from '../rule.ts';

/**
 * What an entity belongs to is in the registry, and nothing belongs to itself, be it through others.
 *
 * @example
 * organizations/qi-wei.md { name: 旗委 }
 * organizations/qi-wei-ban.md { name: 旗委办, parent: qi-weii }
 * → Unexpected parent `qi-weii`, expected an id of an entity; did you mean `qi-wei`?
 *
 * @example
 * places/a.md { name: 甲, parent: b }
 * places/b.md { name: 乙, parent: a }
 * → Unexpected parent `b`, expected one that does not belong to `a`
 * → Unexpected parent `a`, expected one that does not belong to `b`
 *
 * @example
 * organizations/dang.md { name: 党 }
 * organizations/qi-wei.md { name: 旗委, parent: dang }
 * → nothing
 */
export const knownParent: Rule = {
  id: 'known-parent',
  severity: 'error',
  *check({ corpus, index, registry }) {
    for (const { id, parent, file } of corpus.entities) {
      if (parent === undefined) continue;
      const message = index.byId.has(parent)
        ? belongsTo(index, parent, id) &&
          `Unexpected parent \`${parent}\`, expected one that does not belong to \`${id}\``
        : `Unexpected parent \`${parent}\`, expected an id of an entity${didYouMean(parent, [...index.byId.keys()])}`;
      if (message) yield { ...fieldPlace(file, registry.get(file), ['parent']), message };
    }
  },
};

function belongsTo(index: EntityIndex, id: string, ancestor: string): boolean {
  const seen = new Set<string>();
  let at: string | undefined = id;
  while (at !== undefined && !seen.has(at)) {
    if (at === ancestor) return true;
    seen.add(at);
    at = index.byId.get(at)?.parent;
  }
  return false;
}
