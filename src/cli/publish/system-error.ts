/** What the system means by the codes that a builder meets (errno(3)), and what it would have to be. */
const MEANINGS: Readonly<Record<string, readonly [found: string, expected: string]>> = {
  EACCES: ['refusal', 'the right to write there'],
  EDQUOT: ['end of a quota', 'room for all that is written, beside what is there'],
  ENOSPC: ['full disk', 'room for all that is written, beside what is there'],
  ENOTDIR: ['file', 'a folder'],
  EPERM: ['refusal', 'the right to write there'],
  EROFS: ['read-only disk', 'one that can be written'],
};

/** An error as a person reads it: `Unexpected full disk at /x/dist, expected room … (ENOSPC: …)`. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const [found, expected] = ('code' in error ? MEANINGS[String(error.code)] : undefined) ?? [];
  if (found === undefined) return error.message;
  const place = 'dest' in error ? error.dest : 'path' in error ? error.path : undefined;
  return `Unexpected ${found}${place === undefined ? '' : ` at ${place}`}, expected ${expected} (${error.message})`;
}
