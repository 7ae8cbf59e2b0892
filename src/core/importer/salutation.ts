import { type Block, paragraph } from './block.ts';

const FIRST_BLOCKS = 8;
const PERSONS =
  '同志们|同志|代表|委员|领导|来宾|嘉宾|贵宾|朋友们|朋友|女士们|先生们|女士|先生|同学们|同学|老师们|老师|乡亲们|父老乡亲|战友们|同事们|同仁|会员|各位|青年朋友们|家长|大家好|大家';
const SALUTATION = new RegExp(
  `^[^。！!？?；;：:]{0,80}?(?:${PERSONS})(?:，?(?:上午好|下午好|晚上好|大家好|你们好))?[：:！!]`,
);

/** Sets the salutation that the speech opens with (同志们：, 各位代表、同志们：) as a paragraph of its own. */
export function markSalutation(blocks: readonly Block[]): Block[] {
  for (const [i, block] of blocks.slice(0, FIRST_BLOCKS).entries()) {
    if (block.kind !== 'paragraph' || block.speaker > 0) continue;
    const words = SALUTATION.exec(block.text)?.[0];
    if (words === undefined) continue;
    const rest = block.text.slice(words.length).trim();
    const after = rest === '' ? [] : [paragraph(rest)];
    return [...blocks.slice(0, i), paragraph(words, { salutation: true }), ...after, ...blocks.slice(i + 1)];
  }
  return [...blocks];
}
