import { didYouMean } from '../../text/similarity.ts';
import { fieldPlace } from '../field-place.ts';
import type { Rule } from '../rule.ts';

/** Fields that say what an entity is, and so can be inferred. */
const FIELDS = ['name', 'fullName', 'aliases', 'kind', 'level', 'parent', 'sameAs'] as const;

/**
 * What `inferred` names is a field that the entity has.
 *
 * @example
 * organizations/qi-wei.md { name: 旗委, fullName: 中共某旗委员会, inferred: [fulName] }
 * → Unexpected `fulName` in `inferred`, expected a field that the entity has: name, fullName, kind; did you mean `fullName`?
 *
 * @example
 * organizations/qi-wei.md { name: 旗委, fullName: 中共某旗委员会, inferred: [fullName] }
 * → nothing
 */
export const inferredField: Rule = {
  id: 'inferred-field',
  severity: 'error',
  *check({ corpus, registry }) {
    for (const entity of corpus.entities) {
      const present = FIELDS.filter((field) => entity[field] !== undefined && entity[field].length > 0);
      for (const [i, field] of entity.inferred.entries()) {
        if (present.some((name) => name === field)) continue;
        const near = didYouMean(field, present);
        const message = `Unexpected \`${field}\` in \`inferred\`, expected a field that the entity has: ${present.join(', ')}${near}`;
        yield { ...fieldPlace(entity.file, registry.get(entity.file), ['inferred', i]), message };
      }
    }
  },
};
