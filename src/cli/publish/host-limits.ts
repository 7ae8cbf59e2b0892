import { grouped } from '../../core/text/grouped.ts';

export interface HostLimits {
  readonly files: number;
  /** Of one file. */
  readonly bytes: number;
}

/** What hosts of static sites take on their smallest plans (https://developers.cloudflare.com/pages/platform/limits/). */
export const HOST_LIMITS: HostLimits = { files: 20_000, bytes: 25 * 1024 * 1024 };

/** Files that a warning names. */
const NAMED = 5;
const MIB = 1024 * 1024;

/**
 * What of files, by their paths with their sizes, usual hosts do not take, each as a line for the person who has built them;
 * nothing where they take all.
 */
export function beyondLimits(sizes: ReadonlyMap<string, number>, limits: HostLimits = HOST_LIMITS): string[] {
  const large = [...sizes]
    .flatMap(([name, bytes]) => (bytes > limits.bytes ? { name, bytes } : []))
    .sort((a, b) => b.bytes - a.bytes);
  const warnings: string[] = [];
  if (sizes.size > limits.files)
    warnings.push(
      `Unexpected ${grouped(sizes.size)} files, expected at most ${grouped(limits.files)}, as some hosts take no more`,
    );
  if (large.length > 0) {
    const named = large.slice(0, NAMED).map(({ name, bytes }) => `${name} (${Math.ceil(bytes / MIB)} MiB)`);
    const more = large.length > NAMED ? ` and ${large.length - NAMED} more` : '';
    warnings.push(
      `Unexpected size of ${named.join(', ')}${more}, expected at most ${limits.bytes / MIB} MiB each, as some hosts take no more`,
    );
  }
  return warnings;
}
