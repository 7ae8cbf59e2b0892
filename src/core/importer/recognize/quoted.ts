import type { EntityType } from '../../model/entity-types.ts';
import type { Span } from '../../model/speech.ts';

const PAIRS: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '《': '》', '「': '」', '『': '』', '"': '"' };
/** Nouns that end the name of a campaign or an award, behind its quoted part. */
const HEAD_NOUNS: Readonly<Partial<Record<EntityType, RegExp>>> = {
  campaign:
    /^(?:系列|主题|专项|慰问|创建|评选|教育|实践|救助|帮扶|志愿服务|宣传|培训|竞赛|建设|惠民|示范|品牌){0,2}(?:活动|工程|行动|计划|建设|竞赛|项目|工作法|品牌)/,
  award: /^(?:优秀|先进|荣誉)?(?:奖|奖章|称号|集体|单位|个人)/,
  event: /^(?:现场会|座谈会|展览|比赛|大赛|论坛|年会)/,
};

/**
 * A name with the quotation marks around it and, for campaigns, awards and events, the head noun behind them, which
 * belong to the name (“平安中旗”建设).
 */
export function withMarks(text: string, span: Span, type: EntityType): Span {
  const close = PAIRS[text.charAt(span.start - 1)];
  const quoted = close !== undefined && text.charAt(span.end) === close;
  if (!quoted) return span;
  const end = span.end + 1;
  const head = HEAD_NOUNS[type]?.exec(text.slice(end, end + 16))?.[0] ?? '';
  return { start: span.start - 1, end: end + head.length };
}
