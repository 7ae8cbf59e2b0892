import fc from 'fast-check';
import { fuzz } from './fuzz.ts';

// In CI every run draws the same inputs; by hand they are others each time, unless `FUZZ_SEED` asks for some.
if (process.env.CI || process.env.FUZZ_SEED) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: fuzz.seed });
