import { foldWidth } from '../width.ts';

/**
 * Traditional characters of the words that pages say about themselves, each with its simplified form. A list of our own
 * and not a converter's: what is left out of a source must not change with the version of a dictionary.
 */
const PAIRS =
  '頁页覽览點点閱阅發发佈布資资來来權权隱隐網网轉转級级號号備备證证書书關关閉闭鏈链連连聲声責责編编輯辑載载註注錄录時时間间訊讯聯联絡络' +
  '導导單单簡简體体繁繁見见問问數数語语讀读郵邮擊击請请廣广識识碼码維维歡欢訂订閉闭視视標标題题類类處处機机場场務务們们個个顯显壹一贊赞' +
  '舉举報报復复樓楼該该與与後后條条篇篇熱热門门薦荐買买長长從从無无圖图帳账戶户審审開开電电話话專专區区檔档報报經经' +
  '線线聞闻總总團团條条產产際际臺台灣湾國国會会縣县鄉乡鎮镇應应隨随手手說说現现實实絕绝項项動动欄栏氣气檢检歷历';
const SIMPLIFIED = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, i) => [PAIRS[2 * i], PAIRS[2 * i + 1]] as const),
);

const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'g');

/** A line as the rules about pages read it: half width, lower case, simplified. Keeps the length. */
export function foldLine(text: string): string {
  const narrow = foldWidth(text);
  const lower = narrow.toLowerCase();
  // Lower case is another length for a few letters; then the case stays.
  const folded = lower.length === narrow.length ? lower : narrow;
  return folded.replace(TRADITIONAL, (character) => SIMPLIFIED.get(character) ?? character);
}
