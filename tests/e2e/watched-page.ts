import type { Browser, BrowserContext, Page } from 'playwright-core';

/** A page of which everything that a hostile text could bring about is written down. */
export interface WatchedPage {
  readonly page: Page;
  /** What happened since the last call: dialogs, violations of the policy, errors, calls for other hosts, scripts that ran. */
  readonly harm: () => Promise<string[]>;
  readonly close: () => Promise<void>;
}

export interface Kept {
  readonly key: string;
  readonly value: string;
}

/** Opens a page that may call for the files of one address only; what is kept on its device may be given. */
export async function watchedPage(browser: Browser, address: string, kept: readonly Kept[] = []): Promise<WatchedPage> {
  const context: BrowserContext = await browser.newContext();
  const page = await context.newPage();
  const seen: string[] = [];
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => seen.push(`error ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') seen.push(`console ${message.text()}`);
  });
  page.on('popup', (popup) => seen.push(`window ${popup.url()}`));
  page.on('framenavigated', (frame) => {
    if (!frame.url().startsWith(new URL(address).origin) && frame.url() !== 'about:blank')
      seen.push(`went to ${frame.url()}`);
  });
  await context.route('**/*', (route) => {
    const url = route.request().url();
    if (url.startsWith(address) || url.startsWith('blob:')) return route.continue();
    seen.push(`request ${url}`);
    return route.abort();
  });
  await context.addInitScript((entries) => {
    for (const { key, value } of entries) localStorage.setItem(key, value);
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      console.error(`policy ${violatedDirective} ${blockedURI} ${sample}`),
    );
  }, kept);
  return {
    page,
    async harm() {
      const pwned = await page.evaluate(() => 'pwned' in window || 'pwned' in Object.prototype);
      return [...seen.splice(0), ...(pwned ? ['window.pwned is set'] : [])];
    },
    close: () => context.close(),
  };
}
