/**
 * One call for each key, its result kept unless it failed: all of them, or the `most` that were asked for last.
 */
export function remembered<T>(
  load: (key: string) => Promise<T>,
  most = Number.POSITIVE_INFINITY,
): (key: string) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (key) => {
    const known = kept.get(key);
    const result = known ?? load(key);
    // Again at the end, so that the first is the one asked for longest ago.
    kept.delete(key);
    kept.set(key, result);
    if (known === undefined) result.catch(() => kept.delete(key));
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return result;
  };
}

/** One call, its result kept unless it failed. */
export function rememberedOne<T>(load: () => Promise<T>): () => Promise<T> {
  const loaded = remembered(load);
  return () => loaded('');
}
