/** Texts of the search page. */
export interface SearchTexts {
  readonly help: string;
  readonly noScript: string;
  readonly loading: string;
  readonly found: (speeches: number, passages: number) => string;
  readonly nothing: (query: string) => string;
  readonly failed: string;
  readonly retry: string;
  readonly more: string;
  readonly otherPassages: (count: number) => string;
  readonly filter: string;
  readonly otherValues: string;
  readonly title: string;
}

export const searchTexts: SearchTexts = {
  help: '文中有的字句都能查到，标点、数字也可以。空格隔开的词须同篇出现；词中有空格时加英文引号。',
  noScript: '检索需要 JavaScript。也可以从下面的目录找起：',
  loading: '正在检索……',
  found: (speeches, passages) => `共 ${speeches} 篇，${passages} 段`,
  nothing: (query) => (query === '' ? '没有符合条件的段落。' : `没有查到“${query}”。`),
  failed: '检索数据没有载入，请检查网络后重试。',
  retry: '重试',
  more: '显示更多',
  otherPassages: (count) => `另有 ${count} 段`,
  filter: '提到的组织',
  otherValues: '其他组织',
  title: '题目',
};
