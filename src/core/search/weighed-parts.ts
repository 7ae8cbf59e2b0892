/** Cuts a list into parts that weigh no more than so much, unless a part is of one. */
export function* weighedParts(
  ids: Uint32Array,
  weightOf: (id: number) => number,
  most: number,
): Generator<Uint32Array> {
  let [start, weight] = [0, 0];
  for (const [at, id] of ids.entries()) {
    const own = weightOf(id);
    if (at > start && weight + own > most) {
      yield ids.subarray(start, at);
      [start, weight] = [at, 0];
    }
    weight += own;
  }
  if (start < ids.length) yield ids.subarray(start);
}
