import type { LeftKind, Shape } from './evidence.ts';
import { foldLine } from './fold.ts';
import { labelsOf } from './labels.ts';
import { type Steering, steeringOf } from './page-words.ts';

const LONGEST = 160;
const SENTENCE = /[。！？!?；;…][”’"'」』)）]*$|[。！？!?；;]./;
const LATIN_SENTENCE = /[A-Za-z]{2}.* /;
/** One of these stands in each sentence that a rule is about; without one there is no need to try them all. */
const HINT =
  /版[权權]|著作[权權]|[转轉][载載]|必究|侵[权權]|reserved|copyright|©|小[编編]|范文|範文|https?:|www\.|本[文篇]|文章|稿件|[内內]容|[资資]料|更多|扫|掃|[长長]按|[识識]别|[关關]注|comment|[评評][论論]|回[复覆復]|地址|follow us|subscribe/i;

interface Rule {
  readonly kind: LeftKind;
  readonly strength: Shape['strength'];
  readonly what: string;
  /** Of a folded line. */
  readonly pattern: RegExp;
  /** Also where the line ends as a sentence does: the pattern holds all of it. */
  readonly whole?: true;
}

const MEDIUM = '(?:公众号|二维码|微信|微博|客户端|小程序|手机|app|本站|本网|官网|网站)';

/** Shapes that lines of pages have and lines of speeches have not, the surest first. */
const RULES: readonly Rule[] = [
  rule(
    'copyright',
    'strong',
    'a copyright line',
    /^(?:copyright\s*(?:©|\(c\)|@|\d{4}|by\b|:|&copy;)|©|\(c\)\s*(?:copyright\s*)?\d{4})/,
  ),
  rule('copyright', 'strong', 'a copyright line', /^.{0,40}\ball rights reserved\b.{0,40}$/, true),
  rule(
    'copyright',
    'strong',
    'a copyright line',
    /^(?:本文|本站|文章|.{0,24}(?:网|站|公司|政府|委员会|办公室|局|大学|集团|社))?[\s:]*(?:版权|著作权)(?:归.{0,24})?(?:所有|声明)(?=[\s:©(|@]|copyright|[,!]?(?:侵权|未经|不得|翻印|转载|禁止|违者|请勿|盗版)|[。!]?$)[^。]{0,60}[。!]?$/,
    true,
  ),
  rule(
    'copyright',
    'strong',
    'a copyright line',
    /^(?:未经.{0,12}(?:授权|许可|同意).{0,6}(?:不得|禁止|请勿)(?:转载|复制|使用).{0,12}|(?:侵权|违者)必究)[。!]?$/,
    true,
  ),
  rule(
    'license',
    'strong',
    'a license number of a site',
    /icp\s*(?:备|证)(?:案|号|字|第|序号|\s|:|-)*\d|公网安备.*\d|(?:经营|出版|服务|信息网络.{0,8})许可证(?:编)?号?\s*:|备案(?:编|序)?号\s*:|网站标识码\s*:?\s*\d/,
  ),
  rule(
    'navigation',
    'strong',
    'the way to the page within its site',
    /^(?:(?:您|你)(?:现在|当前|所在)?的?(?:当前)?|(?:现在|当前|所在)的?)位置(?:是)?\s*:|^位置\s*:.*>/,
  ),
  rule(
    'navigation',
    'strong',
    'the way to the page within its site',
    /^(?:(?:网站|论坛)?首页|主页|home|论坛)\s*(?:>|»|›|→|\/|-+>|::)/,
  ),
  rule(
    'navigation',
    'top',
    'the way to the page within its site',
    /^[^>»›。]{1,16}(?:(?:\s*(?:>{1,2}|»|›)\s*[^>»›。]{1,40}){2,}|(?:\s*(?:>|»|›)\s*[^>»›。]{1,20}){0,4}\s*(?:>|»|›))$/,
  ),
  rule('navigation', 'strong', 'a mark for screen readers', /^:::$/),
  rule(
    'navigation',
    'strong',
    'a link to the page before or after',
    /^[【[<《«]*(?:(?:上|下|前|后)一(?:篇|条|则)(?:文章|新闻|信息)?|(?:previous|next|older|newer) (?:article|post|page|story))[】\]>》»]*\s*(?:[:|]|$|(?=\s))/,
  ),
  rule(
    'navigation',
    'edge',
    'a link to other pages',
    /^[【[]?(?:相关(?:阅读|文章|链接|推荐|新闻|信息|报道)|推荐(?:阅读|文章)|延伸阅读|(?:上|下)一?页)[】\]]?(?:[\s:|【[(]|$)/,
  ),
  rule(
    'address',
    'strong',
    'an address alone in its line',
    /^(?:(?:本文|原文|文章)?(?:链接|地址|网址|出处|url|permalink)\s*:?\s*)?(?:https?:\/\/|www\.)\S+$/,
    true,
  ),
  rule(
    'source-note',
    'strong',
    'a note where the page has the text from',
    /^[【[(]?(?:本文|本篇|文章|稿件|以上(?:内容|文章|资料))(?:摘|选|引|转载?|整理|收集)?(?:来自|来源|自|由)(?:于)?[^,。]{0,24}(?:网|网站|网络|论坛|公众号|微博|客户端|文库|百度|\.com|\.cn|\.org)[”"]?(?:[,。!)】\]]|$)[^。]{0,30}[。!]?$|^[【[(]?(?:本文|文章|稿件|以上内容)(?:摘|选|引|转载?)?(?:来自|来源).{0,10}https?:/,
    true,
  ),
  rule(
    'source-note',
    'strong',
    'a note about copying',
    /^.{0,12}转载[^。]{0,12}(?:注明|出处|来源|授权|联系)[^。,]{0,24}(?:,\s*(?:谢谢|违者必究|否则后果自负)[^。]{0,6})?[。!]?[)】]?$/,
    true,
  ),
  rule(
    'source-note',
    'strong',
    'a note about rights',
    /^.{0,24}如(?:有)?(?:侵权|涉及版权|有侵犯).{0,10}(?:请|联系|告知).{0,16}$/,
    true,
  ),
  rule(
    'source-note',
    'strong',
    'a note of a forum',
    /(?:^|\s)发表于\s*:?\s*\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s+\d{1,2}:\d{2}|\s*[|只看#])|^本帖最后由.{1,40}编辑$/,
  ),
  rule(
    'source-note',
    'top',
    'who published it and when, as messengers show it',
    /^(?:原创\s*:?\s*.{0,20}|.{2,20}?)\s+\d{4}-\d{1,2}-\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)$/,
  ),
  rule(
    'source-note',
    'top',
    'who published it and when, as messengers show it',
    /^(?:原创\s*:?\s*.{0,20}|.{1,16}(?:发布|在线|日报|网|融媒体?))\s*\d{4}-\d{1,2}-\d{1,2}$/,
  ),
  rule(
    'source-note',
    'strong',
    "the words of a site's editor",
    /^(?:以下|下面|今天|这里)?(?:是|就是|由)?(?:本站|本网)?小编(?:精心)?(?:为|给|带来|整理|收集|精选).{0,110}$/,
    true,
  ),
  rule(
    'source-note',
    'edge',
    "the words of a site's editor",
    /小编.{0,40}(?:整理|收集|分享|参考|借鉴|阅读|介绍)|范文.{0,20}(?:供|仅供)(?:大家|您)?参考[^。]{0,12}[。!]?$/,
    true,
  ),
  rule(
    'source-note',
    'top',
    'who published it and when, as newsrooms write it',
    /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s+.{1,40})?$/,
  ),
  rule(
    'source-note',
    'edge',
    'who took a picture',
    /^(?:photo|image|picture)s?(?: courtesy)?\s*(?:by|credit|:)\s*.{1,60}$/,
  ),
  rule(
    'tool',
    'strong',
    'a form for comments',
    /^(?:(?:no|\d+) comments?:?|(?:post|leave) a (?:comment|reply).{0,20}|电子邮件地址不会被公开.{0,30}|发表回复)$/,
    true,
  ),
  rule(
    'counter',
    'edge',
    'a counter of readers',
    /^(?=(?:阅读|浏览|点击|在看|点赞|赞|views?)[\s:]*\d)(?:阅读|浏览|点击|在看|点赞|分享|评论|收藏|赞|views?|次|人|[\d.,万w+\s:|])+$/,
  ),
  rule('counter', 'edge', 'a counter of readers', /^.{0,60}(?:浏览|点击|阅读|访问|点阅)(?:次数|人次|量|数)\s*:\s*\d/),
  rule('advertisement', 'edge', 'an advertisement', /^(?:广告|推广)$/),
  rule(
    'advertisement',
    'edge',
    'a line that asks to scan or follow',
    /^(?:扫一扫|扫码|扫描|长按|识别|微信扫|关注|订阅).{0,30}?(?:二维码|公众号|订阅号|视频号)/,
  ),
  rule(
    'advertisement',
    'strong',
    'an advertisement',
    /^(?:[[【(](?:广告|推广)[\])】]|赞助商链接|\[?advertisement\]?|\[?sponsored(?: content)?\]?)$/,
  ),
  rule(
    'advertisement',
    'strong',
    'a line that asks to read on elsewhere',
    /^[>»]*更多[^,。的]{0,24},?(?:敬?请(?:点击|关注|访问|登录|查看|浏览|搜索|移步|进入|见|看|下载)|尽在|欢迎(?:点击|关注|访问|浏览)|点击(?:查看|进入|下载|这里|此处|:))/,
  ),
  rule(
    'advertisement',
    'strong',
    'a line that asks to read on elsewhere',
    new RegExp(`^更多[^。]{0,30}(?:请|敬请|尽在|欢迎)[^。]{0,30}(?:${MEDIUM}[^。]{0,20}|[网站])[。!]$`),
    true,
  ),
  rule(
    'advertisement',
    'strong',
    'a line that asks to scan or follow',
    /^(?:扫一扫|扫码|扫描|长按|微信扫).{0,30}?(?:公众号|关注|小程序|客户端|手机打开|加群|下载|阅读)/,
  ),
  rule(
    'advertisement',
    'strong',
    'a line that asks to scan or follow',
    /^(?:欢迎|敬请|请)(?:关注|订阅).{0,20}(?:公众号|订阅号|视频号|头条号)|^(?:欢迎|敬请|请)?关注我们(?=[,!▼↓]|$)/,
  ),
  rule(
    'advertisement',
    'strong',
    'a line that asks to scan or follow',
    new RegExp(`^(?:扫一扫|扫码|长按|欢迎关注|敬请关注|请关注)[^。]{0,40}${MEDIUM}[^。]{0,20}[。!]$`),
    true,
  ),
  rule(
    'advertisement',
    'strong',
    'a line that asks to tap',
    /^[↓↑▼▲>»\s]*点击(?:上方|下方|蓝字|标题|这里|此处|[“"「]?阅读原文|链接)/,
  ),
  rule(
    'advertisement',
    'strong',
    'a line that asks to tap',
    /(?:[↓↑▼▲]\s*){2,}$|(?:点击|关注|扫|阅读|查看|了解).{0,40}[↓↑▼▲]$/,
  ),
  rule(
    'advertisement',
    'strong',
    'a line that asks to tap',
    /点个?[“"「‘']?在看|^(?:喜欢|记得|别忘|觉得).{0,10}点个?[“"「‘']?(?:赞|关注)|^阅读原文$/,
  ),
  rule(
    'advertisement',
    'strong',
    'a line that asks to tap',
    /^[【[](?:推荐|广告|推广|福利|下载)[】\]]|点击(?:下载|查看|阅读全文|进入)[^,。]{0,10}$/,
  ),
  rule(
    'advertisement',
    'strong',
    'a line that asks to subscribe',
    /^(?:subscribe to (?:our|the)\b.*|sign up (?:for|to) (?:our|the)\b.*|follow us (?:on|at)\b.*|click here (?:to|for)\b.*|download (?:our|the) app\b.*)$/,
  ),
];

/** What the shape of a line tells about whether it belongs to the page. */
export function shapeOf(text: string): Shape | undefined {
  if (text.length > LONGEST) return undefined;
  const sentence = SENTENCE.test(text) || (text.endsWith('.') && LATIN_SENTENCE.test(text));
  if (sentence && !HINT.test(text)) return undefined;
  const folded = foldLine(text);
  const ruled = RULES.find(({ whole, pattern }) => (whole || !sentence) && pattern.test(folded));
  const shape = ruled && { kind: ruled.kind, strength: ruled.strength, reason: ruled.what };
  if (shape?.kind === 'copyright' || shape?.kind === 'license') return shape;
  const labels = labelsOf(folded);
  if (labels?.strength === 'strong') return labels;
  const steering = sentence ? undefined : steeringOf(folded);
  if (steering?.strength === 'strong') return steeringShape(steering);
  return shape ?? labels ?? (steering && steeringShape(steering));
}

function steeringShape({ kind, what, strength }: Steering): Shape {
  return { kind, reason: `a line of the words of ${what} alone`, strength };
}

function rule(kind: LeftKind, strength: Rule['strength'], what: string, pattern: RegExp, whole?: true): Rule {
  return { kind, strength, what, pattern, ...(whole && { whole }) };
}
