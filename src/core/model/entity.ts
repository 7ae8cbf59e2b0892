import { z } from 'zod';
import { isoDate } from './date.ts';
import { ENTITY_KINDS, type EntityType } from './entity-types.ts';
import { id } from './id.ts';
import { line } from './line.ts';
import { webAddress } from './web-address.ts';

/** Another form of the name. `default: false` says that the form alone does not decide: a mention needs `ref`. */
const alias = z.union([
  line.transform((name) => ({ name, default: true })),
  z.strictObject({
    name: line,
    from: isoDate.optional(),
    to: isoDate.optional(),
    default: z.boolean().default(true),
  }),
]);

export type Alias = z.output<typeof alias>;

/** Front matter of `content/<type>/<id>.md`. */
export const entityFrontMatter = (type: EntityType) =>
  z.strictObject({
    /** The form used in headings and lists. */
    name: line,
    /** The official name in full, which need not stand in any text. */
    fullName: line.optional(),
    aliases: z.array(alias).default([]),
    kind: z.enum(ENTITY_KINDS[type] as readonly [string, ...string[]]),
    /** Of administration: 国家, 自治区, 盟, 旗 … in the words of the archive. */
    level: line.optional(),
    /** Id of the body, place or event that this one belongs to. */
    parent: id.optional(),
    /** Addresses of the same thing elsewhere (Wikidata, official sites). */
    sameAs: z.array(webAddress).default([]),
    /** Names of those fields above that no text states. */
    inferred: z.array(z.string()).default([]),
  });

export type EntityFrontMatter = z.output<ReturnType<typeof entityFrontMatter>>;

/** Something that speeches name: read from one file, the profile as paragraphs of plain text. */
export interface Entity extends EntityFrontMatter {
  readonly id: string;
  readonly type: EntityType;
  readonly profile: readonly string[];
  readonly file: string;
}

/** Every form under which an entity may be named: name, full name, aliases; without repeats. */
export function namesOf(entity: Entity): string[] {
  const names = [entity.name, entity.fullName, ...entity.aliases.map((a) => a.name)];
  return [...new Set(names.filter((name) => name !== undefined))];
}
