/** Gives a file by its path from the archive's root: `data/figures.csv`. Nothing where it has none there. */
export type OfferedFiles = (path: string) => Promise<Uint8Array | Iterable<string>> | undefined;

/** Pages are bundled apart from what renders them; what both share is the process (`lending.ts`). */
const KEY = Symbol.for('rostrum.offered-files');

/**
 * Offers files to a build, that it need not ask Astro for them: as the body of a response each byte is copied four times
 * before it is written, and most bytes of a site are such files.
 */
export function offerFiles(files: OfferedFiles): void {
  Reflect.set(globalThis, KEY, files);
}

/** What is offered; nothing where pages have not been asked yet which files there are. */
export function offeredFiles(): OfferedFiles | undefined {
  return Reflect.get(globalThis, KEY);
}

/** Ends an offer, when the site is rendered. */
export function withdrawFiles(): void {
  Reflect.deleteProperty(globalThis, KEY);
}
