/** One page of every type that an archive has, by a name for messages; paths start at the base, after the language. */
export const SPEECH = '2011-quanqi-quntuan-shetuan-gongzuo-huiyi';

export const PAGE_TYPES = {
  home: '',
  speeches: 'speeches/',
  speech: `speeches/${SPEECH}/`,
  source: `speeches/${SPEECH}/source/`,
  organizations: 'organizations/',
  organization: 'organizations/qi-fulian/',
  place: 'places/keerqin-youyi-zhongqi/',
  campaign: 'campaigns/shuangxue-shuangbi/',
  figures: 'figures/',
  targets: 'figures/targets/',
  tasks: 'tasks/',
  search: `search/?q=${encodeURIComponent('工会')}`,
  about: 'about/',
  'organizations-by-name': 'organizations/by/name/',
  'organizations-by-count': 'organizations/by/count/',
  glossary: 'glossary/',
  charts: 'charts/',
  exports: 'exports/',
} as const;

/** Prefixes of the languages. */
export const LANGUAGES = { 简体: '', 繁體: 'zh-hant/', English: 'en/' } as const;
