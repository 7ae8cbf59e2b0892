import type { Shape } from './evidence.ts';

/** What pages write about a text, folded, by what it tells; `\s*` stands between characters that are set apart. */
const GROUPS = {
  published:
    '发布时间|发布日期|发布于|更新时间|更新日期|最后更新(?:日期|时间)?|录入时间|添加时间|公开日期|公开时间|生成日期|成文日期|上传时间|发布|(?:时间|日期)(?=\\s*:\\s*\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?\\s+\\d{1,2}:\\d{2})|发表时间|发表日期|published(?: on)?|updated|last updated|posted(?: on)?|date posted',
  source: '文章来源|信息来源|稿件来源|资料来源|新闻来源|来源|出处|转自|摘自|source',
  editor:
    '责任编辑|责编|编辑|编审|审核|校对|监制|图文|供稿|投稿|录入(?:者|员)?|发布(?:者|人|单位|机构)|信息员|签发|整理发布|edited by|editor',
  counter:
    '浏览(?:次数|人数|人次|量|数)?|点击(?:次数|人次|量|数|率)?|阅读(?:次数|人数|量|数|率)?|访问(?:次数|量|数)?|人气|点阅(?:数|次数)?|热度|views?|hits',
  index:
    '索\\s*引\\s*号|主题分类|主题词|发文机关|发文字号|文\\s*号|信息名称|信息类别|公开方式|公开类别|有效性|体裁分类|组配分类|所属栏目|栏目|标签|关键词|关键字|tags?|keywords',
  imprint:
    '主\\s*办(?:单位)?|承\\s*办(?:单位)?|协办单位|技术支持|维护单位|建设单位|地\\s*址|联系电话|电\\s*话|邮\\s*编|邮政编码|邮\\s*箱|电子邮箱|传\\s*真|网\\s*址|服务热线|值班电话|客服|qq群|e-?mail|tel|fax|address',
  weak: '时间|日期|作者|原创|文字|图片|摄影|记者|通讯员|字数|author|by|date',
} as const;
type Group = keyof typeof GROUPS;

const LABEL = new RegExp(
  Object.entries(GROUPS)
    .map(([group, pattern]) => `(?<${group}>${pattern})`)
    .join('|')
    .replace(/^(.*)$/, '(?<![\\p{L}\\p{N}])(?:$1)\\s?(?:[:|丨]|(?=\\d))'),
  'gu',
);
const SENTENCE = /[。!?;！？；]/;
const LONGEST = 120;
const TELLS: Readonly<Record<Exclude<Group, 'weak'>, string>> = {
  published: 'when the page was published',
  source: 'where the page has the text from',
  editor: 'who set the page',
  counter: 'how often the page was read',
  index: 'how the page is filed',
  imprint: 'who runs the site',
};
const STRENGTH: Readonly<Record<Exclude<Group, 'weak'>, Shape['strength']>> = {
  published: 'edge',
  source: 'edge',
  editor: 'edge',
  counter: 'edge',
  index: 'top',
  imprint: 'end',
};

/**
 * What a folded line of labels and values tells about the page: `发布时间:2013-03-05 来源:县政府办 浏览次数:12`. Two labels are
 * strong evidence, one is evidence above or below the text. 时间 and 作者 are what speeches say of themselves as well.
 */
export function labelsOf(folded: string): Shape | undefined {
  const line = folded.replace(/^[\s([【「<]+/, '');
  if (line.length > LONGEST || !/[:|丨\d]/.test(line) || SENTENCE.test(line.replace(/[;!]$/, ''))) return undefined;
  const labels = [...line.matchAll(LABEL)];
  if (labels[0]?.index !== 0) return undefined;
  const groups = labels.map(({ groups = {} }) => groupOf(groups));
  const telling = groups.find((group) => group === 'counter') ?? groups.find((group) => group !== 'weak');
  if (telling === undefined) return undefined;
  if (telling === 'counter' && !/\d/.test(line)) return undefined;
  // Who holds a meeting is named by the same labels as who runs a site.
  const strong = labels.length > 1 && groups.some((group) => group !== 'imprint' && group !== 'weak');
  const first = labels[0][0].replace(/\s*[:|丨]$/, '');
  const company = labels.length > 1 ? `, with ${labels.length - 1} more of the kind` : '';
  return {
    kind: groups.every((group) => group === 'counter') ? 'counter' : 'source-note',
    reason: `a label (${first}) that says ${TELLS[telling]}${company}`,
    strength: strong ? 'strong' : STRENGTH[telling],
  };
}

function groupOf(groups: Readonly<Record<string, string | undefined>>): Group {
  const isGroup = (name: string): name is Group => name in GROUPS;
  return Object.keys(groups).find((name): name is Group => isGroup(name) && groups[name] !== undefined) ?? 'weak';
}
