import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readScraped } from '../../../src/core/text/scraped.ts';
import { growth } from '../../growth.ts';

const kindsOf = (raw: string): string[] => readScraped(raw).leftOut.map(({ kind }) => kind);
const leftOf = (raw: string): string[] => readScraped(raw).leftOut.map(({ start, end }) => raw.slice(start, end));

/** A text as a reading site shows it: cut after every so many characters, each chunk numbered. */
function chunked(text: string, size: number): string {
  const chunks = Array.from({ length: Math.ceil(text.length / size) }, (_, i) => text.slice(i * size, (i + 1) * size));
  return chunks.map((chunk, i) => `${i + 1}、${chunk}`).join('\n');
}

const PROSE =
  '各级各部门要认真落实会议精神，切实加强组织领导。工会要发挥桥梁纽带作用，团委要带领青年建功立业，妇联要维护妇女儿童权益。' +
  '科协要普及科学知识；文联要繁荣文艺创作，残联要办好五大工程。全年培训妇女1223人，救助学生123名，发放小额贷款235万元。';

describe('chunk numbers', () => {
  test.each([31, 40, 50])('go where a text is cut every %i characters', (size) => {
    const raw = chunked(PROSE, size);
    expect(readScraped(raw).body).toBe(PROSE);
    expect(new Set(kindsOf(raw))).toEqual(new Set(['chunk-number']));
  });

  test('go where a chunk begins with digits of a cut number', () => {
    const raw = chunked(PROSE.replace('1223', '123456'), 103);
    expect(readScraped(`${raw}\n3、${PROSE.slice(0, 30)}`).body).toContain('123456人');
  });

  test('leave line breaks inside of chunks as paragraph breaks', () => {
    const [first = '', ...rest] = chunked(PROSE, 40).split('\n');
    const raw = [first.replace('。', '。\n'), ...rest].join('\n');
    expect(readScraped(raw).body.split('\n')).toHaveLength(2);
  });

  test.each(['(1)', '【1】', '[1] ', '第1段 ', '1.', '【1】\n'])('go where they have the form %j', (mark) => {
    const raw = chunked(PROSE, 40).replace(/^(\d+)、/gm, (_, number) => mark.replace('1', number));
    expect(readScraped(raw).body).toBe(PROSE);
    expect(readScraped(raw).leftOut[1]).toMatchObject({
      kind: 'chunk-number',
      reason: expect.stringContaining('number 2 of a run 1–'),
    });
  });

  test.each([
    [
      'a list of sentences',
      '1、加强领导。各级要高度重视。\n2、提高认识。各级要统一思想。\n3、狠抓落实。各级要真抓实干。',
    ],
    ['a list of phrases', '1、加强组织领导工作\n2、提高思想认识水平\n3、狠抓工作落实到位'],
    [
      'a list of long members',
      [1, 2, 3].map((n) => `${n}、要切实加强组织领导，明确工作责任，形成工作合力，把各项任务落到实处；`).join('\n'),
    ],
    ['a list in a speech', `今天讲三点。\n${[1, 2, 3].map((n) => `${n}、${PROSE}`).join('\n')}`],
    ['two lines', chunked(PROSE, 70)],
  ])('stay in %s', (_, raw) => {
    expect(readScraped(raw).leftOut).toEqual([]);
    expect([readScraped(raw).title, readScraped(raw).body].filter(Boolean).join('\n')).toBe(raw);
  });
});

