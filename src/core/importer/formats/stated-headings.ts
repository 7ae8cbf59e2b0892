import type { SourceHeading } from './source-read.ts';

/** A heading as a format has it; level 0 is a title. */
export interface LeveledHeading {
  readonly level: number;
  readonly text: string;
  readonly line: number;
}

const LONGEST = 60;

/**
 * Headings by their place among those of the file, since levels are used as they please: a single first heading above
 * all others is the title, the highest level of the rest are parts, the next one parts of parts, all lower ones text.
 * What is as long as a paragraph, or ends in the middle of a sentence, is none.
 */
export function statedHeadings(found: readonly LeveledHeading[]): SourceHeading[] {
  const plausible = found.filter(({ text }) => isPlausible(text));
  const [first] = plausible;
  const hasTitle = first !== undefined && plausible.slice(1).every(({ level }) => level > first.level);
  const rest = plausible.filter((heading, i) => heading.level > 0 && !(i === 0 && hasTitle && first.level <= 1));
  const levels = [...new Set(rest.map(({ level }) => level))].sort((a, b) => a - b);
  return rest.flatMap(({ level, text, line }) => {
    const rank = levels.indexOf(level);
    if (rank > 1) return [];
    return [{ text, line, depth: rank === 0 ? 2 : 3 }];
  });
}

function isPlausible(text: string): boolean {
  return text !== '' && text.length <= LONGEST && !/[。！？；].|[，、；：,:]$/.test(text);
}
