import { type Block, cutParagraph } from './block.ts';
import { sentenceStarts } from './sentence-starts.ts';

/** What a new thought begins with, in speeches of this kind. */
const TURNS = [
  /^(?:过去的|刚刚过去的|即将过去的)(?:一年|五年|\d{4}年)/,
  /^(?:在此|借此机会|值此)，/,
  /^(?:下面|接下来|现在)，?[^。]{0,30}(?:我讲|讲|谈|提|强调|作)[^。]{0,10}(?:意见|要求|问题|看法|体会)/,
  /^今年是/,
  /^(?:在|面对)(?:这样|如此)的/,
  /^(?:综上所述|综合上述|综上|总之|总的来看|总的看)/,
  /^当前，/,
  /^最后，/,
];
const VOCATIVE =
  /^(?:同志们|各位代表|各位委员|各位领导|各位来宾|各位同志|朋友们|女士们|乡亲们|同学们|老师们|战友们)[，！、：]/;
/** 对于群团社团工作，旗委、政府是满意的。 */
const APPRAISAL = /^对(?:于)?[^。]{2,60}(?:满意|充分肯定|高度评价|认可)的?。/;
const LONGEST_CLOSING = 800;

/** Cuts text that lost its paragraph breaks where a new thought begins: a turn of speech, an address, an appraisal. */
export function splitThoughts(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.kind !== 'paragraph') return [block];
    const starts = sentenceStarts(block.text).filter((at) => at >= block.lead);
    const heads = starts.map((at) => block.text.slice(at, at + 80));
    const turns = starts.filter((_, i) => {
      const head = heads[i] ?? '';
      if (APPRAISAL.test(head) || VOCATIVE.test(head)) return true;
      const thanks = APPRAISAL.test(heads[i - 1] ?? '') && /^(?:在此|借此)/.test(head);
      return !thanks && TURNS.some((turn) => turn.test(head));
    });
    return cutParagraph(block, turns);
  });
}

/**
 * Sets the closing apart: a break before the last paragraph that addresses the audience (同志们，…), where it stands
 * in the last part and little follows.
 */
export function setClosingApart(blocks: readonly Block[]): Block[] {
  const lastHeading = blocks.findLastIndex(({ kind }) => kind === 'heading');
  const at = blocks.findLastIndex((block) => block.kind === 'paragraph' && VOCATIVE.test(block.text));
  if (lastHeading === -1 || at <= lastHeading + 1) return [...blocks];
  const length = blocks.slice(at).reduce((sum, block) => sum + ('text' in block ? block.text.length : 0), 0);
  return length > LONGEST_CLOSING ? [...blocks] : [...blocks.slice(0, at), { kind: 'break' }, ...blocks.slice(at)];
}
