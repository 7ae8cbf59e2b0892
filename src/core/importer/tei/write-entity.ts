import { stringify } from 'yaml';
import { ENTITY_TYPES } from '../../model/entity-types.ts';
import type { EntityDraft } from './registry.ts';

/** The file of an entity, for an editor to look at: where it lies in the content, and its Markdown. */
export function entityFile(draft: EntityDraft): { readonly path: string; readonly markdown: string } {
  const { type, id, name, fullName, aliases, kind, sameAs, profile, inferred } = draft;
  const front = {
    name,
    ...(fullName === undefined ? {} : { fullName }),
    ...(aliases.length === 0 ? {} : { aliases }),
    kind,
    ...(sameAs.length === 0 ? {} : { sameAs }),
    ...(inferred.length === 0 ? {} : { inferred }),
  };
  const body = profile.map((words) => `\n${words}\n`).join('');
  return { path: `${ENTITY_TYPES[type]}/${id}.md`, markdown: `---\n${stringify(front, { lineWidth: 0 })}---\n${body}` };
}
