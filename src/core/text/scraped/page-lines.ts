import type { Line } from './lines.ts';

const LONGEST = 80;
const HEADER_LINES = 6;

const COPYRIGHT = /^(?:copyright|©|\(c\)|（c）|版权所有|版权声明)/i;
const FOOTER = [
  /copyright|©|(?:版权|著作权)(?:归.{0,20})?所有|all rights reserved/i,
  /ICP\s*(?:备|证)|公网安备|(?:经营|出版|服务)许可证(?:编)?号|备案(?:编)?号/i,
  /^[【[]?(?:上一篇|下一篇|上一页|下一页|上页|下页|返回(?:首页|顶部|列表|目录)|打印本页|打印|关闭(?:本页|窗口)|收藏本页|加入收藏|分享到|我要纠错|相关(?:阅读|文章|链接|推荐|新闻))[】\]]?(?:[\s:：|【[（(]|$)/,
  /^[（(【[]?(?:来源|文章来源|稿件来源|信息来源|责任编辑|责编|编辑)[:：]/,
];
const HEADER = [
  /^(?:您|你)?(?:现在|当前|所在)?的?位置(?:是)?[:：]/,
  /^首页\s*[>＞»/]/,
  /(?:浏览|点击|阅读|访问)(?:次数|量|数|率)?[:：]?\s*\d/,
  /^[【[]?(?:字体|字号|字体大小)[:：]/,
];
const PAGE_NUMBER = /^(?:[-—–－]+\s*\d{1,4}\s*[-—–－]+|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?)$/;

export interface PageLine {
  readonly start: number;
  readonly end: number;
  readonly kind: 'footer' | 'header' | 'page-number';
}

/**
 * Parts a text's lines from what only belongs to the page they stood on: lines at the very end about copyright,
 * licenses, neighboring pages and sources; lines at the very top about navigation and clicks; page numbers between
 * dashes. A line that reads as a sentence stays, and so does everything above the first line that stays at the end.
 */
export function withoutPageLines(lines: readonly Line[]): { lines: Line[]; left: PageLine[] } {
  const kinds = lines.map((line): PageLine['kind'] | undefined =>
    PAGE_NUMBER.test(line.text) ? 'page-number' : undefined,
  );
  for (let i = lines.length - 1; i > 0; i--) {
    const line = lines[i];
    if (kinds[i] === 'page-number' || line === undefined) continue;
    if (!isFooter(line.text)) break;
    kinds[i] = 'footer';
  }
  for (const [i, { text }] of lines.slice(0, HEADER_LINES).entries()) {
    if (kinds[i] === undefined && isShortNote(text) && HEADER.some((pattern) => pattern.test(text)))
      kinds[i] = 'header';
  }
  if (kinds.every((kind) => kind !== undefined)) return { lines: [...lines], left: [] };
  return {
    lines: lines.filter((_, i) => kinds[i] === undefined),
    left: lines.flatMap(({ start, text }, i) => {
      const kind = kinds[i];
      return kind === undefined ? [] : [{ start, end: start + text.length, kind }];
    }),
  };
}

function isFooter(text: string): boolean {
  if (text.length <= LONGEST && COPYRIGHT.test(text)) return true;
  return isShortNote(text) && FOOTER.some((pattern) => pattern.test(text));
}

function isShortNote(text: string): boolean {
  return text.length <= LONGEST && !/[。！？!?；;][”’』」）)]*$/.test(text.slice(-6));
}
