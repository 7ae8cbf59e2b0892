import { foldWidth } from '../text/width.ts';

const LABEL = /^(?:讲话人|演讲人|发言人|报告人|主讲人|致辞人|作者)[:：]\s*(?<who>.{2,24})$/;
const DATE =
  /[（(]?(?:\d{4}|[〇○零一二三四五六七八九]{4})\s*[年\-./][\d〇○零一二三四五六七八九十年月日号\s\-./]*[）)]?/g;
/** The hundred commonest family names and some double ones: 85 of 100 people. */
export const FAMILY_NAME =
  /^(?:欧阳|司马|上官|诸葛|夏侯|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤包乌额巴])/;
const PLACE_END = /[省市县区旗盟州镇乡村社部委局会院校厅]$/;

/**
 * Who speaks, in the words of a line under the title: `2013年3月5日 张三`, `县委书记 张三`, `讲话人：张三`. Reads only lines
 * that hold a date, an office and a name; anything else gives `undefined`.
 */
export function recognizeSpeaker(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const labeled = LABEL.exec(line)?.groups?.who;
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
  const isName = /^\p{Script=Han}{2,4}$/u.test(name) && FAMILY_NAME.test(name) && !PLACE_END.test(name);
  if (!isName || parts.length > 2 || foldWidth(parts.join('')).length > 24) return undefined;
  return parts.join(' ');
}
