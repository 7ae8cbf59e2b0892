import type { EntityIndex } from '../../model/entity-index.ts';
import { didYouMean } from '../../text/similarity.ts';
import type { Rule } from '../rule.ts';

/**
 * What an entity belongs to is in the registry, and nothing belongs to itself, be it through others.
 *
 * @example `parent: qi-weii` Unexpected parent `qi-weii`, expected an id of an entity; did you mean `qi-wei`?
 */
export const knownParent: Rule = {
  id: 'known-parent',
  *check({ corpus, index }) {
    for (const { id, parent, file } of corpus.entities) {
      if (parent === undefined) continue;
      const problem = { file, line: 1, column: 1, rule: 'known-parent', severity: 'error' as const };
      if (!index.byId.has(parent)) {
        const near = didYouMean(parent, [...index.byId.keys()]);
        yield { ...problem, message: `Unexpected parent \`${parent}\`, expected an id of an entity${near}` };
      } else if (belongsTo(index, parent, id)) {
        yield {
          ...problem,
          message: `Unexpected parent \`${parent}\`, expected one that does not belong to \`${id}\``,
        };
      }
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
