import type { Page } from 'playwright-core';

/** What speeches mark of an entity, or what its pages link to, as `<speech>#m7` and `<speech>#f3`. */
export interface Marked {
  readonly mentions: readonly string[];
  readonly figures: readonly string[];
}

/** Marks in the pages of speeches, by the entity they are of. Pages are read without running their scripts. */
export async function markedInSpeeches(page: Page, base: string, ids: readonly string[]): Promise<Map<string, Marked>> {
  const found = await page.evaluate(
    async ([base, ids]) => {
      const all: [string, { mentions: string[]; figures: string[] }][] = [];
      const of = new Map<string, { mentions: string[]; figures: string[] }>();
      const add = (entity: string | undefined, kind: 'mentions' | 'figures', place: string): void => {
        if (entity === undefined) return;
        const marked = of.get(entity) ?? { mentions: [], figures: [] };
        if (!of.has(entity)) all.push([entity, marked]);
        of.set(entity, marked);
        marked[kind].push(place);
      };
      for (const id of ids) {
        const text = await (await fetch(`${base}speeches/${id}/`)).text();
        const speech = new DOMParser().parseFromString(text, 'text/html');
        for (const mention of speech.querySelectorAll<HTMLElement>('.mention[data-ref]'))
          add(mention.dataset.ref, 'mentions', `${id}#${mention.id}`);
        for (const figure of speech.querySelectorAll<HTMLElement>('data.figure[data-org]'))
          add(figure.dataset.org, 'figures', `${id}#${figure.id}`);
      }
      return all;
    },
    [base, ids] as const,
  );
  return new Map(found);
}

/** What a dossier links to. */
export interface Linked extends Marked {
  /** Mentions that anything on the first page links to. */
  readonly anywhere: readonly string[];
  readonly pages: number;
}

/** What the dossier of an entity and the pages that go on with it link to, each as often as it is linked. */
export async function linkedInDossier(page: Page, dossier: string): Promise<Linked> {
  return page.evaluate(async (dossier) => {
    let pages = 0;
    const read = async (url: string): Promise<Document> => {
      const response = await fetch(url);
      if (!response.ok) throw new Error(`Unexpected status ${response.status} of ${url}`);
      pages++;
      return new DOMParser().parseFromString(await response.text(), 'text/html');
    };
    const places = (links: Iterable<Element>): string[] =>
      [...links].map((link) => (link.getAttribute('href') ?? '').replace(/^.*\/speeches\/([^/]+)\//, '$1'));
    const listed = async (part: Document, list: string, links: string): Promise<string[]> => {
      const element = part.querySelector(`more-pages[data-list="${list}"]`);
      const next = element?.querySelector('a[rel="next"]')?.getAttribute('href');
      const rest = next ? await listed(await read(next), list, links) : [];
      return [...places(element?.querySelectorAll(links) ?? []), ...rest];
    };
    const first = await read(dossier);
    return {
      mentions: await listed(first, 'mentions', '.passages a[href*="#m"]'),
      figures: await listed(first, 'figures', '.figures a[href*="#f"]'),
      anywhere: places(first.querySelectorAll('main a[href*="/speeches/"][href*="#m"]')),
      pages,
    };
  }, dossier);
}
