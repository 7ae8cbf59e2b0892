import { foldLine } from './fold.ts';

export interface SiteSuffix {
  /** Length of the title before it, without blanks at its end. */
  readonly title: number;
  /** Where the suffix begins, with its separator. */
  readonly start: number;
  readonly reason: string;
}

/** What separates a title from its site in `<title>`: `_`, `|`, or a dash with something that is a site's name. */
const SEPARATORS = /\s*[_|｜]+\s*|\s+[-–—―]+\s+|\s*(?<![-–—―])[-–](?![-–—―])\s*/g;
const SITE =
  /(?:网|网站|在线|范文|大全|文库|论坛|贴吧|吧|博客|门户|频道|官网|百科|资讯|空间|新闻中心|政府信息公开|\.(?:com|cn|net|org|gov|edu)(?:\.cn)?)$/;
const OWNER =
  /(?:政府|委员会|办公室|大学|学院|学校|公司|集团|协会|局|厅|中心|news|government|university|college|office)$/;
const LONGEST = 24;

/**
 * The name of a site behind a title: `…讲话_讲话稿_某某网`, `…致辞 | 某某大学`. A site's name tells by its form; an owner's
 * behind a bar or blanks only; anything else behind a dash only where other lines of the page hold it.
 */
export function siteSuffixOf(line: string, others: readonly string[]): SiteSuffix | undefined {
  const folded = foldLine(line);
  for (const match of folded.matchAll(SEPARATORS)) {
    const suffix = folded.slice(match.index + match[0].length).trim();
    const title = folded.slice(0, match.index).trimEnd();
    const parts = suffix.split(/\s*[_|｜-]+\s*/);
    const last = parts.at(-1) ?? suffix;
    if (title.length < 4 || suffix === '' || parts.some(({ length }) => length > LONGEST) || /[。,;!?]/.test(suffix))
      continue;
    const start = match.index;
    if (SITE.test(last)) return { title: title.length, start, reason: 'the name of a site behind the title' };
    const apart = /[_|｜]|\s[-–—―]+\s/.test(match[0]);
    if (apart && OWNER.test(last))
      return { title: title.length, start, reason: 'the name of a page’s owner behind the title' };
    const holders = others.filter((other) => foldLine(other).includes(last)).length;
    if (apart && last.length >= 3 && holders > 0)
      return { title: title.length, start, reason: `behind the title, and in ${holders} other lines of the page` };
    if (/_/.test(match[0]) && others.some((other) => foldLine(other) === title))
      return { title: title.length, start, reason: 'behind the title, which stands again without it' };
  }
  return undefined;
}
