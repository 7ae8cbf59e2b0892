import { existsSync } from 'node:fs';
import { type Browser, chromium as playwright } from 'playwright-core';

/** Where systems put a Chromium, or a browser made from it. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** For a machine without the wider network: nothing is looked up or fetched beside what is asked for. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts a headless Chromium: the one at `path`, the one that `CHROMIUM` names, an installed one, or the one of the
 * package `@sparticuz/chromium` where that is installed. Throws, saying what it looked for, when there is none.
 */
export async function launchChromium(path?: string, args: readonly string[] = []): Promise<Browser> {
  const named = path ?? (process.env.CHROMIUM || undefined);
  if (named !== undefined && !existsSync(named))
    throw new Error(`Unexpected missing file ${named}, expected a Chromium`);
  const installed = named ?? INSTALLED.find((file) => existsSync(file));
  if (installed !== undefined) return playwright.launch({ executablePath: installed, args: [...QUIET, ...args] });
  const packed = await packedChromium();
  if (packed === undefined)
    throw new Error(
      'Unexpected lack of a Chromium, expected one in a usual place: install Chromium or Chrome, name one with --chromium PATH or CHROMIUM, or run `npm install @sparticuz/chromium`',
    );
  // What the package holds runs as a shell without windows, in one process tree.
  const shell = ['--headless=shell', '--no-zygote', '--font-render-hinting=none'];
  return playwright.launch({ executablePath: packed, args: [...QUIET, ...shell, ...args] });
}

/** The Chromium that npm brought, which carries the shared libraries that a bare system lacks. */
async function packedChromium(): Promise<string | undefined> {
  // The package unpacks its libraries only where it believes to run on AWS Lambda.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs24.x';
  // It would bring a folder of fonts, too, and look nowhere else.
  if (existsSync('/etc/fonts')) process.env.FONTCONFIG_PATH = '/etc/fonts';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    return await chromium.executablePath();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}
