import { type BodyNetwork, bodyNetwork } from '../core/corpus/body-network.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import { once } from '../core/corpus/once.ts';
import { type DrawnNetwork, drawNetwork } from './charts/network.ts';
import { dossierIndexOf } from './dossiers.ts';
import { layoutNetwork, type NetworkBox, type NetworkTie, type PlacedBox, type Size } from './network-layout.ts';

const known = new WeakMap<Corpus, Map<string, readonly PlacedBox[]>>();

/**
 * The layout of an entity's network, reckoned once for all languages whose labels are as wide: their ties are the same.
 * `corpus` is the archive as it is written.
 */
export function networkAround(
  corpus: Corpus,
  boxes: readonly NetworkBox[],
  ties: readonly NetworkTie[],
  center: string,
  size: Size,
): readonly PlacedBox[] {
  const layouts = known.get(corpus) ?? new Map<string, readonly PlacedBox[]>();
  known.set(corpus, layouts);
  const key = [center, ...boxes.flatMap(({ id, width }) => [id, width])].join(' ');
  const placed = layouts.get(key) ?? layoutNetwork(boxes, ties, center, size);
  layouts.set(key, placed);
  return placed;
}

/** Bodies that a picture has room for. */
const MOST = 36;

/** The network of the bodies of an archive and its picture, which languages that show the same names share. */
export const drawnBodies = once((corpus: Corpus): BodyNetwork & DrawnNetwork => {
  const network = bodyNetwork(corpus, dossierIndexOf(corpus).coMentions, MOST);
  return { ...network, ...drawNetwork(network) };
});
