import type { IncidentKind } from '../model/incident.ts';
import type { Span } from '../model/speech.ts';

/** Something that happened while somebody spoke, in brackets: （热烈鼓掌）. */
export interface FoundIncident extends Span {
  readonly kind: IncidentKind;
}

const BRACKETED = /[（(［[【〔]([^（()）［\][】【〔〕\n]{1,40})[）)］\]】〕]/gu;
const PAIRS: Readonly<Record<string, string>> = { '（': '）', '(': ')', '［': '］', '[': ']', '【': '】', '〔': '〕' };

/** What audiences and speakers do, by kind: the last words of a note in Chinese. */
const ACTS: readonly (readonly [kind: IncidentKind, act: string])[] = [
  [
    'applause',
    '掌声雷动|掌声如雷|掌声不息|掌声经久不息|掌声不断|掌声四起|鼓掌通过|鼓掌欢迎|鼓掌致意|鼓掌|掌声|拍手|热烈掌',
  ],
  ['laughter', '哄堂大笑|开怀大笑|大笑不止|笑声不断|大笑|哄笑|欢笑|微笑|苦笑|笑声|笑了|笑'],
  ['cheering', '欢呼雀跃|欢呼声|欢呼|喝彩声|喝彩|叫好声|叫好|喝采'],
  ['slogans', '高呼口号|齐呼口号|呼口号|喊口号|口号声'],
  ['interjection', '插话|插言|插问|打断发言|打断|嘘声|起哄'],
  ['rising', '全场起立|起立致敬|起立默哀|起立|离席|退场|退席|入场|入席'],
  ['gesture', '鞠躬|敬礼|挥手致意|挥手|招手|点头|摇头|举杯|举手|干杯|握手|拥抱|流泪|哽咽|落泪'],
  ['music', '奏国歌|唱国歌|奏唱国歌|奏国际歌|唱国际歌|奏乐|音乐起|音乐声|音乐|合唱|歌声|锣鼓声|鞭炮声'],
  ['silence', '全场肃静|默哀|静默|沉默|肃静|鸦雀无声'],
  ['pause', '暂停|停顿|休会|休息|稍停|间歇|中断'],
];

/** What stands around an act: how long, how loud, who, where; a duration; and what joins two acts. */
const MANNER =
  /热烈|长时间|长久|持续|不断|经久不息|经久|雷鸣般|暴风雨般|雷动|响亮|爆发出|爆发|响起|报以|发出|阵阵|一阵|一片|再次|再度|又一次|又|再|全场|全体|会场|场内|场外|台下|台上|与会者|与会代表|与会同志|代表们|代表|委员们|听众|观众|群众|记者们|记者|众人|大家|有人|同学们|学员们|会议|大会|众|人们|地|的|了|时|后|并|和|与|及|约?[\d一二三四五六七八九十]+(?:分钟|秒钟|秒|次|小时)|雷|声|、|，|,|；|;|。|！|!|…|\.|\s/gu;
/** Who does it by name or office (毛主席笑, 李主任插话): short, and no word that cites, defines or denies. */
const WHO =
  /^(?!.*(?:见|如|即|含|指|称|包|例|附|注|详|不|没|无|勿|非|请|应|可|要|为|是|在|从|把|被|将|会|能|因|对|以|用|按|其|该|此|这|那|关于))\p{Script=Han}{2,8}$/u;
/** What is called out, after a colon: 插话：说得好！ */
const CALLED = /^[^：:。]{0,8}(插话|高呼|齐呼|呼喊|喊)[^：:。]{0,4}[：:]/u;

const ENGLISH_ACTS: readonly (readonly [kind: IncidentKind, act: RegExp])[] = [
  ['applause', /^(?:applause|applauds?|applauding|clapping|claps|ovations?)$/],
  ['laughter', /^(?:laughter|laughs?|laughing|chuckles|chuckling)$/],
  ['cheering', /^(?:cheers|cheering|whoops|whistles|whistling)$/],
  ['slogans', /^(?:chants?|chanting)$/],
  ['interjection', /^(?:boos|booing|crosstalk|interruptions?|interjections?|heckling|jeers|jeering|hisses)$/],
  ['rising', /^(?:rises|rising|stands)$/],
  ['music', /^(?:music|singing|sings|anthem)$/],
  ['silence', /^(?:silence)$/],
  ['pause', /^(?:pauses?|recess|break|adjourned)$/],
];
const ENGLISH_MANNER =
  /^(?:and|with|from|by|the|a|of|in|to|general|loud|louder|prolonged|long|sustained|continued|continuing|continues|standing|stormy|enthusiastic|great|renewed|more|some|brief|short|wild|thunderous|scattered|audience|crowd|members|floor|gallery|house|all|everyone|moment|minutes?|plays|playing|national)$/;

/** Notes of a transcript of what was not said (（掌声）, （全场起立）, [Laughter]), in the order of the text. */
export function findIncidents(text: string): FoundIncident[] {
  return [...text.matchAll(BRACKETED)].flatMap(({ 0: whole, 1: note = '', index }) => {
    const matching = PAIRS[whole.charAt(0)] === whole.at(-1);
    const kind = matching ? (chineseKind(note.trim()) ?? englishKind(note.trim())) : undefined;
    return kind === undefined ? [] : [{ start: index, end: index + whole.length, kind }];
  });
}

/** The first act that the note tells of, when all else in it is manner, or who does it. */
function chineseKind(note: string): IncidentKind | undefined {
  if (!/\p{Script=Han}/u.test(note)) return undefined;
  const called = CALLED.exec(note)?.[1];
  if (called !== undefined) return called === '插话' ? 'interjection' : 'slogans';
  const acts = [...note.matchAll(ACT)];
  const first = acts[0]?.[0];
  if (first === undefined) return undefined;
  const [who = '', ...others] = note.split(ACT).map((around) => around.replace(MANNER, ''));
  if (others.some((part) => part !== '') || (who !== '' && !WHO.test(who))) return undefined;
  return ACTS.find(([, act]) => act.split('|').includes(first))?.[0];
}

const ACT = new RegExp(ACTS.map(([, act]) => act).join('|'), 'gu');

function englishKind(note: string): IncidentKind | undefined {
  const words = note
    .toLowerCase()
    .split(/[\s.,;!—–-]+/)
    .filter((word) => word !== '');
  const kinds = words.map((word) => ENGLISH_ACTS.find(([, act]) => act.test(word))?.[0]);
  if (words.some((word, i) => kinds[i] === undefined && !ENGLISH_MANNER.test(word))) return undefined;
  return kinds.find((kind) => kind !== undefined);
}
