import type { Browser } from 'playwright-core';
import { launchChromium } from '../../src/cli/chromium.ts';

/** A headless Chromium: the one of `CHROME_PATH`, or the one that `rostrum pdf` would take. */
export function launchBrowser(): Promise<Browser> {
  return launchChromium(process.env.CHROME_PATH || undefined, ['--no-sandbox']);
}
