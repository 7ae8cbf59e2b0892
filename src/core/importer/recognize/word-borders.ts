import type { Entity } from '../../model/entity.ts';
import type { EntityType } from '../../model/entity-types.ts';

/** Neighbors that make a name part of another word or of a longer name. */
interface Borders {
  readonly before?: RegExp;
  readonly after?: RegExp;
}

/** By name: words of one or two characters that Chinese builds many others with. */
const BY_NAME: Readonly<Record<string, Borders>> = {
  党: {
    before: /[建政入爱退在朋乱同脱全治管护整]$/,
    after:
      /^(?:建|性|员|校|课|章|徽|风|纪|史|龄|组|支|总支|委|政|工|务|内|外|派|费|报|团|规|代|旗|籍|刊|魂|办|心|中央|小组|八股|号|同伐异)/,
  },
  团: {
    before: /[集财社兵军师采剧乐旅代表访问考察]$/,
    after: /^(?:结|队|体|员|圆|伙|长|购|拜|组织?|支部|章|徽|课|校|干|史|务|费)/,
  },
  我: {
    before: /[自忘唯小本舍]$/,
    after:
      /^(?:旗|盟|国|区|市|县|省|们|镇|乡|院|校|厂|司|军|党|会|局|州|部|办|委|行|村|家|方|队|团|站|所|处|中心|公司|社|单位)/,
  },
  国家: {
    after: /^(?:政权|级|机关|安全|机器|公务|主席|赔偿|干部|工作人员|税务|统计|标准|大事|利益|主权|治理|能力|元首|队)/,
  },
  中国: { after: /^(?:特色|式|梦|话|画|文|人民|共产|化|道路|精神|力量|故事)/ },
  全国: { after: /^(?:人大|政协|妇联|总工会|工商联|文联|残联|科协|劳模|劳动模范|优秀|先进|文明|五一|三八|百强|重点)/ },
  大家: { after: /^(?:庭|族|园|风|闺秀)/ },
  政府: { before: /[省市县区盟州镇乡旗]$/, after: /^(?:工作报告|采购|网|职能|令|投资|债)/ },
  党委: { before: /[省市县区盟州镇乡旗校]$/, after: /^(?:书记|办|会)/ },
};

const BY_TYPE: Readonly<Partial<Record<EntityType, Borders>>> = {
  organization: {
    after: /^(?:法(?!院|人|官|制|律)|会员(?:[\d０-９，。、；：）的人们等是和总]|$)|条例|章程|系统(?!内))/,
  },
  place: { after: /^(?:人民代表|政协|妇联|总工会)/ },
};

/** Levels of bodies: one right before a short name makes it another body (上级文联, 市妇联), unless it is its own. */
const OTHER_BODY =
  /(?:上级|下级|同级|各级|各地|外地|兄弟|省级|市级|县级|旗级|盟级|[省市县区盟旗州镇乡村国厂校院]|街道|苏木|嘎查|社区|企业|基层|机关|中央|总|团)$/;
const LONGEST_SHORT_NAME = 4;

/** Whether a name, found at a place of a text, is itself there and no part of another word or name. */
export function standsAlone(text: string, start: number, end: number, entity: Entity): boolean {
  const name = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 3), start);
  const after = text.slice(end, end + 6);
  if (name.length === 1 && BY_NAME[name] === undefined) return false;
  for (const borders of [BY_NAME[name], BY_TYPE[entity.type]]) {
    if (borders?.before?.test(before) || borders?.after?.test(after)) return false;
  }
  return !isOtherBody(name, before, entity);
}

function isOtherBody(name: string, before: string, entity: Entity): boolean {
  if (entity.type !== 'organization' || entity.kind === 'generic' || name.length > LONGEST_SHORT_NAME) return false;
  const word = OTHER_BODY.exec(before)?.[0];
  if (word === undefined) return false;
  return entity.level === undefined || !word.endsWith(entity.level.slice(-1)) || word === '旗级';
}
