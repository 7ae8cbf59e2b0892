import { HAN_NUMERAL_SIGN, NUMERAL } from '../numerals.ts';
import { BOUND_AFTER } from './bounds.ts';
import { UNIT } from './units.ts';

const DIGIT = '[0-9０-９]';
const QUOTED = '[^“”‘’「」『』。！？\\n]{1,14}[”’」』]';
const MEMBERS = '[两二三四五六七八九十]';

/**
 * Names, ordinals, idioms and formulas that hold numbers and state no quantity: each a pattern that begins at the first
 * sign of the number, to be passed over whole. Data, so that a new one is a line.
 */
const PASSED_OVER: readonly string[] = [
  // Ordinals: 第四届, 第3、5、7条, 第一至第三季度.
  `第 ?${NUMERAL}(?:(?:[、和至到~—-]|至第|和第|、第)${NUMERAL})*(?:${UNIT})?`,
  // Five-year plans.
  `(?<!${HAN_NUMERAL_SIGN})十[一二三四五]五`,
  // Titles of laws and documents.
  '《[^《》\\n]{1,80}》',
  // Names in quotation marks that begin with a number: “四个转变”, “30分钟服务圈”; a quantity quoted whole stays.
  `(?<=[“‘「『])(?!${NUMERAL}(?:${UNIT})(?:${BOUND_AFTER})?[”’」』])(?:${HAN_NUMERAL_SIGN}|${DIGIT})${QUOTED}`,
  `(?<=[“‘「『])${HAN_NUMERAL_SIGN}{1,3}(?:${UNIT})[”’」』]`,
  // What an amount is counted for: 每2个村, 每千人口.
  `(?<=每)${NUMERAL}(?:${UNIT})?`,
  // Indefinite: 几十家, 数百名 (人数百余 is none of them).
  `(?<=几|(?<![总人户件个次度基岁])数)[十百千万亿]+(?:余|多)?(?:${UNIT})?`,
  // The clock: 8时30分, 9点20.
  `${DIGIT}{1,2}(?:时|点)${DIGIT}{1,2}分?(?!钟)`,
  '[一二两三四五六七八九十]{1,3}[时点][一二三四五六七八九十]{1,3}分',
  // Marks of lists that touch a count: 3．30户.
  `(?<![^\\n])${DIGIT}{1,2}[.．](?=${DIGIT}+(?:个|户|人|名|家|年))`,
  // Meetings of one body: 十一届四次会议, 人大三次会议.
  `(?<=届|人大|政协|代会|委员会|理事会)${HAN_NUMERAL_SIGN}{1,3}次(?=会议|全会|全体|理事)`,
  // Formulas: a few of something with a virtue for a name.
  `${MEMBERS}个(?:一(?![定])|代表重要|代表思想|文明|务必|坚持|毫不|维护|确立|结合|相结合|全面|自信|意识|服从|服务大局|伟大|转变|统筹|注重|不变|有利于|离不开|面向|为主|现代化|大局|率先|全覆盖|不能|不准|不得|必须|更加|着力|始终|基本点|轮子一起|满意|带头)`,
  '三个代表|四项基本原则|五项原则|八项规定|六项规定|十条禁令|[四4]种形态|三支一扶|[三四五六]位一体|[三四]条(?:红线|底线|保障线)|五个认同',
  '十里八乡|[五十]户联[保防]|[三四五]口之家|千人一面|四面八方|四面环|三面环|两面派|两面性|[三四]面[红环围]|八面|四面楚歌|二人转|三人行|三家村|两班倒|三班倒|三点一线|一年三百六十五|三件套|三轮驱动|双轮',
  '[二三多两]元(?:结构|分割|体制|经济|化|论|制|格局|社会|对立|区|桥)',
  // Places and firms: 三家子, 五间房, 五台山, 七匹狼.
  '[三四五六七八九]家(?:子|渠|店|堡|营|湾|坪)|[三四五六七八九]间房(?=[苏乡镇村屯嘎])|五台[山县]|三台县|[三四五六七八九]里(?:河|营|店|罕)|[三四五六七八九]棵树|七匹狼|三只松鼠|三番五次|(?<=不怕)一万|三天两头|一年四季|四季',
];

const NAME = new RegExp(`(?:${PASSED_OVER.join('|')})`, 'uy');

/** Where the name that begins at an offset ends; `undefined` where none begins. */
export function endOfName(text: string, at: number): number | undefined {
  NAME.lastIndex = at;
  return NAME.test(text) ? NAME.lastIndex : undefined;
}
