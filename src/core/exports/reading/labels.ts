import { chineseDate } from '../../text/chinese-date.ts';

/** Words that files for readers say of a speech themselves, in its language. */
export interface ReadingLabels {
  readonly date: string;
  readonly speaker: string;
  readonly occasion: string;
  readonly place: string;
  readonly source: string;
  readonly address: string;
  readonly archive: string;
  readonly contents: string;
  readonly cover: string;
  readonly text: string;
  readonly title: string;
  readonly organizations: string;
  /** An index of this book. */
  readonly organizationsNote: string;
  readonly notes: string;
  readonly year: (year: number) => string;
  /** A book of every speech, of those of a year. */
  readonly all: string;
  readonly ofYear: (year: number) => string;
  readonly dateWords: (iso: string) => string;
  readonly separator: string;
  /** Between an archive's title and what is added to it. */
  readonly joint: string;
  readonly accessibility: string;
}

const HANS: ReadingLabels = {
  date: '时间',
  speaker: '讲话人',
  occasion: '场合',
  place: '地点',
  source: '来源',
  address: '网址',
  archive: '档案',
  contents: '目录',
  cover: '封面',
  text: '正文',
  title: '标题',
  organizations: '机构索引',
  organizationsNote: '数字是段落编号，点按可回到正文。',
  notes: '编者注',
  year: (year) => `${year}年`,
  all: '全部讲话',
  ofYear: (year) => `${year}年讲话`,
  dateWords: chineseDate,
  separator: '：',
  joint: ' · ',
  accessibility: '全文为可重排文字，有目录、小标题和段落编号，注释在文末并有往返链接。',
};

const HANT: ReadingLabels = {
  date: '時間',
  speaker: '講話人',
  occasion: '場合',
  place: '地點',
  source: '來源',
  address: '網址',
  archive: '檔案',
  contents: '目錄',
  cover: '封面',
  text: '正文',
  title: '標題',
  organizations: '機構索引',
  organizationsNote: '數字是段落編號，點按可回到正文。',
  notes: '編者註',
  year: (year) => `${year}年`,
  all: '全部講話',
  ofYear: (year) => `${year}年講話`,
  dateWords: chineseDate,
  separator: '：',
  joint: ' · ',
  accessibility: '全文為可重排文字，有目錄、小標題和段落編號，註釋在文末並有往返連結。',
};

const OTHER: ReadingLabels = {
  date: 'Date',
  speaker: 'Speaker',
  occasion: 'Occasion',
  place: 'Place',
  source: 'Source',
  address: 'Address',
  archive: 'Archive',
  contents: 'Contents',
  cover: 'Cover',
  text: 'Text',
  title: 'title',
  organizations: 'Index of organizations',
  organizationsNote: 'Numbers are those of paragraphs and lead back to the text.',
  notes: 'Notes',
  year: String,
  all: 'All speeches',
  ofYear: (year) => `Speeches of ${year}`,
  dateWords: (iso) => iso,
  separator: ': ',
  joint: ' · ',
  accessibility:
    'All text reflows, with a table of contents, headings and numbered paragraphs; notes stand at the end of each text, with links there and back.',
};

/** Labels for a BCP 47 tag: Chinese in the script it names, English for any other language. */
export function labelsFor(language: string): ReadingLabels {
  if (/^zh-(?:Hant|TW|HK|MO)\b/i.test(language)) return HANT;
  return /^zh\b/i.test(language) ? HANS : OTHER;
}