describe('the title', () => {
  test.each([
    ['doubled and glued to the text', '在全县会议上的讲话在全县会议上的讲话同志们：开会。'],
    ['doubled on lines of its own', '在全县会议上的讲话\n\n在全县会议上的讲话\n同志们：开会。'],
    ['doubled, once glued', '在全县会议上的讲话\n在全县会议上的讲话同志们：开会。'],
  ])('is taken once where it is %s', (_, raw) => {
    const { title, body } = readScraped(raw);
    expect({ title, body }).toEqual({ title: '在全县会议上的讲话', body: '同志们：开会。' });
    expect(leftOf(raw)).toEqual(['在全县会议上的讲话']);
  });

  test.each([
    ['在全县会议上的讲话_讲话稿_某某范文网', '_讲话稿_某某范文网'],
    ['在全县会议上的讲话 - 云州新闻网', ' - 云州新闻网'],
    ['在全县会议上的讲话 | 云州市人民政府', ' | 云州市人民政府'],
    ['在全县会议上的讲话-范文大全', '-范文大全'],
  ])('is %s without the name of the site', (line, suffix) => {
    expect(readScraped(`${line}\n同志们：\n开会。`).title).toBe('在全县会议上的讲话');
    expect(leftOf(`${line}\n同志们：\n开会。`)).toEqual([suffix]);
  });

  test.each([
    ['在“两学一做”会议上的讲话', '在"两学一做" 会议上的讲话', 1],
    ['在全县教育工作会议上的讲话', '在全县教育工作会议上的讲话（全文）', 1],
    ['在第三次全体会议上的讲话', '在第四次全体会议上的讲话', 0],
  ])('%s stands again as %s: %i', (title, again, count) => {
    expect(kindsOf(`${title}\n${again}\n同志们：\n开会。`)).toEqual(Array(count).fill('repeated-title'));
  });

  test('is a short first line, with a subtitle after a dash', () => {
    expect(readScraped('凝心聚力谋发展\n——在年会上的报告\n（2013年3月5日）\n各位代表：').title).toBe(
      '凝心聚力谋发展——在年会上的报告',
    );
  });

  test('is found before a glued salutation', () => {
    expect(readScraped('在年会上的讲话各位来宾、同志们：大家好。')).toMatchObject({
      title: '在年会上的讲话',
      body: '各位来宾、同志们：大家好。',
    });
  });

  test.each(['同志们：\n开会。', '今天开会。\n散会。', '一、认清形势\n要认清形势。', '各位代表\n开会。', '只有一行'])(
    'is nothing that a text begins with: %j',
    (raw) => expect(readScraped(raw)).toMatchObject({ title: undefined, body: raw }),
  );

  test('does not swallow a body that begins with its words', () => {
    expect(readScraped('中国共产党\n中国共产党成立90周年。').body).toBe('中国共产党成立90周年。');
  });
});

describe('lines of the page', () => {
  test('go from the end', () => {
    const raw =
      '今天开会。\n散会。\n来源：县委办\n上一篇：另一讲话\n【打印本页】\ncopyright@ 2008-2023 某文库 网站版权所有\n经营许可证编号:鄂ICP备1号-2';
    expect(readScraped(raw).body).toBe('今天开会。\n散会。');
    expect(kindsOf(raw)).toEqual(['source-note', 'navigation', 'tool', 'copyright', 'license']);
  });

  test('stay where the speech talks about such things', () => {
    for (const last of [
      '我们要依法打击侵犯著作权所有人权益的行为。',
      '成绩来源于实践。',
      '打印店要规范经营，办好许可证。',
    ]) {
      expect(readScraped(`今天开会。\n${last}`).body).toContain(last);
    }
  });

  test('stay in the middle of a text', () => {
    expect(readScraped('今天开会。\n来源：县委办\n散会。').body).toContain('来源：县委办');
  });

  test('go from the top, and page numbers from anywhere', () => {
    const raw = '您现在的位置：首页 > 讲话\n年会讲话\n发布时间：2013-03-05 点击次数：12\n开会。\n- 2 -\n散会。';
    expect(readScraped(raw)).toMatchObject({ title: '年会讲话', body: '开会。\n散会。' });
    expect(kindsOf(raw)).toEqual(['navigation', 'source-note', 'page-number']);
  });

  test('do not make a text empty', () => {
    expect(readScraped('版权所有').body).toBe('版权所有');
  });
});

describe('words of pages that a speech says', () => {
  test.each([
    '版权所有，不是一句空话。',
    '依法保护著作权所有人',
    '扫描二维码要谨慎',
    '识别二维码骗局',
    '关注公众号乱象',
    '为劳动者点赞',
    '更多的群众得到实惠',
    '全年图书阅读量120万册',
    '增长12%↑',
    '上篇 回顾',
    '下篇：展望',
    '政务公开',
    '信息公开 办事服务',
    '文章来自基层一线，道出了群众心声，在网上引起反响。',
    '企业如侵权，必须依法处理。',
    '这篇文章发表于2011年',
    '主办：省文联 承办：市文联',
    '位置：县城东部',
    'ICP备案制度',
    '以上意见，供大家参考。',
    '第3页上写得很清楚。',
    '我们的网站是 http://a.example.org/ 。',
    'Next year we shall build two schools',
    'Copyright law protects the weak as well.',
  ])('stay in the middle of it: %s', (line) => {
    const raw = `在大会上的讲话\n同志们：\n今天开会。\n${line}\n散会。`;
    expect(readScraped(raw)).toMatchObject({ body: raw.slice(8), leftOut: [] });
  });

  test.each(['来源：县委办', '广告', '分享 推荐', '阅读 1024', '图文：小李'])('go from its end alone: %s', (line) => {
    const [start, end] = ['在大会上的讲话\n同志们：\n今天开会。', '散会。'];
    expect(leftOf(`${start}\n${end}\n${line}`)).toEqual([line]);
    const { leftOut, doubts } = readScraped(`${start}\n${line}\n${end}`);
    expect(leftOut).toEqual([]);
    expect(doubts.map(({ reason }) => reason)).toEqual([expect.stringContaining('in the middle of the text')]);
  });

  test.each(['筑牢安全网\n同志们：\n筑牢安全网，是大事。', '建好全县信息网\n同志们：\n开会。'])(
    'are its title: %j',
    (raw) => expect(leftOf(raw)).toEqual([]),
  );
});

