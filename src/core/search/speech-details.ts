import { turnsBySpeaker } from '../corpus/speakers.ts';
import type { Speech } from '../model/speech.ts';
import type { IndexedText } from './indexed-text.ts';

/** What results are narrowed by and counted for: most of what the index says of a speech, so it is in files of its own. */
export interface SpeechDetails {
  readonly speaker?: string;
  /** Who speaks in a conversation, each with the numbers of their paragraphs, ascending. */
  readonly turns?: readonly (readonly [speaker: string, ...blocks: number[]])[];
  readonly occasion?: string;
  readonly place?: string;
  /** Entities it names, each as its number in the directory followed by the numbers of the blocks, ascending. */
  readonly named: readonly (readonly [entity: number, ...blocks: number[]])[];
  /** Numbers of the blocks that state a quantity, ascending. */
  readonly figures: readonly number[];
}

/** `numbers` has the number of each entity in the directory, by its id. */
export function detailsOf(speech: Speech, text: IndexedText, numbers: ReadonlyMap<string, number>): SpeechDetails {
  const { blocks, figures } = text;
  const { speaker, occasion, place } = speech.meta;
  const turns = turnsBySpeaker(speech);
  const blockOf = new Map(blocks.map(({ anchor }, number) => [anchor, number]));
  return {
    ...(speaker === undefined ? {} : { speaker }),
    ...(turns.size === 0
      ? {}
      : {
          turns: [...turns].map(([who, own]) => [who, ...own.flatMap((anchor) => blockOf.get(anchor) ?? [])] as const),
        }),
    ...(occasion === undefined ? {} : { occasion }),
    ...(place === undefined ? {} : { place }),
    named: [...blocksNaming(text)]
      .flatMap(([id, own]) => {
        const entity = numbers.get(id);
        return entity === undefined ? [] : [[entity, ...own] as const];
      })
      .sort(([a], [b]) => a - b),
    figures,
  };
}

/** By the id of an entity, the numbers of the blocks that name it, ascending. */
export function blocksNaming({ mentions }: IndexedText): Map<string, number[]> {
  const byEntity = Map.groupBy(mentions, ({ ref }) => ref);
  return new Map(
    [...byEntity].map(([ref, own]) => {
      const blocks = new Set(own.map(({ block }) => block));
      return [ref, [...blocks].sort((a, b) => a - b)];
    }),
  );
}
