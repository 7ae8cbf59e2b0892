/** Files of a speech are written in a row, in one script or two; some name the speeches beside it. */
const KEPT = 8;

/**
 * A function that remembers what it gave for the few things it was asked of last. What the files of a speech share is so
 * reckoned once, since they are rendered one after the other, and is not carried along until the archive goes, as with
 * `once`. Whoever walks over the whole archive in another order than by speech has nothing of it.
 */
export function lately<K extends object, V>(reckon: (of: K) => V): (of: K) => V {
  const known = new Map<K, { readonly value: V }>();
  return (of) => {
    const found = known.get(of);
    if (found !== undefined) return found.value;
    const value = reckon(of);
    known.set(of, { value });
    if (known.size > KEPT) for (const oldest of known.keys().take(1)) known.delete(oldest);
    return value;
  };
}
