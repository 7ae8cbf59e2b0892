import type { Recognizer } from './recognizer.ts';

/** A name that may be worth an entity. */
export interface Proposal {
  /** Directive that would mark it. */
  readonly directive: string;
  readonly name: string;
  readonly count: number;
}

const PATTERNS: readonly (readonly [directive: string, pattern: RegExp])[] = [
  ['law', /《[^《》“”]{2,30}(?:法|条例|规定|办法|规则|决定|意见|通知|纲要|细则)》/gu],
  ['campaign', /“[^“”。！？]{2,24}”(?:[\p{Script=Han}]{0,4})(?:活动|工程|行动|计划|竞赛)/gu],
  ['award', /“[^“”。！？]{2,24}”(?:奖|称号)/gu],
  ['term', /“[一二三四五六七八九十两]个?[^“”。！？]{1,8}”/gu],
  ['event', /第[一二三四五六七八九十\d]{1,3}[届次][\p{Script=Han}]{2,16}?(?:会议|大会|代表大会|节|展|大赛|论坛)/gu],
  [
    'org',
    /[\p{Script=Han}]{2,14}?(?:有限责任公司|有限公司|股份公司|联合会|委员会|协会|商会|基金会|合作社|研究院|研究会)(?!员)/gu,
  ],
];
/** Words that an organization's name does not begin with, which the pattern would take along. */
const LEAD_IN = /^.*(?:[的了在和与及对向由为把是被协调组织指导支持]|全国|各级|有关)(?=[\p{Script=Han}]{4})/u;

/** Names of no entity, by patterns of official prose, with how often they stand; the most frequent first. */
export function proposeEntities(texts: readonly string[], recognizer: Recognizer): Proposal[] {
  const found: Proposal[] = [];
  for (const text of texts) {
    for (const [directive, pattern] of PATTERNS) {
      for (const [words] of text.matchAll(pattern)) {
        const name = directive === 'org' ? words.replace(LEAD_IN, '') : words;
        if (name.length >= 4 && !isKnown(name, recognizer)) found.push({ directive, name, count: 1 });
      }
    }
  }
  return sumProposals(found);
}

/** Proposals of many speeches, each name once. */
export function sumProposals(proposals: readonly Proposal[]): Proposal[] {
  const counts = new Map<string, Proposal>();
  for (const proposal of proposals) {
    const key = `${proposal.directive} ${proposal.name}`;
    counts.set(key, { ...proposal, count: (counts.get(key)?.count ?? 0) + proposal.count });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/** Whether the registry has an entity for all of a name, with or without its marks. */
function isKnown(name: string, recognizer: Recognizer): boolean {
  const { guesses } = recognizer.speech(undefined).block(name);
  return guesses.some(({ start, end, directive }) => directive !== 'figure' && end - start >= name.length - 2);
}
