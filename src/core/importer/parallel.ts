import type { Block } from './block.ts';
import { sectionsOf, withLeads } from './points.ts';
import { sentenceStarts } from './sentence-starts.ts';

const FEWEST = 3;
const LONGEST = 40;
/** Of a frame: 要以…推进群团社团工作。 */
const FRAME_START = 2;
const FRAME_END = 5;

interface Sentence {
  readonly block: number;
  readonly offset: number;
  readonly length: number;
  /** Its place among the sentences of its part. */
  readonly number: number;
  readonly frame: string;
}

/**
 * Marks the leads of points without numbers: three and more short sentences of one part that begin and end alike
 * (要以统筹的理念推进群团社团工作。… 要以创新的精神推进群团社团工作。…), with further sentences after each. `inside` as in
 * `splitPoints`.
 */
export function splitParallel(blocks: readonly Block[], inside: boolean): Block[] {
  const leads = sectionsOf(blocks).flatMap((section) => {
    const sentences = section.flatMap((index) => sentencesOf(blocks[index], index));
    const numbered = sentences.map((sentence, number) => ({ ...sentence, number }));
    const candidates = numbered.filter(({ offset, length }) => length <= LONGEST && (inside || offset === 0));
    const groups = Map.groupBy(candidates, ({ frame }) => frame);
    return [...groups.values()].filter((group) => areParallel(group)).flat();
  });
  const byBlock = Map.groupBy(leads, ({ block }) => block);
  return blocks.flatMap((block, index) => {
    const own = byBlock.get(index);
    if (own === undefined || block.kind !== 'paragraph' || block.lead > 0) return [block];
    return withLeads(
      block,
      own.map(({ offset, length }) => ({ offset, lead: length })),
    );
  });
}

function sentencesOf(block: Block | undefined, index: number): Omit<Sentence, 'number'>[] {
  if (block?.kind !== 'paragraph' || block.speaker > 0) return [];
  const starts = sentenceStarts(block.text);
  return starts.map((offset, i) => {
    const words = block.text.slice(offset, starts[i + 1]).trimEnd();
    return {
      block: index,
      offset,
      length: words.length,
      frame: `${words.slice(0, FRAME_START)}…${words.slice(-FRAME_END)}`,
    };
  });
}

/** Whether sentences of one frame lead points: enough of them, of about one length, no two in a row. */
function areParallel(group: readonly Sentence[]): boolean {
  const lengths = group.map(({ length }) => length);
  const apart = group.every(({ number }, i) => i === 0 || number > (group[i - 1]?.number ?? 0) + 1);
  const longest = lengths.reduce((a, b) => Math.max(a, b), 0);
  const shortest = lengths.reduce((a, b) => Math.min(a, b), longest);
  const alike = longest - shortest <= 4 && shortest > FRAME_START + FRAME_END + 1;
  return group.length >= FEWEST && apart && alike;
}
