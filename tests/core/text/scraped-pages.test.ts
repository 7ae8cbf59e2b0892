import { describe, expect, test } from 'vitest';
import { readScraped } from '../../../src/core/text/scraped.ts';
import { type ScrapedPage, scrapedPages } from './scraped-pages.ts';

interface Shares {
  readonly precision: number;
  readonly recall: number;
}

/** Title and paragraphs of a page, and each piece that went with its kind and place. */
function reading({ source }: Pick<ScrapedPage, 'source'>): { kept: string[]; left: string[] } {
  const { title, body, leftOut } = readScraped(source);
  return { kept: [...(title === undefined ? [] : [title]), ...body.split('\n')], left: leftOut.map(pieceOf(source)) };
}

function pieceOf(source: string): (piece: ScrapedPage['left'][number]) => string {
  return ({ start, end, kind }) => `${kind} at ${start}: ${source.slice(start, end).trim()}`;
}

function shares(found: readonly string[], expected: readonly string[]): Shares {
  const right = found.filter((item) => expected.includes(item)).length;
  return { precision: right / found.length, recall: right / expected.length };
}

describe('a page that the rules were written with is read as it should be', () => {
  test.each(scrapedPages('tuned').map((page) => [page.name, page] as const))('%s', (_, page) => {
    const { kept, left } = reading(page);
    expect(left).toEqual(page.left.map(pieceOf(page.source)));
    expect(kept.join('').replace(/\s/g, '')).toBe(page.kept.join('').replace(/\s/g, ''));
    // A subtitle is one with the title.
    expect(kept.slice(1)).toEqual(page.kept.slice(1 + page.kept.length - kept.length));
  });
});

test('pages that the rules were not written with are read nearly as they should be', () => {
  const pages = scrapedPages('held-out');
  const named = (page: ScrapedPage) => (text: string) => `${page.name}: ${text}`;
  const left = shares(
    pages.flatMap((page) => reading(page).left.map(named(page))),
    pages.flatMap((page) => page.left.map(pieceOf(page.source)).map(named(page))),
  );
  const kept = shares(
    pages.flatMap((page) => reading(page).kept.map(named(page))),
    pages.flatMap((page) => page.kept.map(named(page))),
  );
  expect(Math.min(left.precision, kept.precision)).toBeGreaterThan(0.96);
  expect(Math.min(left.recall, kept.recall)).toBeGreaterThan(0.93);
});
