import type { MentionInSpeech } from './corpus.ts';
import { type PageBound, pagesOf } from './pages-of.ts';

/** Text that a mention brings with it: a sentence, of which some paragraphs have none so long. */
const SENTENCE = 120;

/**
 * Mentions of one entity in pages, in the order given. A passage (the mentions of one paragraph) is never parted; a
 * speech is, where it says more than a page holds. Always one page, and an empty one where there are no mentions.
 */
export function mentionPagesOf(mentions: readonly MentionInSpeech[], bound: PageBound): MentionInSpeech[][] {
  const passages = [...Map.groupBy(mentions, (mention) => mention.block)].map(([block, rows]) => ({
    rows,
    characters: Math.min(block.length ?? block.text.length, rows.length * SENTENCE),
  }));
  return pagesOf(passages, bound);
}
