import { readFileSync } from 'node:fs';
import type { LeftKind } from '../../../src/core/text/scraped.ts';

export interface ScrapedPage {
  readonly name: string;
  /** What the importer should find: `title`, `date`, `speaker`, `occasion`, `publisher`. */
  readonly facts: Readonly<Record<string, string>>;
  readonly source: string;
  /** Title and paragraphs. */
  readonly kept: readonly string[];
  readonly left: readonly { readonly start: number; readonly end: number; readonly kind: LeftKind }[];
}

/** The pages of `tests/fixtures/scraped/`, half of which the rules were written with. */
export function scrapedPages(half: 'tuned' | 'held-out'): ScrapedPage[] {
  const file = new URL(`../../fixtures/scraped/${half}.txt`, import.meta.url);
  return readFileSync(file, 'utf8').split(/^=== /m).slice(1).map(readPage);
}

function readPage(text: string): ScrapedPage {
  const [head = '', marked = ''] = text.split(/\n---\n/);
  const [name = '', ...fields] = head.split('\n');
  const facts = Object.fromEntries(fields.map((line) => line.split(/: (.*)/, 2) as [string, string]));
  const left: { start: number; end: number; kind: LeftKind }[] = [];
  let source = '';
  let kept = '';
  for (const [piece, kind, inside] of marked.trimEnd().matchAll(/⟦([a-z-]+)\|([^⟧]*)⟧|[^⟦]+/g)) {
    if (kind === undefined) {
      source += piece.replace(/[↩⏎]/g, '');
      kept += piece;
    } else {
      left.push({ start: source.length, end: source.length + (inside?.length ?? 0), kind: kind as LeftKind });
      source += inside;
      kept += '\u0000';
    }
  }
  const joined = kept
    .replace(/↩\n+(?:\u0000\n)*\u0000?/g, '')
    .replace(/⏎\n+(?:\u0000\n)*\u0000?/g, ' ')
    .replaceAll('\u0000', '');
  return {
    name,
    facts,
    source,
    left,
    kept: joined
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  };
}
