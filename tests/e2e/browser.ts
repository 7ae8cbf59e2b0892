import { existsSync } from 'node:fs';
import { type Browser, chromium as playwright } from 'playwright-core';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** For a machine without the wider network: nothing is looked up or fetched beside what a test asks for. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A headless Chromium: the one of `CHROME_PATH`, an installed one, or the one that npm brought, which carries the
 * shared libraries that a bare system lacks.
 */
export async function launchBrowser(): Promise<Browser> {
  const installed = [process.env.CHROME_PATH, ...INSTALLED].find((file) => file !== undefined && existsSync(file));
  if (installed !== undefined) return playwright.launch({ executablePath: installed, args: QUIET });
  // The package unpacks its libraries only where it believes to run on AWS Lambda.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs24.x';
  const fonts = existsSync('/etc/fonts') ? { FONTCONFIG_PATH: '/etc/fonts' } : {};
  Object.assign(process.env, fonts);
  const { default: chromium } = await import('@sparticuz/chromium');
  const executablePath = await chromium.executablePath();
  const args = QUIET.concat('--headless=shell', '--no-zygote', '--font-render-hinting=none');
  return playwright.launch({ executablePath, args });
}
