import type { Shape } from './evidence.ts';

/**
 * Words that pages are steered with, folded: half width, lower case, simplified. A line that consists of them alone is
 * no line of a speech. `common` ones are words of speeches as well, and tell only in company or at an edge.
 */
const PAGER = words(
  '上一页 下一页 上页 下页 末页 尾页 最后一页 余下全文 查看全文 next_page previous_page prev_page next_» «_prev «_previous previous next',
);
const NAVIGATION = words(
  `网站首页 返回首页 返回顶部 返回列表 返回目录 返回上页 返回上一页 返回页首 回首页 回上页 回上一页 回顶部 回页首 网站地图 站点地图 网站导览
 网站导航 联系我们 关于我们 关于本站 网站声明 法律声明 私隐政策 隐私权政策 隐私权保护 网站安全政策 网站资料开放宣告
 设为首页 加入收藏 收藏本站 无障碍浏览 重要告示 
 skip_to_main_content skip_to_content back_to_top contact_us about_us
 sitemap site_map privacy_policy terms_of_use main_menu log_in sign_in top_of_page`,
);
const NAVIGATION_COMMON = words(
  '政务公开 新闻中心 信息公开 办事服务 互动交流 政民互动 领导之窗 意见反馈 招聘信息 广告服务 常见问题 常见问答 网站管理 无障碍 手机版 友情链接 隐私政策 免责声明 版权声明 帮助中心 首页 主页 返回 帮助 英文版 英文 english 简体 繁体 登录 注册 搜索 检索 菜单 更多 home news menu search rss contact',
);
const TOOL = words(
  `打印本页 打印此页 打印页面 打印文章 关闭窗口 关闭本页 关闭页面 收藏本页 分享到 分享至 分享本文 复制链接 字体大小 字体 字号 字级
  楼主 只看该作者 只看楼主 倒序浏览 使用道具 发表评论 我要评论 我要纠错 友善列印 友善打印 列印版本 打印版本 列印 电邮本页 转寄友人 转寄 语音朗读 qq空间 新浪微博
  腾讯微博 人人网 开心网 发送邮件 扫一扫在手机打开当前页 手机扫一扫 print_this_page print share_this_article share_this share_on email_this
  e-mail facebook twitter linkedin whatsapp tweet`,
);
const TOOL_COMMON = words(
  '举报 朋友圈 打印 关闭 窗口 收藏 分享 微信 微博 qq 豆瓣 更多 大 中 小 默认 超大 增大 减小 大字 小字 a+ a- a 回复 引用 顶 踩 沙发 板凳 点赞 赞 在看 评论 纠错 推荐 转发 朗读 下载 导出 share email save like pdf download',
);
const SEPARATOR = /[\s|/\\\-–—_·•.,、:;<>»«›‹≫≪＊*#=+↑↓▲▼【】[\](){}「」“”"]+/g;
const NUMBERED = /\[?\d{1,4}\]?|共\d{1,4}页|第\d{1,4}页|页次/g;

interface Found {
  readonly own: number;
  readonly common: number;
}

const pagerWords = finder(PAGER, words('首页 全文 跳转 转到 go first last ...'), NUMBERED);
const navigationWords = finder(NAVIGATION, NAVIGATION_COMMON);
const toolWords = finder(TOOL, TOOL_COMMON);

export interface Steering {
  readonly kind: 'navigation' | 'tool';
  /** `a pager`. */
  readonly what: string;
  readonly strength: Shape['strength'];
}

/** Whether a folded line is made of the words of a pager, of a menu or of a page's tools, and how surely. */
export function steeringOf(folded: string): Steering | undefined {
  const pager = pagerWords(folded);
  if (pager && pager.own > 0) return { kind: 'navigation', what: 'a pager', strength: 'strong' };
  if (pager && pager.common === 0 && /^\s*(?:\[\d{1,3}\]\s*){3,}$/.test(folded))
    return { kind: 'navigation', what: 'a pager', strength: 'strong' };
  const tool = toolWords(folded);
  // One letter alone says nothing: a list may end with it.
  if (tool && folded.replace(SEPARATOR, '').length > 1) {
    const strength = tool.own > 0 ? 'strong' : tool.common > 1 ? 'edge' : 'end';
    return { kind: 'tool', what: "a page's tools", strength };
  }
  const navigation = navigationWords(folded);
  if (navigation && (navigation.own > 0 || navigation.common > 1))
    return { kind: 'navigation', what: 'a menu', strength: navigation.own > 0 ? 'strong' : 'edge' };
  const parts = folded.split(/^(?:网站)?首页\s/.test(folded) ? /[\s|]+/ : /\s*\|\s*/).filter((part) => part !== '');
  const known = parts.filter((part) => navigationWords(part) !== undefined).length;
  if (
    parts.length >= 3 &&
    parts.every(({ length }) => length <= 12) &&
    (known >= 2 || /^(?:网站)?首页$/.test(parts[0] ?? ''))
  )
    return { kind: 'navigation', what: 'a menu', strength: 'strong' };
  return undefined;
}

/** Counts the words of a line that holds nothing else. */
function finder(own: readonly string[], common: readonly string[], filler?: RegExp) {
  const known = new Set(own);
  const pattern = new RegExp(
    [...own, ...common]
      .sort((a, b) => b.length - a.length)
      .map((word) => (/^[a-z]+$/.test(word) ? `\\b${word}\\b` : RegExp.escape(word)))
      .join('|'),
    'g',
  );
  return (folded: string): Found | undefined => {
    let rest = folded;
    if (filler) rest = rest.replace(/\[\d{1,4}\]/g, ' ');
    const counts = { own: 0, common: 0 };
    rest = rest.replace(pattern, (word) => {
      counts[known.has(word) ? 'own' : 'common']++;
      return ' ';
    });
    if (filler) rest = rest.replace(filler, ' ');
    return rest.replace(SEPARATOR, '') === '' && counts.own + counts.common > 0 ? counts : undefined;
  };
}

function words(text: string): string[] {
  return text
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll('_', ' '));
}
