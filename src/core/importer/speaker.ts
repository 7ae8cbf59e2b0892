import { foldWidth } from '../text/width.ts';
import { type Fact, inferred, stated } from './fact.ts';
import type { PageNote } from './publication.ts';

const LABEL = /^(?:讲话人|演讲人|发言人|报告人|主讲人|致辞人|作者|講話人|演講人|發言人|致辭人)[:：]\s*(?<who>.{2,24})$/;
const DATE =
  /[（(]?(?:\d{4}|[〇○零一二三四五六七八九]{4})\s*[年\-./][\d〇○零一二三四五六七八九十年月日号\s\-./]*[）)]?/g;
/** The hundred commonest family names and some double ones: 85 of 100 people. */
export const FAMILY_NAME =
  /^(?:欧阳|司马|上官|诸葛|夏侯|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤包乌额巴張劉陳楊黃趙吳孫馬羅鄭許韓馮鄧蔣餘葉蘇魏呂盧鍾譚陸賈韋鄒邱閻龍賀顧龔萬錢嚴湯])/;
const PLACE_END = /[省市县区旗盟州镇乡村社部委局会院校厅縣區鎮鄉會廳港]$/;
const OFFICE =
  '(?:书记|主席|主任|县长|市长|区长|旗长|盟长|州长|省长|镇长|乡长|村长|局长|厅长|部长|处长|科长|院长|校长|园长|所长|站长|行长|社长|团长|会长|理事长|秘书长|董事长|总经理|总裁|经理|总监|委员长|总理|总统|代表|院士|教授|書記|縣長|市長|區長|鎮長|鄉長|局長|廳長|部長|處長|院長|校長|會長|理事長|秘書長|董事長|總經理|總裁|總統|總理|議員|特首|行政長官|司長)';
const OFFICE_END = new RegExp(`${OFFICE}$`);
const OFFICE_FIRST = new RegExp(`^(.*${OFFICE})(.*)$`);
/** Words that begin as names do. */
const NO_NAME =
  /^(?:谢谢|任务|任何|高[度效举]|金融|马上|方[案针法面]|江[苏西南北山]|石家|张家|黄[河金]|万[岁众家]|严[格肃]|向[前上着]|白[银天]|田[园野]|于是|成[绩果]|武[汉警]|文[件明]|毛泽东思)|(?:讲稿|讲话|讲演|全文|大纲|提纲|精神|思想|文件|通知|部分|同志们|代表|大家)$/;
const SPEECH = '(?:讲话|讲演|演讲|致辞|致词|发言|报告|講話|演講|致辭|致詞|發言|報告)';
const NAME_BEHIND = new RegExp(`${SPEECH}[\\s\u3000（(]+(?<who>\\p{Script=Han}{2,4})[）)]?$`, 'u');
const WHO_AT = new RegExp(`^(?:.{2,8}[：:])?(?<who>[^，。：:、]{2,24}?)(?:同志|先生|女士)?在.{2,50}${SPEECH}`);
const IN_ENGLISH =
  /^(?:(?:opening|closing|keynote|prepared|welcome|inaugural) )?(?:remarks|speech|address|statement|lecture|keynote|testimony|message)(?: delivered)? (?:by|of) (?:the )?(?<who>[\p{Lu}][\p{L}.'’-]*(?: (?:of|the|de|van|von|[\p{Lu}][\p{L}.'’-]*)){1,7}?)(?= (?:at|on|to|before|for|in|during)\b|[,:]|$)/iu;
const ENGLISH_NAME = /^\p{Lu}\S*(?: (?:of|the|de|van|von|\p{Lu}\S*))+$/u;
const BY_LINE = /^by (?<who>(?:the )?[\p{Lu}][\p{L}.'’-]*(?: [\p{Lu}][\p{L}.'’-]*){1,5})$/iu;

export interface SpeakerSources {
  readonly title: string;
  /** Lines under the title, above the text. */
  readonly lines: readonly string[];
  readonly notes: readonly PageNote[];
}

/**
 * Who speaks, in the words of the page: in a line under the title, in the title (张三在…上的讲话, `Remarks by …`), or as the
 * author that the page names. An office alone (县长在…上的讲话) is who speaks as well, as far as is known.
 */
