import { webAddress } from '../model/web-address.ts';
import { type Fact, inferred, stated } from './fact.ts';

const PUBLISHER =
  /(?:(?:文章|信息|稿件|资料|資料|新闻)?(?:来源|來源)|(?:发布|發布)(?:机构|單位|单位|者)|source)\s*[:：|｜丨]\s*(?<name>[^\s|｜丨：:，。；)）】]{2,30})/iu;
const NO_PUBLISHER = /^(?:网络|互联网|網路|本站|原创|未知|不详|佚名|转载|无|無|n\/a)/i;
const PUBLISHED =
  /(?:(?:发布|更新|公开|生成|发表|上传|录入|發布|發佈|更新|發表)(?:时间|日期|時間|于)|日期|published(?: on)?|posted(?: on)?)\s*[:：]?\s*(?<when>.{4,30})/iu;
const STAMP = /(?<when>\d{4}-\d{1,2}-\d{1,2})(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?/;
const ADDRESS = /(?:https?:\/\/)[^\s，。；）)】\]]+/;

/** Lines of the page that are no part of the text. */
export interface PageNote {
  readonly kind: string;
  readonly text: string;
}

/** Who published the page, by its own words. */
export function publisherOf(notes: readonly PageNote[]): Fact | undefined {
  for (const { kind, text } of notes) {
    if (kind !== 'source-note') continue;
    const name = PUBLISHER.exec(text)?.groups?.name;
    if (name !== undefined && !NO_PUBLISHER.test(name))
      return stated(name, text, 'a label says where the text is from');
  }
  return undefined;
}

/** The words that say when the page was published. */
export function publishedOf(notes: readonly PageNote[]): string | undefined {
  for (const { kind, text } of notes) {
    if (kind !== 'source-note') continue;
    const when = (PUBLISHED.exec(text) ?? STAMP.exec(text))?.groups?.when;
    if (when !== undefined) return when;
  }
  return undefined;
}

/** Address of the page: of a line that says so, or the only one that stands alone. */
export function addressOf(notes: readonly PageNote[]): Fact | undefined {
  const found = notes.flatMap(({ kind, text }) => {
    const address = ADDRESS.exec(text)?.[0];
    const isOne = address !== undefined && webAddress.safeParse(address).success;
    return isOne && (kind === 'address' || kind === 'source-note') ? [{ address, text }] : [];
  });
  const labeled = found.find(({ text }) => /(?:本文|原文|文章|链接|鏈接|地址|网址|permalink|url)/i.test(text));
  if (labeled) return stated(labeled.address, labeled.text, 'a label says what the address of the page is');
  const [only, ...others] = found;
  return only && others.length === 0
    ? inferred(only.address, only.text, 'the only address beside the text')
    : undefined;
}
