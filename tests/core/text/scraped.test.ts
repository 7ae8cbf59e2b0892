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

  test('lose zero-width characters, with their places', () => {
    const raw = '\uFEFF开\u200B会。\n散会。\n版权\u200B所有';
    expect(readScraped(raw).body).toBe('开会。\n散会。');
    expect(leftOf(raw)).toEqual(['\uFEFF', '\u200B', '版权\u200B所有', '\u200B']);
  });
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

test.each(['！ ', '1、', '。 中', '来源：a ', '人民。', '版权', '\u00AD'])(
  'takes linear time for many %j in a line',
  (unit) => {
    expect(growth((size) => readScraped(unit.repeat(size)), 100_000)).toBeLessThan(40);
  },
);

test('takes linear time for a line of one thing', () => {
  const units = ['。', ' ', '中', '”', '-', 'a', '.', 'a b', '更多', '> ', '|', '【'];
  const readAll = (size: number): void => {
    for (const unit of units) readScraped(unit.repeat(size));
  };
  expect(growth(readAll, 100_000)).toBeLessThan(40);
});

test.each([
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
  '\u00AD',
])('takes linear time for many lines of %j', (line) => {
  expect(growth((size) => readScraped(`${line}\n`.repeat(size)), 2_000)).toBeLessThan(40);
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
