/** By default the runs of every property are the same on every machine: only then does a failure mean a change. */
const SEED = 20111124;

/**
 * How often a property is tried, and from which seed. By hand other ones may be given:
 * `FUZZ_SEED=7 FUZZ_RUNS=20000 npx vitest run --project unit tests/core/markup/fuzz.test.ts`.
 */
export function fuzz(runs: number): { readonly numRuns: number; readonly seed: number } {
  return { numRuns: fromEnvironment('FUZZ_RUNS', runs), seed: fromEnvironment('FUZZ_SEED', SEED) };
}

function fromEnvironment(name: string, byDefault: number): number {
  const given = process.env[name];
  if (given === undefined || given === '') return byDefault;
  const number = Number(given);
  if (!Number.isSafeInteger(number) || number < 0)
    throw new Error(`Unexpected ${name}=${given}, expected a whole number`);
  return number;
}
