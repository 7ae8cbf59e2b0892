/**
 * What looks like a quantity and is none. Rules of Chinese official prose, each by its neighbors; data, so that a new
 * case is a line.
 */

/** What stands right before the number: ordinals, names, other numbers, marks of lists. */
const NO_BEFORE = /(?:第(?:[0-9]+、)*|〔|\[|[A-Za-z][-－]?|[#№＃]|[0-9０-９][.．,，:：/／-]|“十|卢|周)$/u;
/** Digits or numerals before that belong to the same numeral. */
const NUMERAL_BEFORE = /[0-9０-９〇零一二两三四五六七八九十百千万亿几数]$/u;

/** What stands right behind a number without unit: times, ordinals, names. */
const TIME_BEHIND =
  /^(?:年|月|日|号|时(?![长间])|点(?:钟|半|\d|[一二三四五十]|整)|分(?![之钟])|周年|周|世纪|年代|届|个月|个年头|天|季度|旬|刻|更|秒|月份|岁月|载|昼夜)/u;

/** Han numerals that are words, with what follows them. */
const WORDS =
  /^(?:一(?![〇零一二两三四五六七八九百千万亿成倍])|千方|百计|万一|万万|万众|百花|千万不|千万要|千秋|百年|百姓|百家|百强|百日|百货|百科|万里|万事|万能|千人计划|百人计划|万人计划|十分|十足|十全|十字|十佳|十强|十堰|十里|十月|十点|十万八千里|十一五|十二五|十三五|十四五|十五五|三农|两会|两手|两岸|两级|两地|两头|两面|两翼|两极|两委|两学|两弹|两山|两新|两基|两免|两后|两增|双|三农|三维|三峡|三国|三军|三更|三中|三项目|三聚|四海|四处|四周|四面|四方|四季|四通|四肢|四书|五一|五四|五湖|五谷|五金|五保|五官|六一|七一|七巧|八一|八方|八股|九九|九州|五脏|七上|七嘴|八省|三省|两省|四川|三亚|三明|九江|百色|千山|万州|三门峡|五台|六安|二手|二胎|二期|三期|三级|二级|一级|二线|三线|二次|三次产业|三产|二产|两化|两型|两横|八项规定|四项基本原则|十个全覆盖|两个基本点|三角债|三番五次|三伏|三台县|五家渠|[三五七八]家子|五间房|三元区|七匹狼|八路|[三四五六七八]步|三轮车|[三五十]户联|三班|两个半|三九|九三|五户联保|三纵|三步|两步)/u;

/** Formulas of a Han numeral with 个 that are names: 三个代表, 四个全面. */
const FORMULAS =
  /^(?:三个代表|三个文明|两个文明|两个务必|两个毫不动摇|两个维护|两个确立|两个结合|两个一百年|四个全面|四个意识|四个自信|四个服从|四个服务|四个伟大|四个转变|五个统筹|五个一|六个一|六个坚持|八个坚持|三个不变|三个有利于|三个离不开|三个面向|三个为主|四个一批|四个现代化|五位一体)/u;

/** A share that is none: 一成不变, 三成为. */
const NO_TENTHS = /^.成(?:不变|立|长|果|功|员|效|本|绩|就|为|熟|分|人|因|套|都|品|规|年|群)/u;

/** Units that are words of their own behind a Han numeral: 二元结构, 三条红线 (a name), 五个一工程. */
const UNIT_WORDS =
  /^(?:[二多三]元(?:结构|分割|体制|经济|化|论|制|格局|社会)|[二三四五六七八九]级(?!以)|[二三四五六七八九]线|三通一平|[二三四五六七八九]位一体|[二三四五六七八九]面红旗|[两三四五六七八九]条红线|[两三四五六七八九]条底线|[二三]人转|[三四]口之家|二本|三本|三家村|百家争鸣)/u;

/** Whether a match that begins here reads as something else; `behind` begins with the match. */
export function isNoQuantity(before: string, match: string, behind: string): boolean {
  if (NO_BEFORE.test(before)) return true;
  if (NUMERAL_BEFORE.test(before)) return true;
  if (WORDS.test(behind) || FORMULAS.test(behind) || UNIT_WORDS.test(behind)) return true;
  // 十一届四次会议: an ordinal without 第; 6个月: a time.
  if (/次(?:会议|全会|全体|代表大会)/.test(behind.slice(0, match.length + 4)) && /次/.test(match)) return true;
  if (/个多?$/.test(match) && /^多?月/.test(behind.slice(match.length))) return true;
  return quotedFormula(before, match, behind);
}

/** 附近, 签约 end in the words that bound a number elsewhere. */
export function isPartOfWord(bound: string, before: string): boolean {
  return (
    (bound === '近' && /[附最临邻靠远亲]$/.test(before)) || (bound === '约' && /[签合节预契条制和公邀]$/.test(before))
  );
}

export function isTime(afterNumber: string): boolean {
  return TIME_BEHIND.test(afterNumber);
}

export function isNoTenths(behind: string): boolean {
  return NO_TENTHS.test(behind);
}

/** “四个转变”: a Han numeral right behind an opening quotation mark, the mark closed within some characters. */
function quotedFormula(before: string, match: string, behind: string): boolean {
  if (!/[“‘「『]$/.test(before) || !/^[一二两三四五六七八九十百千]/.test(match)) return false;
  return /^[^“”‘’「」『』。！？]{1,12}[”’」』]/u.test(behind);
}
