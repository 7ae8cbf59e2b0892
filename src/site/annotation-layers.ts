import { directiveNamed } from '../core/markup/directives/index.ts';
import { type EntityType, entityTypes } from '../core/model/entity-types.ts';
import type { Speech } from '../core/model/speech.ts';

/** Annotations of one kind, which a reader may switch off: mentions by the type of the entity, figures, dates. */
export type LayerName = EntityType | 'figure' | 'date';

export interface AnnotationLayer {
  readonly name: LayerName;
  /** How many there are in the speech. */
  readonly count: number;
}

/** The layers that occur in a speech. */
export function layersOf(speech: Speech): AnnotationLayer[] {
  const mentions = Map.groupBy(speech.mentions, ({ type }) => directiveNamed(type)?.entity);
  return [
    ...entityTypes.map((name) => ({ name, count: mentions.get(name)?.length ?? 0 })),
    { name: 'figure' as const, count: speech.figures.length },
    { name: 'date' as const, count: speech.dates.length },
  ].filter(({ count }) => count > 0);
}
