import type { Locale } from './locales.ts';

/** What a format is, in words, for the page `/exports/`. */
export interface FormatText {
  readonly title: string;
  readonly words: string;
}

/** Texts of each format of `core/exports/formats.ts`, by its name. */
export const formatTexts: Readonly<Record<string, Readonly<Record<Locale, FormatText>>>> = {
  text: {
    'zh-hans': { title: '纯文本', words: '讲话的标题、小标题和段落，每段一行，段间空一行，没有任何标记。' },
    'zh-hant': { title: '純文字', words: '講話的標題、小標題和段落，每段一行，段間空一行，沒有任何標記。' },
    en: {
      title: 'Plain text',
      words: 'Title, headings and paragraphs of a speech, a line each with an empty line between, without any markup.',
    },
  },
  markdown: {
    'zh-hans': { title: '带标注的 Markdown', words: '本站由此生成的文件：元数据、正文和编辑所作的标注。' },
    'zh-hant': { title: '帶標註的 Markdown', words: '本站由此生成的檔案：後設資料、正文和編輯所作的標註。' },
    en: {
      title: 'Annotated Markdown',
      words: 'The file that this site is made of: metadata, text and the annotations of its editors.',
    },
  },
  json: {
    'zh-hans': {
      title: 'JSON',
      words: '一篇讲话的元数据、段落、提及、数字、日期、任务和注，各有锚点和在段落中的位置（UTF-16 码元）。',
    },
    'zh-hant': {
      title: 'JSON',
      words: '一篇講話的後設資料、段落、提及、數字、日期、任務和註，各有錨點和在段落中的位置（UTF-16 碼元）。',
    },
    en: {
      title: 'JSON',
      words:
        'Metadata, paragraphs, mentions, figures, dates, tasks and notes of a speech, with anchors and offsets in their paragraph (UTF-16 code units).',
    },
  },
  dossiers: {
    'zh-hans': {
      title: '每个条目的档案',
      words: '一个组织、人物、地方等条目：CSV 是每次提及及其所在句子，JSON 还有资料、数字和一同提及的条目。',
    },
    'zh-hant': {
      title: '每個條目的檔案',
      words: '一個組織、人物、地方等條目：CSV 是每次提及及其所在句子，JSON 還有資料、數字和一同提及的條目。',
    },
    en: {
      title: 'Dossier of each entry',
      words:
        'An organization, person, place …: every mention with its sentence as CSV; as JSON also its profile, its figures and what is named with it.',
    },
  },
  tables: {
    'zh-hans': {
      title: '全站数据表',
      words: '讲话、条目、提及、数字、目标和任务各一张表，CSV 与 JSON 内容相同；任务另有 Excel 工作簿。',
    },
    'zh-hant': {
      title: '全站資料表',
      words: '講話、條目、提及、數字、目標和任務各一張表，CSV 與 JSON 內容相同；任務另有 Excel 活頁簿。',
    },
    en: {
      title: 'Tables of the whole archive',
      words:
        'Speeches, entries, mentions, figures, targets and tasks, a table each; CSV and JSON hold the same, tasks are an Excel workbook as well.',
    },
  },
  'web-annotation': {
    'zh-hans': {
      title: '网络标注（W3C Web Annotation）',
      words:
        '一篇讲话的全部标注、段落、编者注和元数据，各指明在纯文本中的位置（字符）和引文；由此可原样还原 Markdown。',
    },
    'zh-hant': {
      title: '網路標註（W3C Web Annotation）',
      words:
        '一篇講話的全部標註、段落、編者註和後設資料，各指明在純文字中的位置（字元）和引文；由此可原樣還原 Markdown。',
    },
    en: {
      title: 'Web annotations (W3C)',
      words:
        'Every annotation, block and editor’s note of a speech and its metadata, each with its place in the plain text (characters) and its quotation; the Markdown comes back from it to the letter.',
    },
  },
  'json-ld': {
    'zh-hans': {
      title: '关联数据（JSON-LD）',
      words: '用 schema.org 的词汇描述每篇讲话（连同所提到的条目和数字）、每个条目和整个档案，各有永久地址。',
    },
    'zh-hant': {
      title: '關聯資料（JSON-LD）',
      words: '用 schema.org 的詞彙描述每篇講話（連同所提到的條目和數字）、每個條目和整個檔案，各有永久位址。',
    },
    en: {
      title: 'Linked data (JSON-LD)',
      words:
        'Every speech with the entries and figures it names, every entry and the whole archive, in the vocabulary of schema.org and with permanent addresses.',
    },
  },
  conllu: {
    'zh-hans': {
      title: 'CoNLL-U',
      words:
        '分句、分词的文本，一行一词，所提到的条目标为命名实体；专名取自本站条目，其余由 ICU 词典切分，未经人工校对。',
    },
    'zh-hant': {
      title: 'CoNLL-U',
      words:
        '分句、分詞的文字，一行一詞，所提到的條目標為命名實體；專名取自本站條目，其餘由 ICU 詞典切分，未經人工校對。',
    },
    en: {
      title: 'CoNLL-U',
      words:
        'The text in sentences and words, a word a line, mentions as named entities; names are cut by the registry, the rest by the dictionary of ICU, and nobody has corrected it.',
    },
  },
};