describe('what runs through the pages of a text', () => {
  const half = '各级各部门要高度重视，切实加强组织领导，进一步明确责任，把工作落到';
  const pages = (footer: (page: number) => string): string =>
    ['在大会上的讲话', ...[1, 2, 3].map((page) => `实处。${half}\n${footer(page)}`), '实处。'].join('\n');
  const body = `${`实处。${half}`.repeat(3)}实处。`;

  test.each([
    ['— 1 —', (page: number) => `— ${page} —`],
    ['第1页 共3页', (page: number) => `第${page}页 共3页`],
    ['第一页', (page: number) => `第${'〇一二三'[page]}页`],
    ['Page 1 of 3', (page: number) => `Page ${page} of 3`],
    ['1 / 3', (page: number) => `${page} / 3`],
    ['1', String],
    ['ii', (page: number) => ['i', 'ii', 'iii'][page - 1] ?? ''],
    ['·1·', (page: number) => `·${page}·`],
  ])('goes where it is %s', (_, footer) => {
    const read = readScraped(pages(footer));
    expect(read.body).toBe(body);
    expect(read.leftOut.map(({ reason }) => reason)).toEqual([1, 2, 3].map(() => expect.stringContaining('a run 1–3')));
  });

  test('goes where it is a line of the title and a number', () => {
    const { leftOut, body: found } = readScraped(pages((page) => `县政府办公室 会议材料 ${page}`));
    expect(found).toBe(body);
    expect(new Set(leftOut.map(({ kind, reason }) => `${kind}: ${reason}`))).toEqual(
      new Set(['repeated-line: the same line stands 3 times, in the middle of a sentence 3 times']),
    );
  });

  test('stays where it cuts nothing, with a doubt about numbers', () => {
    const whole = [1, 2, 3].flatMap((n) => [String(n), '各级各部门要高度重视，切实加强组织领导。']).join('\n');
    expect(readScraped(`在大会上的讲话\n${whole}`)).toMatchObject({ body: whole, leftOut: [] });
    expect(readScraped(`在大会上的讲话\n${whole}`).doubts).toHaveLength(3);
  });

  test('goes where a form feed begins a page', () => {
    const raw = [
      '在大会上的讲话',
      '开会。',
      '\f县政府办公室',
      '大家好。',
      '\f县政府办公室',
      '坐好。',
      '\f县政府办公室',
      '散会。',
    ];
    expect(readScraped(raw.join('\n')).body).toBe('开会。\n大家好。\n坐好。\n散会。');
  });
});

describe('paragraphs', () => {
  test('are lines, whatever ends them', () => {
    expect(readScraped('　　开会。\r\n\r\n　　散会。\n再见。\r\n').body).toBe('开会。\n散会。\n再见。');
  });

  test('are found at blanks after sentences', () => {
    expect(readScraped('开会了! 下面,我讲三点。 一、认清 形势。').body).toBe(
      '开会了!\n下面,我讲三点。\n一、认清 形势。',
    );
  });

  test('are not found at blanks that follow most sentences', () => {
    const raw = '一句。 二句。 三句。 四句。 五句。 六句。 七句。';
    expect(readScraped(raw).body).toBe(raw);
  });

  test('are joined where lines were wrapped', () => {
    const wrap = (text: string): string => text.replace(/.{28}/g, '$&\n');
    expect(readScraped(`${wrap(PROSE)}\n${wrap(PROSE)}`).body).toBe(`${PROSE}\n${PROSE}`);
  });

  test('are joined where a line break tears a sentence', () => {
    const raw = '开会了，大家好。今天讲一件事，就是要把春耕生产抓紧抓好抓实抓到\n底，不误农时。\n散会。';
    expect(readScraped(raw).body).toBe(raw.replace('抓到\n', '抓到'));
  });

  test('are joined with a blank between Latin words, and a hyphen goes where the word stands whole', () => {
    const raw = [
      'We have lost many members this year, and no club can live without its mem-',
      'bers. That is why I should like to ask each of you for a well-',
      'known favor: bring a friend.',
    ];
    expect(readScraped(raw.join('\n')).body).toBe(
      'We have lost many members this year, and no club can live without its members. That is why I should like to ask each of you for a well-known favor: bring a friend.',
    );
    expect(leftOf(raw.join('\n'))).toEqual(['-']);
  });

  test('stay where verses, names and headings have no marks', () => {
    const raw = '我从海边来\n带着盐的气息\n王秀兰 李国强 赵小燕\n张德胜 刘金花 陈玉林\n加强组织领导\n要快。';
    expect(readScraped(raw).body).toBe(raw.slice(raw.indexOf('带')));
  });

  test('lose zero-width characters, with their places', () => {
    const raw = '\uFEFF开\u200B会。\n散会。\n版权\u200B所有';
    expect(readScraped(raw).body).toBe('开会。\n散会。');
    expect(leftOf(raw)).toEqual(['\uFEFF', '\u200B', '版权\u200B所有', '\u200B']);
  });
});

