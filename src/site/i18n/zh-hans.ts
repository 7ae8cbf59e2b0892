import type { ENTITY_KINDS, EntityType } from '../../core/model/entity-types.ts';
import type { Normalization } from '../../core/model/speech.ts';
import type { View } from '../../core/search/address.ts';
import type { ConcordanceOrder } from '../../core/search/concordance.ts';
import type { SortOrder } from '../../core/search/rank.ts';

/** Every text of the interface; a language is one value of this type. */
export interface Messages {
  readonly skipToContent: string;
  readonly mainNavigation: string;
  readonly home: string;
  readonly speeches: string;
  readonly search: { readonly title: string; readonly label: string; readonly hint: string; readonly submit: string };
  readonly searchPage: SearchPageTexts;
  readonly searchDialog: SearchDialogTexts;
  readonly about: { readonly title: string; readonly editor: string };
  readonly listSeparator: string;
  readonly labelSeparator: string;
  /** What the number behind a name in an index counts. */
  readonly countNote: string;
  /** `2011-03-05` as it is written in prose. */
  readonly date: (iso: string) => string;
  readonly counts: {
    readonly speeches: (count: number) => string;
    readonly paragraphs: (count: number) => string;
    readonly characters: (count: number) => string;
    readonly hits: (count: number) => string;
    readonly mentions: (count: number) => string;
    readonly mentionsIn: (mentions: number, speeches: number) => string;
    readonly entities: (count: number) => string;
    readonly namedEntities: (count: number) => string;
  };
  readonly homePage: {
    readonly latest: string;
    readonly theSpeech: string;
    readonly allSpeeches: string;
    readonly organizations: string;
    readonly allOrganizations: string;
    readonly figures: string;
    readonly targets: string;
    readonly allFigures: string;
    readonly otherTypes: string;
    readonly noSpeeches: string;
  };
  readonly speech: {
    readonly details: string;
    readonly date: string;
    readonly speaker: string;
    readonly occasion: string;
    readonly place: string;
    readonly topics: string;
    readonly unknown: string;
    readonly length: string;
    readonly outline: string;
    readonly opening: string;
    readonly closing: string;
    readonly mentioned: string;
    readonly notes: string;
    readonly backToText: string;
    readonly trust: string;
    readonly trustNote: string;
    readonly noSource: string;
    readonly draftNote: string;
    readonly reviewedNote: string;
    readonly status: string;
    readonly source: string;
    readonly sourceFile: string;
    readonly publisher: string;
    readonly retrieved: string;
    readonly dateNote: string;
    readonly changes: string;
    readonly noChanges: string;
    readonly checksum: string;
    readonly files: string;
    readonly neighbors: string;
    readonly newer: string;
    readonly older: string;
  };
  readonly normalizations: Readonly<Record<Normalization, string>>;
  readonly entity: {
    readonly fullName: string;
    readonly aliases: string;
    readonly kind: string;
    readonly level: string;
    readonly parent: string;
    readonly children: string;
    readonly sameAs: string;
    readonly inferred: string;
    readonly inferredTitle: string;
    readonly mentions: string;
    readonly noMentions: string;
    readonly together: string;
    readonly togetherNote: string;
    readonly paragraph: (number: string) => string;
    readonly heading: string;
    readonly dates: (from: string | undefined, to: string | undefined) => string;
  };
  readonly figures: {
    readonly title: string;
    readonly note: (count: number) => string;
    readonly none: string;
    /** Heads of the columns: what is measured, as stated, in digits, whose, kind, period, where. */
    readonly columns: readonly string[];
    readonly kinds: Readonly<Record<string, string>>;
  };
  readonly hits: {
    readonly label: string;
    readonly place: (current: string, total: string) => string;
    readonly previous: string;
    readonly next: string;
    readonly close: string;
  };
  readonly empty: (type: string) => string;
  readonly notFound: { readonly title: string; readonly text: string };
  readonly footer: { readonly note: string; readonly registers: string };
  readonly types: Readonly<Record<EntityType, string>>;
  readonly kinds: { readonly [T in EntityType]: Readonly<Record<(typeof ENTITY_KINDS)[T][number], string>> };
}

