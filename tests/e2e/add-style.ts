import type { Page } from 'playwright-core';

/** Lays a style sheet over a page. The pages' security policy takes no style element, and a sheet made by script is none. */
export async function addStyle(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, css);
}