test('a line that was left out piece by piece is in no doubt', () => {
  const line = '在全县会议上的讲话_某某网';
  const { body, doubts } = readScraped([line, line, '同', '- 3 -', line].join('\n'));
  expect([body, doubts]).toEqual(['同', []]);
});

test('loses nothing that it does not report', () => {
  const line = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'同志们会议一二、，。！:（）1 23　\u200B'), maxLength: 40 }),
    fc.constantFrom(
      '在全县会议上的讲话',
      '同志们：',
      '版权所有',
      '- 3 -',
      '来源：网',
      '下一页',
      '[1] [2] [3]',
      '第3页 共9页',
      '3',
      '4',
      '5',
      '页眉',
      '相关阅读：',
      '在全县会议上的讲话_某某网',
      '字体：大 中 小',
      '1234 views\f',
      'the mem-',
      'bers and members, the soft\u00AD',
      'ware of the',
      ...chunked(PROSE, 40).split('\n'),
    ),
  );
  const raw = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(raw, (text) => {
      const { title, body, leftOut, doubts } = readScraped(text);
      const gone = new Set(
        leftOut.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
      );
      const kept = Array.from({ length: text.length }, (_, i) => (gone.has(i) ? '' : text[i])).join('');
      expect(`${title ?? ''}${body}`.replace(/\s/g, '')).toBe(kept.replace(/\s/g, ''));
      expect(leftOut.filter(({ reason }) => reason === '')).toEqual([]);
      expect(doubts.filter(({ start, end }) => /\S/.test(text.slice(start, end)) && !gone.has(start))).toHaveLength(
        doubts.length,
      );
    }),
    { numRuns: 2000 },
  );
});

test('takes linear time for a line of many of one thing', () => {
  const units = [
    '。',
    '！ ',
    '1、',
    ' ',
    '中',
    '”',
    '-',
    '。 中',
    'a',
    '.',
    'a b',
    '来源：a ',
    '人民。',
    '版权',
    '更多',
    '> ',
  ];
  const readAll = (size: number): void => {
    for (const unit of units) readScraped(unit.repeat(size));
  };
  expect(growth(readAll, 40_000)).toBeLessThan(40);
});

test('takes linear time for many lines of one thing', () => {
  const lines = [
    '1、',
    '',
    'a-',
    '1',
    '- 1 -',
    '下一页',
    '相关阅读',
    '某某网',
    '【1】',
    'www.a.cn',
    '发布时间：2013-01-02',
    '一二，三',
    '页眉\n- 1 -\n讲到这里，还',
    '\f页眉',
    '阅读 11111111111111111111111111x',
    '\u00AD',
  ];
  const readAll = (size: number): void => {
    for (const line of lines) readScraped(`${line}\n`.repeat(size));
  };
  expect(growth(readAll, 500)).toBeLessThan(40);
});

test('reads the first speech of the archive', () => {
  const raw = readFileSync(
    new URL('../../../content/sources/quanqi-quntuan-shetuan-gongzuo-huiyi.txt', import.meta.url),
    'utf8',
  );
  const { title, body } = readScraped(raw);
  expect(title).toBe('在全旗群团社团工作会议上的讲话');
  expect(body.replace(/\s/g, '')).toHaveLength(5689);
  expect(body.split('\n').map((line) => line.slice(0, 3))).toEqual(['同志们', '下面,', '一、认', '三是要']);
  expect(kindsOf(raw).filter((kind) => kind !== 'chunk-number')).toEqual(['repeated-title', 'copyright', 'license']);
  expect(leftOf(raw).filter((text) => /^\d+、$/.test(text))).toHaveLength(19);
});
