import type { Corpus } from '../core/corpus/corpus.ts';
import type { Entity } from '../core/model/entity.ts';
import { buildDirectory } from '../core/search/build-directory.ts';
import type { DirectoryEntity } from '../core/search/directory.ts';
import { byInitial, type Initial } from '../core/search/name-order.ts';

/** By corpus, one for each language: pinyin of every name takes longer than a list that needs it. */
const known = new WeakMap<Corpus, ReadonlyMap<string, DirectoryEntity>>();

/** Entities by the letter their pinyin begins with, in the order of a dictionary. */
export function entitiesByInitial(corpus: Corpus, entities: readonly Entity[]): Initial<Entity>[] {
  const directory = known.get(corpus) ?? new Map(buildDirectory(corpus).entities.map((named) => [named.id, named]));
  known.set(corpus, directory);
  const entries = entities.flatMap((entity) => {
    const named = directory.get(entity.id);
    return named === undefined ? [] : { entity, named };
  });
  return byInitial(entries).map(({ letter, entries }) => ({ letter, entries: entries.map(({ entity }) => entity) }));
}
