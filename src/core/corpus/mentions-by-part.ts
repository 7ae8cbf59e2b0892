import { TITLE_BLOCK } from '../model/block.ts';
import type { Entity } from '../model/entity.ts';
import type { EntityType } from '../model/entity-types.ts';
import type { Speech } from '../model/speech.ts';
import { byCodePoint } from '../text/order.ts';
import type { Corpus } from './corpus.ts';
import { type OutlinePart, outlineOf, readingOrder } from './outline.ts';

/** How often each part of a speech names each entity of a type. */
export interface MentionsByPart {
  /** Parts of the speech, in order; the title alone is one where it names something. */
  readonly parts: readonly SpeechPart[];
  /** Entities named most often first, then by id. */
  readonly rows: readonly PartCounts[];
  /** The largest of all counts. */
  readonly most: number;
}

export type SpeechPart = Pick<OutlinePart, 'anchor' | 'heading'>;

export interface PartCounts {
  readonly entity: Entity;
  /** One for each part. */
  readonly counts: readonly number[];
  readonly total: number;
}

export function mentionsByPart(
  { entityById }: Pick<Corpus, 'entityById'>,
  speech: Speech,
  type: EntityType,
): MentionsByPart {
  const mentions = speech.mentions.flatMap(({ ref, block }) => {
    const entity = ref === undefined ? undefined : entityById.get(ref);
    return entity?.type === type ? { entity, block } : [];
  });
  const inTitle = mentions.some(({ block }) => block === TITLE_BLOCK);
  const parts: SpeechPart[] = [...(inTitle ? [{ anchor: TITLE_BLOCK }] : []), ...outlineOf(speech)];
  const partOf = partOfBlock(speech, parts);
  const rows = [...Map.groupBy(mentions, ({ entity }) => entity)]
    .map(([entity, named]) => {
      const counts = parts.map((_, part) => named.filter(({ block }) => partOf.get(block) === part).length);
      return { entity, counts, total: named.length };
    })
    .sort((a, b) => b.total - a.total || byCodePoint(a.entity.id, b.entity.id));
  return { parts, rows, most: Math.max(0, ...rows.flatMap(({ counts }) => counts)) };
}

/** Numbers of the parts that paragraphs and headings stand in: a part begins with the block that is its anchor. */
function partOfBlock(speech: Speech, parts: readonly SpeechPart[]): Map<string, number> {
  const starts = new Map(parts.map(({ anchor }, part) => [anchor, part]));
  const partOf = new Map<string, number>(starts.has(TITLE_BLOCK) ? [[TITLE_BLOCK, 0]] : []);
  let part = 0;
  for (const { anchor } of readingOrder(speech)) {
    part = starts.get(anchor) ?? part;
    partOf.set(anchor, part);
  }
  return partOf;
}