/** Texts of the dialog that searches from every page. */
export interface SearchDialogTexts {
  readonly open: string;
  readonly field: string;
  readonly hint: string;
  readonly close: string;
  readonly suggestions: string;
  readonly fullText: (typed: string) => string;
  /** How many entities are suggested. */
  readonly found: (count: number) => string;
  readonly recent: string;
  readonly clear: string;
  readonly failed: string;
  readonly retry: string;
}

/** Texts of the search page. */
export interface SearchPageTexts {
  readonly help: string;
  readonly syntax: string;
  /** What may be typed, and what it finds. */
  readonly syntaxNotes: readonly (readonly [typed: string, finds: string])[];
  readonly noScript: string;
  readonly loading: string;
  readonly found: (speeches: number, passages: number, hits: number) => string;
  readonly nothing: (query: string) => string;
  readonly nothingNarrowed: string;
  readonly failed: string;
  readonly retry: string;
  readonly more: string;
  readonly otherPassages: (count: number) => string;
  readonly otherValues: (count: number) => string;
  readonly filters: string;
  /** Heads of the filters, by the name of the facet. */
  readonly facets: Readonly<Record<string, string>>;
  readonly facetNote: string;
  readonly hasFigures: string;
  readonly year: (year: string) => string;
  readonly removeFilter: (name: string) => string;
  readonly clearFilters: string;
  readonly answers: string;
  readonly otherAnswers: (count: number) => string;
  /** How an entity was found, where its name does not say it. */
  readonly answeredBy: { readonly pinyin: string; readonly initials: string; readonly typo: string };
  readonly alsoCalled: (name: string) => string;
  readonly onlyNaming: string;
  readonly view: string;
  readonly views: Readonly<Record<View, string>>;
  readonly sort: string;
  readonly sorts: Readonly<Record<SortOrder, string>>;
  readonly context: string;
  readonly contexts: Readonly<Record<ConcordanceOrder, string>>;
  readonly concordanceColumns: readonly string[];
  readonly concordancePart: (loaded: number, total: number) => string;
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly csv: string;
  /** Speech, title, date, place, words before, words searched, words after, address. */
  readonly csvColumns: readonly string[];
  readonly fileName: string;
  /** What the title is called as the place of a passage. */
  readonly title: string;
}

