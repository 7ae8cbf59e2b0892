import { describe, expect, test } from 'vitest';
import { outlineOf } from '../../../src/core/importer/outline.ts';

/** Blocks in short: `## heading`, `[lead]rest`, `<salutation>`, `***`. */
const outline = (lines: string[], cut = false): string[] =>
  outlineOf(lines, cut).map((block) => {
    if (block.kind === 'break') return '***';
    if (block.kind === 'heading') return `${'#'.repeat(block.depth)} ${block.text}`;
    if (block.salutation) return `<${block.text}>`;
    return block.lead > 0 ? `[${block.text.slice(0, block.lead)}]${block.text.slice(block.lead)}` : block.text;
  });
const glued = (text: string): string[] => outline([text], true);

describe('the salutation', () => {
  test.each(['同志们：', '各位代表、同志们：', '尊敬的各位领导，女士们、先生们，朋友们：', '同志们，大家好！'])(
    'is %s',
    (words) => {
      expect(outline([`${words}今天开会。`, '散会。'])).toEqual([`<${words}>`, '今天开会。', '散会。']);
    },
  );

  test('is no sentence about comrades', () => {
    expect(outline(['今天的会议很重要。感谢各位同志：辛苦了。'])).toEqual(['今天的会议很重要。感谢各位同志：辛苦了。']);
  });
});

describe('parts on lines of their own', () => {
  test('are headings, parts of parts one deeper', () => {
    expect(
      outline(['一、认清形势', '（一）总体向好', '增长快。', '（二）问题不少', '要重视。', '二、狠抓落实', '要快。']),
    ).toEqual([
      '## 一、认清形势',
      '### （一）总体向好',
      '增长快。',
      '### （二）问题不少',
      '要重视。',
      '## 二、狠抓落实',
      '要快。',
    ]);
  });

  test('end with their first sentence where text follows on the line', () => {
    expect(outline(['一、加强领导。各级要重视，抓好落实，务求实效。', '二、强化督查。督查室要通报。'])).toEqual([
      '## 一、加强领导。',
      '各级要重视，抓好落实，务求实效。',
      '## 二、强化督查。',
      '督查室要通报。',
    ]);
  });

  test.each([
    [['会议议程：', '一、听取报告', '二、审议报告', '三、通过决议']],
    [['要协调发展一、二、三产业。', '一、二产业要优化。', '二、三产业要壮大。']],
    [['一、只有一个。', '开会。']],
  ])('are none in %j', (lines) => expect(outline(lines)).toEqual(lines));
});

describe('parts whose breaks were lost', () => {
  const subject = '群团组织要有作为。群团组织要走在前。';

  test('end at a noun of headings before a subject that begins clauses elsewhere', () => {
    expect(
      glued(
        `${subject}一、认清形势，增强责任感和紧迫感群团组织是桥梁，也是纽带，作用重大。二、形成合力，开创工作新局面群团组织的进步离不开支持，离不开关心。`,
      ),
    ).toEqual([
      subject,
      '## 一、认清形势，增强责任感和紧迫感',
      '群团组织是桥梁，也是纽带，作用重大。',
      '## 二、形成合力，开创工作新局面',
      '群团组织的进步离不开支持，离不开关心。',
    ]);
  });

  test('report a guessed end as a doubt, and a certain one not', () => {
    const text = `${subject}一、增强工作责任感群团组织是桥梁，也是纽带。二、发挥作用一是要带头。带头很重要。二是要团结。团结很重要。`;
    const doubts = outlineOf([text], true).flatMap((block) => (block.kind === 'heading' ? [block.doubts.length] : []));
    expect(doubts).toEqual([1, 0]);
  });
});

describe('points', () => {
  test('get a paragraph and a lead each', () => {
    expect(glued('成绩很大。一是方向正确。各级坚持原则。二是服务大局。各级积极作为。')).toEqual([
      '成绩很大。',
      '[一是方向正确。]各级坚持原则。',
      '[二是服务大局。]各级积极作为。',
    ]);
  });

  test('are none inside of a sentence, or as a list of single sentences', () => {
    const inside = '机遇难得，一是国家支持。二是上级帮助。三是基础好。必将发展。';
    const list = '要求有三点。一是快。二是好。三是省。';
    expect([glued(inside), glued(list)]).toEqual([[inside], [list]]);
  });

  test('without numbers are parallel sentences', () => {
    expect(
      glued(
        '要重视。要以统筹的理念推进工作。各地要统筹。要以创新的精神推进工作。各地要创新。要以过硬的队伍推进工作。干部是关键。',
      ),
    ).toEqual([
      '要重视。',
      '[要以统筹的理念推进工作。]各地要统筹。',
      '[要以创新的精神推进工作。]各地要创新。',
      '[要以过硬的队伍推进工作。]干部是关键。',
    ]);
  });

  test('keep to the paragraphs that a text has', () => {
    expect(
      outline(['要求如下。第一，要快。时间紧。第二，要好。标准高。', '第一，要快。时间紧。', '第二，要好。标准高。']),
    ).toEqual([
      '要求如下。第一，要快。时间紧。第二，要好。标准高。',
      '[第一，要快。]时间紧。',
      '[第二，要好。]标准高。',
    ]);
  });
});

describe('the closing', () => {
  test('stands outside of the last part', () => {
    expect(outline(['一、认清形势', '要认清。', '二、狠抓落实', '要落实。', '同志们，让我们努力！', '谢谢！'])).toEqual(
      ['## 一、认清形势', '要认清。', '## 二、狠抓落实', '要落实。', '***', '同志们，让我们努力！', '谢谢！'],
    );
  });

  test('needs no break in a speech without parts', () => {
    expect(outline(['今天开会。', '同志们，让我们努力！'])).not.toContain('***');
  });
});

test('sets thanks and announcement apart where breaks were lost', () => {
  expect(glued('工作很多。对于群团工作，旗委是满意的。在此，我表示感谢！下面，我讲三点意见。')).toEqual([
    '工作很多。',
    '对于群团工作，旗委是满意的。在此，我表示感谢！',
    '下面，我讲三点意见。',
  ]);
});

test('cuts no paragraph inside of quotation marks', () => {
  expect(glued('他说：“工作很好。下面，我讲三点意见。”大家鼓掌。')).toHaveLength(1);
});
