import { TITLE_BLOCK } from '../model/block.ts';
import type { Entity } from '../model/entity.ts';
import type { EntityType } from '../model/entity-types.ts';
import type { Mention, Paragraph, Section, Speech } from '../model/speech.ts';
import { byCodePoint } from '../text/order.ts';
import { once } from './once.ts';

/** Every speech and entity of an archive, and what is known only when all are seen together. */
export interface Corpus {
  /** Newest first; speeches of one date by id. */
  readonly speeches: readonly Speech[];
  /** By type, then id. */
  readonly entities: readonly Entity[];
  readonly speechById: ReadonlyMap<string, Speech>;
  readonly entityById: ReadonlyMap<string, Entity>;
  readonly mentionsByEntity: ReadonlyMap<string, readonly MentionInSpeech[]>;
}

export interface MentionInSpeech {
  readonly speech: Speech;
  readonly mention: Mention;
  readonly block: Block;
}

/** What has a text of its own and an anchor: a paragraph, a section by its heading, or the title. */
export interface Block {
  readonly anchor: string;
  readonly text: string;
  /** UTF-16 code units of the text, where that has to be made first. */
  readonly length?: number;
}

export function buildCorpus(speeches: readonly Speech[], entities: readonly Entity[]): Corpus {
  const sorted = [...speeches].sort((a, b) => byCodePoint(b.meta.date, a.meta.date) || byCodePoint(a.id, b.id));
  const mentionsByEntity = new Map<string, MentionInSpeech[]>();
  for (const speech of sorted) {
    const blocks = blocksOf(speech);
    for (const mention of speech.mentions) {
      const block = blocks.get(mention.block);
      if (mention.ref === undefined || block === undefined) continue;
      const known = mentionsByEntity.get(mention.ref);
      if (known) known.push({ speech, mention, block });
      else mentionsByEntity.set(mention.ref, [{ speech, mention, block }]);
    }
  }
  return {
    speeches: sorted,
    entities: [...entities].sort((a, b) => byCodePoint(a.type, b.type) || byCodePoint(a.id, b.id)),
    speechById: new Map(sorted.map((speech) => [speech.id, speech])),
    entityById: new Map(entities.map((entity) => [entity.id, entity])),
    mentionsByEntity,
  };
}

/** Mentions of an entity, newest speech first, in the order of the text. */
export function mentionsOf(corpus: Corpus, entityId: string): readonly MentionInSpeech[] {
  return corpus.mentionsByEntity.get(entityId) ?? [];
}

/** Entities of one type, those with most mentions first, then by id. */
export function entitiesOf(corpus: Corpus, type: EntityType): readonly Entity[] {
  return entitiesByType(corpus).get(type) ?? [];
}

/** Every page names the types that there are. */
const entitiesByType = once((corpus: Corpus): ReadonlyMap<EntityType, readonly Entity[]> => {
  const mostMentions = (a: Entity, b: Entity): number =>
    mentionsOf(corpus, b.id).length - mentionsOf(corpus, a.id).length || byCodePoint(a.id, b.id);
  const byType = Map.groupBy(corpus.entities, ({ type }) => type);
  for (const entities of byType.values()) entities.sort(mostMentions);
  return byType;
});

/** How many speeches name an entity. */
export function speechesNaming(corpus: Corpus, entityId: string): number {
  return speechCounts(corpus).get(entityId) ?? 0;
}

/** Every speech says of all that it names how many others do. */
const speechCounts = once(({ mentionsByEntity }: Corpus): ReadonlyMap<string, number> => {
  const counts = [...mentionsByEntity].map(([id, mentions]) => {
    const speeches = new Set(mentions.map(({ speech }) => speech));
    return [id, speeches.size] as const;
  });
  return new Map(counts);
});

/** Title, headings and paragraphs of a speech by their anchors. */
export function blocksOf(speech: Speech): ReadonlyMap<string, Block> {
  return blocksIn(speech);
}

const blocksIn = once(
  (speech: Speech): ReadonlyMap<string, Block> =>
    new Map<string, Block>([
      [TITLE_BLOCK, { anchor: TITLE_BLOCK, text: speech.meta.title }],
      ...speech.paragraphs.map((p: Paragraph) => [p.anchor, p] as const),
      ...speech.sections.map((s: Section) => [s.anchor, { anchor: s.anchor, text: s.heading }] as const),
    ]),
);
