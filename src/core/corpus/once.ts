/**
 * A function of an archive that remembers what it gave: pages and files of an archive ask the same of it again and again.
 * The archive must not change; what was reckoned goes when it goes.
 */
export function once<K extends object, V>(reckon: (archive: K) => V): (archive: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (archive) => {
    const found = known.get(archive);
    if (found !== undefined) return found.value;
    const value = reckon(archive);
    known.set(archive, { value });
    return value;
  };
}
