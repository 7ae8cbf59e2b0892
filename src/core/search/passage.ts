import type { Span } from '../model/speech.ts';
import type { CatalogSpeech } from './catalog.ts';
import { excerptOf, type SearchExcerpt } from './excerpt.ts';
import type { FoundPassage } from './find.ts';

/** A speech's text as the browser gets it, when a result of it is shown. */
export interface SpeechText {
  /** Title, headings and paragraphs, joined with nothing. */
  readonly text: string;
  /** Places where each organization is named, by its id. */
  readonly names: Readonly<Record<string, readonly (readonly [start: number, end: number])[]>>;
}

/** A passage to be shown. */
export interface Passage {
  /** `p7`, `s1`, or `title`. */
  readonly anchor: string;
  readonly excerpt: SearchExcerpt;
}

/** What is shown of a passage: its words around the hits or, when no phrase was asked for, around the names chosen. */
export function showPassage(
  speech: CatalogSpeech,
  found: FoundPassage,
  { text, names }: SpeechText,
  organizations: readonly string[],
): Passage {
  const start = speech.lengths.slice(0, found.block).reduce((sum, length) => sum + length, 0);
  const end = start + (speech.lengths[found.block] ?? 0);
  const anchor = speech.anchors.split(' ')[found.block];
  if (anchor === undefined) throw new Error(`Unexpected block ${found.block} of ${speech.id}, expected one it has`);
  const named = organizations
    .flatMap((id) => names[id] ?? [])
    .map(([from, to]) => ({ start: from, end: to }))
    .filter((name) => name.start >= start && name.start < end)
    .sort((a, b) => a.start - b.start);
  const marked: readonly Span[] = found.hits.length > 0 ? found.hits : named;
  const inBlock = marked.map((span) => ({ start: span.start - start, end: span.end - start }));
  return { anchor, excerpt: excerptOf(text.slice(start, end), inBlock) };
}

export function titleOf(speech: CatalogSpeech, { text }: SpeechText): string {
  return text.slice(0, speech.lengths[0]);
}