export function speakerOf({ title, lines, notes }: SpeakerSources): Fact | undefined {
  for (const line of lines) {
    const who = recognizeSpeaker([line]);
    if (who !== undefined) return stated(who, line, 'a line under the title that holds a name');
  }
  return inTitle(title) ?? byAuthor(notes);
}

/**
 * Who speaks, in the words of a line under the title: `2013年3月5日 张三`, `县委书记 张三`, `讲话人：张三`. Reads only lines
 * that hold a date, an office and a name; anything else gives `undefined`.
 */
export function recognizeSpeaker(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const byLine = BY_LINE.exec(line)?.groups?.who;
    const labeled = LABEL.exec(line)?.groups?.who ?? (byLine && ENGLISH_NAME.test(byLine) ? byLine : undefined);
    if (labeled !== undefined) return labeled.trim();
    if (line.length > 40 || /[。；！？]/.test(line)) continue;
    const words = line
      .replace(DATE, ' ')
      .replace(/[（()）]/g, ' ')
      .split(/[\s，,、]+/)
      .filter((word) => word !== '');
    const name = nameAtEnd(words);
    if (name !== undefined) return name;
  }
  return undefined;
}

function nameAtEnd(words: readonly string[]): string | undefined {
  const parts = [...words];
  const last = parts.at(-1) ?? '';
  const before = parts.at(-2) ?? '';
  if (last.length === 1 && before.length === 1) parts.splice(-2, 2, before + last);
  const name = parts.at(-1) ?? '';
  const office = parts.length > 1 && OFFICE_END.test(parts.at(-2) ?? '');
  if (!(isName(name) || (office && isForeignName(name))) || parts.length > (office ? 4 : 2)) return undefined;
  return foldWidth(parts.join('')).length > 24 ? undefined : parts.join(' ');
}

function inTitle(title: string): Fact | undefined {
  const english = IN_ENGLISH.exec(title)?.groups?.who;
  if (english !== undefined && ENGLISH_NAME.test(english)) return stated(english, title, 'the title names who speaks');
  const colon = /^(?<who>\p{Script=Han}{2,4})[：:]/u.exec(title)?.groups?.who;
  if (colon !== undefined && isName(colon)) return stated(colon, title, 'the title begins with a name');
  const behind = NAME_BEHIND.exec(title)?.groups?.who;
  if (behind !== undefined && isName(behind)) return stated(behind, title, 'the title ends with a name');
  const start = WHO_AT.exec(title)?.groups?.who;
  const who = start?.replace(/^.*[\s—：:]/, '');
  if (who === undefined) return undefined;
  const [, office = '', name = who] = OFFICE_FIRST.exec(who) ?? [];
  if (isName(name)) return stated(who, title, 'the title names who speaks');
  return name === '' && office.length <= 12
    ? inferred(who, title, 'the title names the office of who speaks')
    : undefined;
}

/** The author that the page names, who need not be the speaker. */
function byAuthor(notes: readonly PageNote[]): Fact | undefined {
  for (const { text } of notes) {
    const who = /(?:作者|author)\s*[:：]\s*(?<who>\p{Script=Han}{2,4})(?=\s|$|[|｜])/iu.exec(text)?.groups?.who;
    if (who !== undefined && isName(who)) return inferred(who, text, 'the page names an author');
  }
  return undefined;
}

function isName(words: string): boolean {
  const name = words.replace(/(?:同志|先生|女士)$/, '');
  return (
    /^\p{Script=Han}{2,4}$/u.test(name) &&
    FAMILY_NAME.test(name) &&
    !PLACE_END.test(name) &&
    !NO_NAME.test(name) &&
    !OFFICE_END.test(name)
  );
}

/** A name beside an office need not have a common family name: 买买提·吐尔逊. */
function isForeignName(words: string): boolean {
  return (
    /^\p{Script=Han}{2,4}$|^\p{Script=Han}{1,8}[·•]\p{Script=Han}{1,8}$/u.test(words) &&
    !PLACE_END.test(words) &&
    !NO_NAME.test(words)
  );
}
