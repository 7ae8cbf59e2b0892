import type { Page } from 'playwright-core';

/** What a search page shows: the anchors of the passages of each speech, and the entities, in their order. */
export interface Shown {
  readonly speeches: ReadonlyMap<string, readonly string[]>;
  readonly entities: readonly string[];
  /** Speeches found, as the page counts them. */
  readonly total: number;
}

/** Types a query and waits until all of its results are shown. */
export async function searchFor(page: Page, query: string): Promise<Shown> {
  await page.fill('archive-search input[name=q]', query);
  await page.press('archive-search input[name=q]', 'Enter');
  return shownResults(page, query);
}

/** Waits for the results of a query, asks for more until all are there, and reads them. */
export async function shownResults(page: Page, query: string): Promise<Shown> {
  const results = page.locator('#search-results');
  const asked = page.locator(`[data-state="ready"][data-query=${JSON.stringify(query.trim())}]`);
  const failed = page.locator('[data-state="error"]');
  await results.and(asked.or(failed)).waitFor({ state: 'attached' });
  if ((await results.getAttribute('data-state')) === 'error') throw new Error(`The search for ${query} failed`);
  const { speeches, ...others } = await page.locator('#search-results').evaluate(async (results) => {
    // Within the page: a way there and back for each step would take most of the time.
    const more = document.querySelector<HTMLButtonElement>('.search-more');
    while (more?.hidden === false || results.getAttribute('data-state') === 'loading') {
      if (results.getAttribute('data-state') === 'ready') more?.click();
      await new Promise((resolve) => setTimeout(resolve));
    }
    const articles = [...results.querySelectorAll('article[data-speech]')];
    return {
      speeches: articles.map((article): [string, string[]] => [
        article.getAttribute('data-speech') ?? '',
        [...article.querySelectorAll('[data-passage]')].map((link) => link.getAttribute('data-passage') ?? ''),
      ]),
      entities: [...results.querySelectorAll('article[data-entity]')].map(
        (article) => article.getAttribute('data-entity') ?? '',
      ),
      total: Number(results.getAttribute('data-total')),
    };
  });
  return { speeches: new Map(speeches), ...others };
}
