import { decodeStrictly } from './decode.ts';

/**
 * The commonest characters of modern Chinese, simplified and then those that are written otherwise in traditional script:
 * two of three in any running text.
 */
const COMMON = [
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种',
  '面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本',
  '去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比',
  '或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总',
  '次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做',
  '必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权',
  '收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信',
  '马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连',
  '断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存',
  '候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照參與區國會發業對開關學',
  '實經濟產進動時來過說們個為這後裡還從間問題將體點當務農黨員於種著電現兩機應義樣線內數麼質氣變條沒結無軍',
  '並總設長頭資邊級圖統較組見計別論運幾強決幹戰則據處隊給門規熱領東導壓爭階術極聯認權證採轉單風帶場車萬達',
  '積議聲報鬥類離華確張馬節話況溫傳許廣記觀織裝眾書復兒須際驗連斷難礦備辦習響約勞團歷構稱準號維劃選標寫親',
  '養層卻專狀廠識適屬圓調滿縣嘅咗佢哋冇喺啲嚟唔係',
].join('');
const PUNCTUATION = '，。、；：？！“”‘’「」『』《》〈〉（）—…·【】〔〕　．％－～';
const PLAIN = ' \n\r\t0123456789,.;:!?()"\'-/%<>=&#_';

/** Characters of a row of a code, by its bytes. */
function charactersOf(encoding: string, leads: readonly [number, number], trails: readonly [number, number][]): string {
  const bytes: number[] = [];
  for (let lead = leads[0]; lead <= leads[1]; lead++) {
    for (const [first, last] of trails) for (let trail = first; trail <= last; trail++) bytes.push(lead, trail);
  }
  return decodeStrictly(Uint8Array.from(bytes), encoding) ?? '';
}

/** What is in daily use: level 1 of GB 2312 (its rows 16 to 55 but the last five places), and of Big5. */
const DAILY = [
  charactersOf('gbk', [0xb0, 0xd6], [[0xa1, 0xfe]]),
  charactersOf('gbk', [0xd7, 0xd7], [[0xa1, 0xf9]]),
  charactersOf(
    'big5',
    [0xa4, 0xc5],
    [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ],
  ),
  charactersOf('big5', [0xc6, 0xc6], [[0x40, 0x7e]]),
].join('');

/** Parts of the characters of a Chinese text: what share of it they make, over how many characters it is spread. */
const COST = {
  common: Math.log(0.5 / COMMON.length),
  daily: Math.log(0.24 / 8000),
  punctuation: Math.log(0.12 / PUNCTUATION.length),
  plain: Math.log(0.1 / PLAIN.length),
  latin: Math.log(0.03 / 52),
  rareHan: Math.log(0.008 / 20_000),
  other: Math.log(0.002 / 60_000),
  /** Controls, private and unassigned characters, U+FFFD: no text that somebody wrote. */
  none: Math.log(1e-9),
} as const;

const COST_OF: ReadonlyMap<string, number> = new Map([
  ...Array.from(DAILY, (character) => [character, COST.daily] as const),
  ...Array.from(COMMON, (character) => [character, COST.common] as const),
  ...Array.from(PUNCTUATION, (character) => [character, COST.punctuation] as const),
  ...Array.from(PLAIN, (character) => [character, COST.plain] as const),
]);

const HAN = /\p{Script=Han}/u;
const NONE = /[\0-\x08\x0E-\x1A\x1C-\x1F\x7F-\x84\x86-\x9F\uFFFD\uFFFE\uFFFF\p{Co}\p{Cn}\p{Cs}]/u;

export interface ChineseLikelihood {
  /** Natural logarithm of how likely a Chinese text is to be this one. */
  readonly log: number;
  /** Number of Chinese characters. */
  readonly han: number;
  /** Those of them that are among the commonest. */
  readonly common: number;
  /** Characters that no text has. */
  readonly none: number;
}

/**
 * How likely a text is as Chinese, each character by itself. Bytes read in the wrong encoding are characters as well,
 * but rare ones; that tells GBK from Big5 by very few of them, where statistics of bytes need many.
 */
export function chineseLikelihood(text: string): ChineseLikelihood {
  let log = 0;
  let han = 0;
  let common = 0;
  let none = 0;
  for (const character of text) {
    const cost = COST_OF.get(character) ?? costOf(character);
    log += cost;
    if (cost === COST.none) none++;
    if (cost === COST.common) common++;
    if (cost === COST.common || cost === COST.daily || cost === COST.rareHan) han++;
  }
  return { log, han, common, none };
}

function costOf(character: string): number {
  if (/[A-Za-z]/.test(character)) return COST.latin;
  if (NONE.test(character)) return COST.none;
  return HAN.test(character) ? COST.rareHan : COST.other;
}
