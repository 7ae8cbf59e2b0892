import type { MentionInSpeech } from './corpus.ts';

/** How much one page shows, at least a passage. */
export interface PageSize {
  readonly mentions: number;
  /** UTF-16 code units of text, as it is estimated from mentions and paragraphs. */
  readonly characters: number;
}

/** Text that a mention brings with it: a sentence, of which some paragraphs have none so long. */
const SENTENCE = 120;

/**
 * Mentions of one entity in pages, in the order given. A passage (the mentions of one paragraph) is never parted; a
 * speech is, where it says more than a page holds. Always one page, and an empty one where there are no mentions.
 */
export function mentionPagesOf(mentions: readonly MentionInSpeech[], size: PageSize): MentionInSpeech[][] {
  const pages: MentionInSpeech[][] = [[]];
  let characters = 0;
  for (const [block, passage] of Map.groupBy(mentions, (mention) => mention.block)) {
    const length = Math.min(block.text.length, passage.length * SENTENCE);
    const page = pages.at(-1) ?? [];
    if (page.length > 0 && (page.length + passage.length > size.mentions || characters + length > size.characters)) {
      pages.push([...passage]);
      characters = length;
    } else {
      page.push(...passage);
      characters += length;
    }
  }
  return pages;
}
