/** Texts that are not kept but read each time one is asked for. */
export function readLater<K>(texts: ReadonlyMap<K, () => string>): ReadonlyMap<K, string> {
  const later: ReadonlyMap<K, string> = {
    size: texts.size,
    has: (key) => texts.has(key),
    get: (key) => texts.get(key)?.(),
    keys: () => texts.keys(),
    values: () => texts.values().map((read) => read()),
    entries: () => texts.entries().map(([key, read]) => [key, read()]),
    forEach: (use) => {
      for (const [key, read] of texts) use(read(), key, later);
    },
    [Symbol.iterator]: () => later.entries(),
  };
  return later;
}
