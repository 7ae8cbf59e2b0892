/** What is kept on this device under a key; nothing where there is none, or nothing can be kept. */
export function kept(key: string, storage: Storage | undefined = deviceStorage()): string | undefined {
  try {
    return storage?.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** The same for a value that was kept as JSON; nothing where something else was. */
export function keptJson(key: string, storage?: Storage): unknown {
  try {
    return JSON.parse(kept(key, storage) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text, or forgets it where there is none. A device that is full or forbids it is no error. */
export function keep(key: string, value: string | undefined, storage: Storage | undefined = deviceStorage()): void {
  try {
    if (value === undefined) storage?.removeItem(key);
    else storage?.setItem(key, value);
  } catch {
    // What was chosen holds for this page.
  }
}

/** Where cookies are forbidden, reading the very property throws. */
function deviceStorage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
