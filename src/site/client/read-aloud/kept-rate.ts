const KEY = 'rostrum:reading-rate';

/** How fast to read, as it was last chosen on this device; as fast as the voice does without a choice. */
export function keptRate(): number {
  try {
    const rate = Number(localStorage.getItem(KEY));
    return rate >= 0.5 && rate <= 3 ? rate : 1;
  } catch {
    return 1; // Nothing can be kept here.
  }
}

export function keepRate(rate: number): void {
  try {
    localStorage.setItem(KEY, String(rate));
  } catch {
    // Full or forbidden: it holds for this time.
  }
}
