/** Searches kept at most, the latest first. */
const KEPT = 10;
/** Archives that share a host, each under a base path of its own, do not share searches. */
const KEY = `rostrum:recent-searches:${import.meta.env.BASE_URL}`;

/** What was searched for on this device, the latest first, at most ten; none where nothing can be kept or read. */
export function recentSearches(storage: Storage | undefined = deviceStorage()): string[] {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((text) => typeof text === 'string').slice(0, KEPT) : [];
  } catch {
    return [];
  }
}

/** Keeps what was searched for, as the latest; what is blank is not kept. A device that keeps nothing is no error. */
export function rememberSearch(text: string, storage: Storage | undefined = deviceStorage()): void {
  const latest = text.trim();
  if (latest === '') return;
  const others = recentSearches(storage).filter((other) => other !== latest);
  try {
    storage?.setItem(KEY, JSON.stringify([latest, ...others].slice(0, KEPT)));
  } catch {
    // Full or forbidden: the search itself goes on.
  }
}

/** Forgets every search that was kept. */
export function forgetSearches(storage: Storage | undefined = deviceStorage()): void {
  try {
    storage?.removeItem(KEY);
  } catch {
    // What cannot be written was not kept.
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
