import type { Browser } from 'playwright-core';
import { launchChromium } from '../../src/cli/chromium.ts';

/** A headless Chromium: the one of `CHROME_PATH`, or the one that `rostrum pdf` would take. */
export function launchBrowser(): Promise<Browser> {
  // Without a locale for it Chromium gives a download no name in Chinese.
  if (!process.env.LANG && !process.env.LC_ALL) process.env.LC_ALL = 'C.UTF-8';
  return launchChromium(process.env.CHROME_PATH || undefined, ['--no-sandbox']);
}
