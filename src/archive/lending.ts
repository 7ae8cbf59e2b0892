/** A value that a command lends to all code of its process while something runs. */
export interface Lending<T> {
  readonly lend: <R>(value: T, use: () => Promise<R>) => Promise<R>;
  /** What is lent just now. */
  readonly lent: () => T | undefined;
}

export function lending<T>(name: string): Lending<T> {
  const { get, set, clear } = processSlot<T>(name);
  return {
    lend: async (value, use) => {
      set(value);
      try {
        return await use();
      } finally {
        clear();
      }
    },
    lent: get,
  };
}

/** A value of the process. */
export interface ProcessSlot<T> {
  readonly get: () => T | undefined;
  readonly set: (value: T) => void;
  readonly clear: () => void;
}

/**
 * A place of the process under a name. Astro bundles the code of pages, which so has modules, and states of them, of its
 * own; what command, integrations and pages share is the process.
 */
export function processSlot<T>(name: string): ProcessSlot<T> {
  const key = Symbol.for(`rostrum.${name}`);
  return {
    get: () => Reflect.get(globalThis, key),
    set: (value) => Reflect.set(globalThis, key, value),
    clear: () => Reflect.deleteProperty(globalThis, key),
  };
}
