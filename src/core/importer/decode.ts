import { analyse } from 'chardet';
import type { Problem } from '../model/problem.ts';

export type Decoded = { readonly text: string; readonly encoding: string } | { readonly problem: Problem };

/** Byte-order marks, the longest first. */
const MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];
/** What Chinese texts are found in, the likeliest first; GB18030 contains GBK and GB2312. */
const LEGACY = ['gb18030', 'big5', 'utf-16le', 'utf-16be'];
const CONTROL = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F\u007F-\u0084\u0086-\u009F\uFFFD\uFFFE\uFFFF\p{Co}\p{Cn}]/u;
/** The commonest characters of modern Chinese, simplified and traditional: seven of ten in any running text. */
const COMMON = new RegExp(
  `[${[
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
    '實經濟產進動時來過說們個為這後裡還從間問題將體點當務農黨員',
  ].join('')}]`,
  'g',
);
const HAN = /\p{Script=Han}/gu;
/** Mojibake is Han as well, but uncommon: fewer common characters than this is no reading. */
const FEWEST_COMMON = 0.25;
const ENOUGH_TO_TELL = 20;

/**
 * The text of a file. A byte-order mark decides; then strict UTF-8; then the encoding that chardet finds likeliest among
 * those in which the bytes are text. A file that is none (a picture, a Word file, a damaged one) is a problem.
 */
export function decodeText(bytes: Uint8Array, file: string): Decoded {
  const marked = MARKS.find(({ bytes: mark }) => mark.every((byte, i) => bytes[i] === byte));
  const strict = marked?.encoding ?? 'utf-8';
  const text = decode(bytes, strict);
  if (text !== undefined && !(marked === undefined && text.includes('\0')))
    return isText(text) ? { text, encoding: strict } : { problem: unreadable(file, bytes) };
  const best = marked ? undefined : likeliest(bytes);
  return best ?? { problem: unreadable(file, bytes) };
}

function likeliest(bytes: Uint8Array): { text: string; encoding: string } | undefined {
  const found = new Map(analyse(bytes).map(({ name, confidence }) => [name.toLowerCase(), confidence]));
  const candidates = LEGACY.flatMap((encoding) => {
    const text = decode(bytes, encoding);
    if (text === undefined || text === '' || !isText(text)) return [];
    const han = text.match(HAN)?.length ?? 0;
    const share = han === 0 ? 0 : (text.match(COMMON)?.length ?? 0) / han;
    if (han >= ENOUGH_TO_TELL && share < FEWEST_COMMON) return [];
    return [{ text, encoding, score: 100 * share + (found.get(encoding) ?? 0) / 2 }];
  });
  const best = candidates.sort(
    (a, b) => b.score - a.score || LEGACY.indexOf(a.encoding) - LEGACY.indexOf(b.encoding),
  )[0];
  return best && { text: best.text, encoding: best.encoding };
}

/** The text without its byte-order mark, or nothing where the bytes are not valid in the encoding. */
function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Control, private and unassigned characters in any number say that the bytes are something else. */
function isText(text: string): boolean {
  const odd = [...text].filter((character) => CONTROL.test(character)).length;
  return odd * 200 <= text.length;
}

function unreadable(file: string, bytes: Uint8Array): Problem {
  const start = [...bytes.slice(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
  const message = `Unexpected bytes ${start || '(none)'} at the start of a file that is no text, expected UTF-8, GB18030, Big5 or UTF-16`;
  return { file, line: 1, column: 1, rule: 'readable-source', severity: 'error', message };
}