export const zhHans: Messages = {
  skipToContent: '跳到正文',
  mainNavigation: '主要栏目',
  home: '首页',
  speeches: '讲话',
  search: { title: '检索', label: '检索全文', hint: '任意字句或数字', submit: '检索' },
  searchPage: {
    help: '文中有的字句都能查到，标点、数字也可以；繁体、全角、大写都能查。',
    syntax: '检索写法',
    syntaxNotes: [
      ['工会 妇联', '同一篇里两个词都有'],
      ['工会 OR 妇联', '有一个就可以'],
      ['工会 -会议', '篇中没有“会议”'],
      ['"New York"', '词中有空格时加英文引号'],
    ],
    noScript: '检索需要 JavaScript。也可以从下面的目录找起：',
    loading: '正在检索……',
    found: (speeches, passages, hits) =>
      `共 ${grouped(speeches)} 篇，${grouped(passages)} 段${hits === 0 ? '' : `，${grouped(hits)} 处`}`,
    nothing: (query) => (query === '' ? '没有符合条件的段落。' : `没有查到“${query}”。`),
    nothingNarrowed: '取消几个筛选条件再试。',
    failed: '检索数据没有载入，请检查网络后重试。',
    retry: '重试',
    more: '显示更多',
    otherPassages: (count) => `另有 ${grouped(count)} 段`,
    otherValues: (count) => `其余 ${grouped(count)} 项`,
    filters: '筛选',
    facets: {
      org: '提到的组织',
      kind: '提到的类别',
      entity: '提到的其他条目',
      year: '年份',
      speaker: '讲话人',
      occasion: '场合',
      place: '地点',
      figures: '数字',
    },
    facetNote: '数字是符合条件的段数。',
    hasFigures: '写有数字',
    year: (year) => `${year}年`,
    removeFilter: (name) => `取消筛选：${name}`,
    clearFilters: '全部取消',
    answers: '条目',
    otherAnswers: (count) => `另有 ${grouped(count)} 个条目`,
    answeredBy: { pinyin: '拼音', initials: '拼音首字母', typo: '是不是要找' },
    alsoCalled: (name) => `又称“${name}”`,
    onlyNaming: '只看提到它的段落',
    view: '显示方式',
    views: { passages: '段落', concordance: '逐词对照' },
    sort: '排序',
    sorts: { relevance: '相关在先', date: '新近在先' },
    context: '对照次序',
    contexts: { text: '按原文', left: '按前文', right: '按后文' },
    concordanceColumns: ['位置', '前文', '检索词', '后文'],
    concordancePart: (loaded, total) => `对照排序只含前 ${grouped(loaded)} 篇，共 ${grouped(total)} 篇。`,
    copy: '复制结果',
    copied: '已复制',
    copyFailed: '没能复制，请改用 CSV。',
    csv: '下载 CSV',
    csvColumns: ['讲话', '题目', '日期', '位置', '前文', '检索词', '后文', '地址'],
    fileName: '检索结果',
    title: '题目',
  },
  searchDialog: {
    open: '检索',
    field: '检索全文和条目',
    hint: '字句、条目名称或拼音',
    close: '关闭',
    suggestions: '检索建议',
    fullText: (typed) => `全文检索“${typed}”`,
    found: (count) => (count === 0 ? '没有相符的条目' : `相符的条目 ${grouped(count)} 个`),
    recent: '最近的检索',
    clear: '清除',
    failed: '条目没有载入，仍可全文检索。',
    retry: '重试',
  },
  about: { title: '关于', editor: '编者' },
  listSeparator: '、',
  labelSeparator: '：',
  countNote: '名称后的数字是提及次数。',
  date: chineseDate,
  counts: {
    speeches: (count) => `${grouped(count)} 篇`,
    paragraphs: (count) => `${grouped(count)} 段`,
    characters: (count) => `${grouped(count)} 字`,
    hits: (count) => `${grouped(count)} 处`,
    mentions: (count) => `提及 ${grouped(count)} 处`,
    mentionsIn: (mentions, speeches) => `在 ${grouped(speeches)} 篇讲话中提及 ${grouped(mentions)} 处`,
    entities: (count) => `${grouped(count)} 个`,
    namedEntities: (count) => `提到 ${grouped(count)} 个条目`,
  },
  homePage: {
    latest: '最新讲话',
    theSpeech: '收录讲话',
    allSpeeches: '全部讲话',
    organizations: '讲话里的组织',
    allOrganizations: '全部组织',
    figures: '讲话里的数字',
    targets: '目标',
    allFigures: '全部数字',
    otherTypes: '其他条目',
    noSpeeches: '还没有收录讲话。',
  },
  speech: {
    details: '讲话信息',
    date: '时间',
    speaker: '讲话人',
    occasion: '场合',
    place: '地点',
    topics: '主题组织',
    unknown: '文中未写明',
    length: '篇幅',
    outline: '提纲',
    opening: '开篇',
    closing: '结语',
    mentioned: '本篇提到的',
    notes: '编者注',
    backToText: '回到正文',
    trust: '来源与校勘',
    trustNote:
      '每次生成网页时，正文都与来源文件逐字核对（抓取留下的编号、重复标题和页脚除外）；除下列改动外有一字不同，就不会发布。',
    noSource: '本篇没有登记来源文件，正文未经核对。',
    draftNote: '初稿，标注尚未复核',
    reviewedNote: '已复核',
    status: '状态',
    source: '来源',
    sourceFile: '来源文件',
    publisher: '发布者',
    retrieved: '取得日期',
    dateNote: '时间依据',
    changes: '改动',
    noChanges: '无',
    checksum: 'SHA-256',
    files: '其他格式',
    neighbors: '前后各篇',
    newer: '后一篇',
    older: '前一篇',
  },
  normalizations: { 'punctuation-width': '半角标点改为全角' },
  entity: {
    fullName: '全称',
    aliases: '又称',
    kind: '类别',
    level: '级别',
    parent: '隶属',
    children: '下属与成员',
    sameAs: '另见',
    inferred: '推定',
    inferredTitle: '文中没有写明，由编者推定',
    mentions: '全部提及',
    noMentions: '收录的讲话里没有提到。',
    together: '同段提到的组织',
    togetherNote: '与它出现在同一段里的组织，数字为段数。',
    paragraph: (number) => `第 ${number} 段`,
    heading: '标题',
    dates: (from, to) => `${from === undefined ? '' : chineseDate(from)}至${to === undefined ? '今' : chineseDate(to)}`,
  },
  figures: {
    title: '数字',
    note: (count) => `讲话中的 ${grouped(count)} 个数字，照录讲话的说法，未另行核实。`,
    none: '讲话中还没有标注数字。',
    columns: ['指标', '原文', '数值', '归属', '性质', '时期', '位置'],
    kinds: { result: '结果', target: '目标', comparison: '比较', count: '计数' },
  },
  hits: {
    label: '检索词所在',
    place: (current, total) => `第 ${current} / ${total} 处`,
    previous: '上一处',
    next: '下一处',
    close: '关闭',
  },
  empty: (type) => `还没有“${type}”类的条目。`,
  notFound: { title: '没有这一页', text: '地址可能抄错了，或者这一页从未有过。可以检索，或从首页找起。' },
  footer: { note: '文本照来源收录，标注与推定均由编者作出，引用请以原文为准。', registers: '条目' },
  types: {
    organization: '组织',
    person: '人物',
    place: '地点',
    campaign: '活动与工程',
    law: '法规',
    term: '提法',
    event: '会议与节庆',
    award: '奖项与荣誉',
  },
  kinds: {
    organization: {
      party: '党的组织',
      government: '政府',
      'mass-organization': '群众团体',
      association: '协会',
      company: '企业',
      department: '部门',
      team: '队伍',
      generic: '泛称',
    },
    person: { person: '人物', office: '职务', group: '群体', generic: '泛称' },
    place: {
      country: '国家',
      region: '省和自治区',
      league: '盟',
      banner: '旗',
      city: '市',
      township: '乡镇苏木',
      village: '村和嘎查',
      area: '地区',
      generic: '泛称',
    },
    campaign: {
      activity: '活动',
      program: '工程',
      project: '项目',
      'model-title': '创建活动',
      generic: '泛称',
    },
    law: { law: '法律', regulation: '法规', rule: '规章文件', generic: '泛称' },
    term: { policy: '政策', slogan: '口号', theory: '理论', plan: '规划', generic: '泛称' },
    event: {
      meeting: '会议',
      festival: '节庆',
      exhibition: '展览',
      contest: '比赛',
      anniversary: '纪念',
      generic: '泛称',
    },
    award: { prize: '奖项', title: '荣誉称号', ranking: '榜单', generic: '泛称' },
  },
};

/** `2011-03-05` → `2011年3月5日`; as exact as what is given. */
function chineseDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  return [
    `${year}年`,
    month === undefined ? '' : `${Number(month)}月`,
    day === undefined ? '' : `${Number(day)}日`,
  ].join('');
}

/** `5712` → `5,712`, without a locale: the same on every machine. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
