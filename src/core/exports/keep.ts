/** Something that is reckoned from what its key is a hash of, and from nothing else. */
export interface Reckoned<T> {
  readonly key: string;
  readonly reckon: () => T;
}

export type Reckonings<T> = Iterable<Reckoned<T>> | AsyncIterable<Reckoned<T>>;

/**
 * Values of a list, one after the other, of which those that an earlier build has reckoned may come from a disk. A value
 * is what `structuredClone` takes, and the name is that of no other list.
 */
export type Keep = <T>(name: string, items: Reckonings<T>) => Promise<T[]>;
