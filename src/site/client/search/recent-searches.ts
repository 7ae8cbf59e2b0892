import { keep, keptJson } from '../kept.ts';

/** Searches kept at most, the latest first. */
const KEPT = 10;
/** Archives that share a host, each under a base path of its own, do not share searches. */
const KEY = `rostrum:recent-searches:${import.meta.env.BASE_URL}`;

/** What was searched for on this device, the latest first, at most ten; none where nothing can be kept or read. */
export function recentSearches(storage?: Storage): string[] {
  const searches = keptJson(KEY, storage);
  return Array.isArray(searches) ? searches.filter((text) => typeof text === 'string').slice(0, KEPT) : [];
}

/** Keeps what was searched for, as the latest; what is blank is not kept. A device that keeps nothing is no error. */
export function rememberSearch(text: string, storage?: Storage): void {
  const latest = text.trim();
  if (latest === '') return;
  const others = recentSearches(storage).filter((other) => other !== latest);
  keep(KEY, JSON.stringify([latest, ...others].slice(0, KEPT)), storage);
}

/** Forgets every search that was kept. */
export function forgetSearches(storage?: Storage): void {
  keep(KEY, undefined, storage);
}
