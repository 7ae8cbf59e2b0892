import type { EntityType } from '../../model/entity-types.ts';

/** Words that the twins say themselves. */
export interface TwinLabels {
  readonly types: Readonly<Record<EntityType, string>>;
  readonly address: string;
  readonly source: string;
  readonly fullName: string;
  readonly aliases: string;
  readonly level: string;
  readonly parent: string;
  readonly members: string;
  readonly elsewhere: string;
  readonly speeches: string;
  readonly mentions: string;
  readonly together: string;
  readonly figures: string;
  readonly figure: readonly string[];
  readonly targets: string;
  readonly target: readonly string[];
  readonly tasks: string;
  readonly task: readonly string[];
  readonly glossary: string;
  readonly about: string;
  readonly charts: string;
  readonly figuresByOrg: string;
  readonly namedTogether: string;
  readonly organization: string;
  readonly number: string;
  readonly years: string;
  readonly noOrganization: string;
  readonly publisher: string;
  readonly retrieved: string;
  readonly file: string;
  readonly normalized: string;
  readonly data: string;
  readonly columns: readonly string[];
  readonly lists: string;
  readonly optional: string;
  readonly fullText: string;
  readonly fullTextOf: (shown: number, all: number) => string;
  readonly twins: string;
  /** That a twin has only a part of so many mentions and figures; a link follows. */
  readonly newestOf: (mentions: number, figures: number) => string;
  readonly separator: string;
}

const CHINESE: TwinLabels = {
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
  address: '网页',
  source: '来源',
  fullName: '全称',
  aliases: '别称',
  level: '级别',
  parent: '隶属',
  members: '下属',
  elsewhere: '他处',
  speeches: '讲话',
  mentions: '提及',
  together: '一同提及',
  figures: '数字',
  figure: ['讲话', '原文', '读法', '性质', '指标', '组织', '时期', '句子'],
  targets: '目标与成果',
  target: ['指标', '组织', '目标', '目标时期', '成果', '成果时期', '完成比例'],
  tasks: '任务',
  task: ['讲话', '组织', '任务', '期限', '状态', '已审阅'],
  glossary: '提法与活动',
  about: '关于',
  charts: '图表',
  figuresByOrg: '各组织的数字',
  namedTogether: '在同一段被提及的组织',
  organization: '组织',
  number: '数量',
  years: '年份',
  noOrganization: '未写明组织',
  publisher: '发布者',
  retrieved: '获取日期',
  file: '文件',
  normalized: '声明的改动',
  data: '数据',
  columns: ['栏', '类型', '含义'],
  lists: '列表',
  optional: 'Optional',
  fullText: '讲话全文',
  fullTextOf: (shown, all) => (shown === all ? `全部 ${all} 篇讲话。` : `${all} 篇讲话中最新的 ${shown} 篇。`),
  twins: '每个网页在同一地址之后加 index.md 即为其 Markdown。',
  newestOf: (mentions, figures) => `此处只列最新的部分；全部 ${mentions} 处提及和 ${figures} 个数字见 `,
  separator: '：',
};

const ENGLISH: TwinLabels = {
  types: {
    organization: 'Organizations',
    person: 'People',
    place: 'Places',
    campaign: 'Campaigns',
    law: 'Laws',
    term: 'Terms',
    event: 'Events',
    award: 'Awards',
  },
  address: 'Page',
  source: 'Source',
  fullName: 'Full name',
  aliases: 'Also called',
  level: 'Level',
  parent: 'Belongs to',
  members: 'Members',
  elsewhere: 'Elsewhere',
  speeches: 'Speeches',
  mentions: 'Mentions',
  together: 'Named together with',
  figures: 'Figures',
  figure: ['Speech', 'Text', 'In plain digits', 'Kind', 'Indicator', 'Organization', 'Period', 'Sentence'],
  targets: 'Targets and results',
  target: ['Indicator', 'Organization', 'Target', 'Period', 'Result', 'Period of the result', 'Share'],
  tasks: 'Tasks',
  task: ['Speech', 'Organization', 'Task', 'Due', 'Status', 'Reviewed'],
  glossary: 'Terms and campaigns',
  about: 'About',
  charts: 'Charts',
  figuresByOrg: 'Figures by organization',
  namedTogether: 'Organizations named in one paragraph',
  organization: 'Organization',
  number: 'Number',
  years: 'Years',
  noOrganization: 'No organization stated',
  publisher: 'Publisher',
  retrieved: 'Retrieved',
  file: 'File',
  normalized: 'Declared changes',
  data: 'Data',
  columns: ['Column', 'Type', 'Meaning'],
  lists: 'Lists',
  optional: 'Optional',
  fullText: 'Full text of the speeches',
  fullTextOf: (shown, all) => (shown === all ? `All of ${all} speeches.` : `The newest ${shown} of ${all} speeches.`),
  twins: 'Every page has a twin in Markdown at its address with index.md behind it.',
  newestOf: (mentions, figures) =>
    `Only the newest are listed here; all ${mentions} mentions and ${figures} figures are in `,
  separator: ': ',
};

/** By the language of an archive: Chinese in whatever script, else English. */
export function twinLabels(language: string): TwinLabels {
  return /^zh\b/i.test(language) ? CHINESE : ENGLISH;
}
