/**
 * How fuzz tests run: the same inputs wherever nothing else is asked for, other or more of them by hand:
 * `FUZZ_SEED=7 FUZZ_RUNS=20000 npx vitest run --project unit tests/core/importer/fuzz.test.ts`. A test asks
 * `fc.assert(property, fuzz.parameters(200))`, where 200 runs are its share in CI.
 */
export const fuzz = {
  seed: wholeNumberOf('FUZZ_SEED', 20111124),
  /** Runs of a property: those asked for by hand, else its share in CI. */
  runs: (share: number): number => wholeNumberOf('FUZZ_RUNS', share),
  /** How long a test may take, in milliseconds: more where more runs are asked for. */
  timeout: (share: number): number => Math.max(60_000, fuzz.runs(share) * 200),
  /** Parameters of `fc.assert`. */
  parameters: (share: number): { seed: number; numRuns: number } => ({
    seed: fuzz.seed,
    numRuns: fuzz.runs(share),
  }),
} as const;

/** A variable of the environment as a whole number; one that is none is an error, since it asks for something. */
function wholeNumberOf(name: string, standard: number): number {
  const text = process.env[name];
  if (text === undefined || text === '') return standard;
  if (!/^-?\d{1,9}$/.test(text)) throw new Error(`Unexpected ${name}=${text}, expected a whole number`);
  return Number(text);
}
