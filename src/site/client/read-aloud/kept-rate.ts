import { keep, kept } from '../kept.ts';

const KEY = 'rostrum:reading-rate';

/** How fast to read, as it was last chosen on this device; as fast as the voice does without a choice. */
export function keptRate(): number {
  const rate = Number(kept(KEY));
  return rate >= 0.5 && rate <= 3 ? rate : 1;
}

export function keepRate(rate: number): void {
  keep(KEY, String(rate));
}
