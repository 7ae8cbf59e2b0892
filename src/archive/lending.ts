/** A value that a command lends to all code of its process while something runs. */
export interface Lending<T> {
  readonly lend: <R>(value: T, use: () => Promise<R>) => Promise<R>;
  /** What is lent just now. */
  readonly lent: () => T | undefined;
}

/**
 * A place of the process under a name. Astro bundles the code of pages, which so has modules, and states of them, of its
 * own; what command, integrations and pages share is the process.
 */
export function lending<T>(name: string): Lending<T> {
  const key = Symbol.for(`rostrum.${name}`);
  return {
    lend: async (value, use) => {
      Reflect.set(globalThis, key, value);
      try {
        return await use();
      } finally {
        Reflect.deleteProperty(globalThis, key);
      }
    },
    lent: () => Reflect.get(globalThis, key),
  };
}
