import type { Browser, Page } from 'playwright-core';
import { mean, quantile } from '../numbers.ts';
import type { CountingServer } from '../serve-counting.ts';
import type { Search } from './engine.ts';
import type { Query } from './queries.ts';

/** An engine whose index lies under the server's address. */
export interface Served {
  readonly name: string;
  /** Folder under the server's address. */
  readonly path: string;
  readonly documentIds?: ReadonlyMap<string, string>;
}

export interface Measured {
  readonly firstBytes: number;
  readonly firstRequests: number;
  readonly laterBytes: number;
  readonly firstMs: number;
  readonly warmMs: number;
  readonly warmP95Ms: number;
  readonly recall: number;
  readonly precision: number;
  /** Share of the absent strings with a hit. */
  readonly falseHits: number;
}

/** Pages opened anew, and queries asked of each. */
const COLD_PAGES = 9;
const QUERIES_PER_PAGE = 4;

declare global {
  interface Window {
    search: Search | undefined;
  }
}

interface Answer {
  readonly ids: readonly string[];
  readonly ms: number;
}

/** Measures all engines in turn, query by query, so that whatever else the machine does falls on all alike. */
export async function measure(
  browser: Browser,
  server: CountingServer,
  engines: readonly Served[],
  queries: readonly Query[],
): Promise<Map<string, Measured>> {
  const cold = await measureCold(browser, server, engines, queries);
  const warm = await measureWarm(browser, server, engines, queries);
  return new Map(
    engines.map(({ name, documentIds }) => {
      const [first, later] = [cold.first.get(name) ?? [], cold.later.get(name) ?? []];
      const answers = warm.get(name) ?? [];
      const found = answers.map(({ ids }) => new Set(ids.map((id) => documentIds?.get(id) ?? id)));
      const measured: Measured = {
        firstBytes: quantile(
          first.map(({ bytes }) => bytes),
          0.5,
        ),
        firstRequests: quantile(
          first.map(({ requests }) => requests),
          0.5,
        ),
        laterBytes: quantile(later, 0.5),
        firstMs: quantile(
          first.map(({ ms }) => ms),
          0.5,
        ),
        warmMs: quantile(
          answers.map(({ ms }) => ms),
          0.5,
        ),
        warmP95Ms: quantile(
          answers.map(({ ms }) => ms),
          0.95,
        ),
        ...exactness(queries, found),
      };
      return [name, measured];
    }),
  );
}

/** Each page is opened in a context of its own, whose cache is empty. */
async function measureCold(
  browser: Browser,
  server: CountingServer,
  engines: readonly Served[],
  queries: readonly Query[],
) {
  const first = new Map(engines.map(({ name }) => [name, [] as { bytes: number; requests: number; ms: number }[]]));
  const later = new Map(engines.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < COLD_PAGES; round++) {
    const asked = queries.slice(round * QUERIES_PER_PAGE, (round + 1) * QUERIES_PER_PAGE);
    for (const engine of engines) {
      const page = await openPage(browser, server, engine);
      for (const [i, query] of asked.entries()) {
        server.taken();
        const { ms } = await ask(page, query);
        const traffic = server.taken();
        if (i === 0) first.get(engine.name)?.push({ ...traffic, ms });
        else later.get(engine.name)?.push(traffic.bytes);
      }
      await page.context().close();
    }
  }
  return { first, later };
}

/** Every query twice: what it needs has been loaded when it is timed. */
async function measureWarm(
  browser: Browser,
  server: CountingServer,
  engines: readonly Served[],
  queries: readonly Query[],
): Promise<Map<string, Answer[]>> {
  const pages = new Map<string, Page>();
  for (const engine of engines) pages.set(engine.name, await openPage(browser, server, engine));
  const answers = new Map(engines.map(({ name }) => [name, [] as Answer[]]));
  for (const query of queries) {
    for (const [name, page] of pages) {
      await ask(page, query);
      answers.get(name)?.push(await ask(page, query));
    }
  }
  for (const page of pages.values()) await page.context().close();
  return answers;
}

async function openPage(browser: Browser, server: CountingServer, { path }: Served): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${server.address}${path}/index.html`);
  return page;
}

/** Asks in the page; the first query of a page loads the engine as well. */
function ask(page: Page, { written }: Query): Promise<Answer> {
  return page.evaluate(async (query) => {
    const started = performance.now();
    if (window.search === undefined) {
      const module: { search: Search } = await import(new URL('page.js', location.href).href);
      window.search = module.search;
    }
    const ids = await window.search(query);
    return { ids, ms: performance.now() - started };
  }, written);
}

/** Means over the queries that stand somewhere; precision over those of them for which anything was found. */
function exactness(queries: readonly Query[], found: readonly ReadonlySet<string>[]) {
  const judged = queries.map(({ truth }, i) => {
    const ids = found[i] ?? new Set<string>();
    return { truth: truth.size, found: ids.size, right: truth.intersection(ids).size };
  });
  const present = judged.filter(({ truth }) => truth > 0);
  const absent = judged.filter(({ truth }) => truth === 0);
  return {
    recall: mean(present.map(({ right, truth }) => right / truth)),
    precision: mean(present.filter((query) => query.found > 0).map((query) => query.right / query.found)),
    falseHits: mean(absent.map((query) => (query.found > 0 ? 1 : 0))),
  };
}
