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
  tei: {
    'zh-hans': {
      title: 'TEI P5',
      words:
        '讲话全文和标注，按文本编码规范 TEI P5 写成：文件头、话语（u）、分段（seg），xml:id 与网页的锚点相同；另有条目一份（data/entities.xml）和用 XInclude 汇集全站的语料库（data/corpus.xml）。',
    },
    'zh-hant': {
      title: 'TEI P5',
      words:
        '講話全文和標註，按文本編碼規範 TEI P5 寫成：檔頭、話語（u）、分段（seg），xml:id 與網頁的錨點相同；另有條目一份（data/entities.xml）和用 XInclude 匯集全站的語料庫（data/corpus.xml）。',
    },
    en: {
      title: 'TEI P5',
      words:
        'A speech with its annotations by the rules of the Text Encoding Initiative: header, utterances (u), segments (seg), with the anchors of the page as xml:id; besides the entries (data/entities.xml) and a corpus file that brings all together by XInclude (data/corpus.xml).',
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
      words: '讲话、条目、提及、数字、目标、任务和指标各一张表，CSV 与 JSON 内容相同；任务另有 Excel 工作簿。',
    },
    'zh-hant': {
      title: '全站資料表',
      words: '講話、條目、提及、數字、目標、任務和指標各一張表，CSV 與 JSON 內容相同；任務另有 Excel 活頁簿。',
    },
    en: {
      title: 'Tables of the whole archive',
      words:
        'Speeches, entries, mentions, figures, targets, tasks and indicators, a table each; CSV and JSON hold the same, tasks are an Excel workbook as well.',
    },
  },
  datapackage: {
    'zh-hans': {
      title: '数据包',
      words: '各表每一栏的名称、类型、含义、约束和键，连同文件的大小与校验和，写成 Frictionless 数据包。',
    },
    'zh-hant': {
      title: '資料包',
      words: '各表每一欄的名稱、類型、含義、約束和鍵，連同檔案的大小與校驗和，寫成 Frictionless 資料包。',
    },
    en: {
      title: 'Data package',
      words:
        'Name, type, meaning, constraints and keys of every column of the tables, with size and checksum of each file, as a Frictionless Data Package.',
    },
  },
  parquet: {
    'zh-hans': {
      title: 'Parquet',
      words: '全部提及和数字合为一个文件，连同讲话、条目和指标的名称；DuckDB、Spark、ClickHouse 可直接就网址查询。',
    },
    'zh-hant': {
      title: 'Parquet',
      words: '全部提及和數字合為一個檔案，連同講話、條目和指標的名稱；DuckDB、Spark、ClickHouse 可直接就網址查詢。',
    },
    en: {
      title: 'Parquet',
      words:
        'All mentions and figures in one file, with the names of speech, entry and indicator; DuckDB, Spark and ClickHouse query it where it lies.',
    },
  },
  bulk: {
    'zh-hans': {
      title: '搜索服务器批量导入',
      words:
        '每个标题、小标题和段落一份文档，连同讲话信息和其中的标注，供 OpenSearch 或 Elasticsearch 批量导入；另有索引映射。',
    },
    'zh-hant': {
      title: '搜尋伺服器批次匯入',
      words:
        '每個標題、小標題和段落一份文件，連同講話資訊和其中的標註，供 OpenSearch 或 Elasticsearch 批次匯入；另有索引映射。',
    },
    en: {
      title: 'Bulk load of a search server',
      words:
        'Each title, heading and paragraph as a document, with its speech and its annotations, for OpenSearch or Elasticsearch to load; and the mapping of the index.',
    },
  },
  feeds: {
    'zh-hans': {
      title: '订阅源',
      words: '全部讲话的 Atom、RSS 和 JSON Feed，每个组织另有一个 Atom，收录提及它的讲话和所在句子。',
    },
    'zh-hant': {
      title: '訂閱源',
      words: '全部講話的 Atom、RSS 和 JSON Feed，每個組織另有一個 Atom，收錄提及它的講話和所在句子。',
    },
    en: {
      title: 'Feeds',
      words:
        'Atom, RSS and JSON Feed of all speeches; and an Atom feed of each organization, with the speeches that name it and the sentences it stands in.',
    },
  },
  machine: {
    'zh-hans': {
      title: '供语言模型阅读',
      words: 'llms.txt 列出全站内容，每个网页另有一份同址的 Markdown（index.md）；llms-full.txt 是讲话全文，新的在前。',
    },
    'zh-hant': {
      title: '供語言模型閱讀',
      words: 'llms.txt 列出全站內容，每個網頁另有一份同址的 Markdown（index.md）；llms-full.txt 是講話全文，新的在前。',
    },
    en: {
      title: 'For language models',
      words:
        'llms.txt lists what is there, every page has a twin in Markdown beside it (index.md), and llms-full.txt is the text of the speeches, newest first.',
    },
  },
  'clean-markdown': {
    'zh-hans': {
      title: '无标注的 Markdown',
      words:
        '标题、时间等信息、小标题和段落，编者注为脚注，不含标注；特殊字符已转义，在各种 Markdown 阅读器里文字都与原文一致。',
    },
    'zh-hant': {
      title: '無標註的 Markdown',
      words:
        '標題、時間等資訊、小標題和段落，編者註為腳註，不含標註；特殊字元已轉義，在各種 Markdown 閱讀器裡文字都與原文一致。',
    },
    en: {
      title: 'Markdown without annotations',
      words:
        'Title, what is known of the speech, headings and paragraphs, notes as footnotes; escaped so that any reader of Markdown shows the faithful text.',
    },
  },
  docx: {
    'zh-hans': {
      title: 'Word 文档',
      words: '按公文版式排好的 A4 文档：标题、各级小标题、正文、称呼都有样式，编者注为脚注，机构等链接到本站网页。',
    },
    'zh-hant': {
      title: 'Word 文件',
      words: '按公文版式排好的 A4 文件：標題、各級小標題、正文、稱呼都有樣式，編者註為腳註，機構等連結到本站網頁。',
    },
    en: {
      title: 'Word document',
      words:
        'An A4 document in the form of an official one, with styles for title, headings, text and salutation, notes as footnotes, and links to the pages of whom it names.',
    },
  },
  epub: {
    'zh-hans': {
      title: 'EPUB 电子书',
      words: '一篇讲话的电子书：目录、可弹出的注释、段落编号与网页相同，并有机构索引，每处提及都可点回正文。',
    },
    'zh-hant': {
      title: 'EPUB 電子書',
      words: '一篇講話的電子書：目錄、可彈出的註釋、段落編號與網頁相同，並有機構索引，每處提及都可點回正文。',
    },
    en: {
      title: 'EPUB',
      words:
        'A speech as an e-book: contents, notes that pop up, the same paragraph numbers as its page, and an index of organizations that leads back to each paragraph.',
    },
  },
  books: {
    'zh-hans': { title: 'EPUB 合集', words: '全部讲话一册，每年一册，按时间排列，附全书的机构索引。' },
    'zh-hant': { title: 'EPUB 合集', words: '全部講話一冊，每年一冊，按時間排列，附全書的機構索引。' },
    en: {
      title: 'EPUB of many speeches',
      words: 'One book of all speeches and one of each year, in order of time, with an index of organizations.',
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
  'akoma-ntoso': {
    'zh-hans': {
      title: 'Akoma Ntoso 3.0（XML）',
      words:
        '议会与法律文献的国际标准（OASIS LegalDocML）：每段文字一字不差，所提到的组织、人物、地点、时间和数量各有标记，并列出它们指的是什么；wId 是网页上的锚点。',
    },
    'zh-hant': {
      title: 'Akoma Ntoso 3.0（XML）',
      words:
        '議會與法律文獻的國際標準（OASIS LegalDocML）：每段文字一字不差，所提到的組織、人物、地點、時間和數量各有標記，並列出它們指的是什麼；wId 是網頁上的錨點。',
    },
    en: {
      title: 'Akoma Ntoso 3.0 (XML)',
      words:
        'The international standard for parliamentary and legal texts (OASIS LegalDocML): every paragraph to the letter, organizations, people, places, times and quantities marked, with a list of what they refer to; wId is the anchor on the page.',
    },
  },
};
