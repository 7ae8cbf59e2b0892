import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importSpeech } from '../../../src/core/importer/import-speech.ts';
import { findIncidents } from '../../../src/core/importer/incidents.ts';
import { parseSpeech } from '../../../src/core/markup/parse-speech.ts';
import type { Speech } from '../../../src/core/model/speech.ts';
import { readScraped } from '../../../src/core/text/scraped.ts';
import { foldWidth } from '../../../src/core/text/width.ts';
import { growth } from '../../growth.ts';

function imported(text: string): Speech {
  const result = importSpeech({ fileName: 'a.txt', sha256: 'a'.repeat(64), date: '2013', text });
  if ('problem' in result) throw new Error(result.problem.message);
  const { speech, problems } = parseSpeech(result.markdown, { id: 'a', file: 'a.md' });
  expect(problems).toEqual([]);
  if (speech === undefined) throw new Error('Unexpected front matter that is not valid');
  return speech;
}

/** The labels of a text's turns, under a title of its own. */
function labelsOf(...lines: readonly string[]): string[] {
  return imported(['对话录', ...lines].join('\n')).utterances.flatMap(({ speaker }) => speaker?.label?.text ?? []);
}

describe('a conversation', () => {
  test.each<[lines: string[], labels: string[]]>([
    [
      ['主持人：大家好，欢迎张县长。', '张三：大家好。', '主持人：今年怎么干？', '张三：少说话，多做事。'],
      ['主持人：', '张三：', '主持人：', '张三：'],
    ],
    [
      ['问：路修好了吗？', '答：修好了。'],
      ['问：', '答：'],
    ],
    [
      ['记者:请问物价怎么样?', '总理:我们有信心。', '记者:谢谢。'],
      ['记者：', '总理：', '记者：'],
    ],
    [
      ['记者问：怎么看？', '发言人答：没有变化。', '记者问：还有呢？'],
      ['记者问：', '发言人答：', '记者问：'],
    ],
    [
      ['张三：你来了。', '李四：我来了。'],
      ['张三：', '李四：'],
    ],
    [
      ['张三：来了。', '李四：来了。', '张三：好。'],
      ['张三：', '李四：', '张三：'],
    ],
    [
      ['张三（县长）：请坐。', '李四（记者）：谢谢。', '张三：好。'],
      ['张三（县长）：', '李四（记者）：', '张三：'],
    ],
    [
      ['【主持人】开始吧。', '【张三】好。', '【主持人】请讲。'],
      ['【主持人】', '【张三】', '【主持人】'],
    ],
    [
      ['【记者】：为什么？', '【张三】：因为要修路。'],
      ['【记者】：', '【张三】：'],
    ],
    [
      ['**主持人：**开始吧。', '**张三：**好。', '**主持人：**请讲。'],
      ['**主持人：**', '**张三：**', '**主持人：**'],
    ],
    [
      ['**主持人**：开始吧。', '**张三**：好。'],
      ['**主持人**：', '**张三**：'],
    ],
    [
      ['MR. SMITH: I rise today.', 'MS. JONES: Thank you.'],
      ['MR. SMITH:', 'MS. JONES:'],
    ],
    [
      ['Q: Why now?', 'A: Because it is time.'],
      ['Q:', 'A:'],
    ],
    [
      ['Moderator: Welcome, John.', 'John Smith: Thank you.'],
      ['Moderator:', 'John Smith:'],
    ],
    [
      ['Alice: Do you like it?', 'Bob: I do.', 'Alice: Good.', 'Bob: Yes.'],
      ['Alice:', 'Bob:', 'Alice:', 'Bob:'],
    ],
    [
      ['THE PRESIDENT: Thank you all.', 'AUDIENCE MEMBER: We love you!'],
      ['THE PRESIDENT:', 'AUDIENCE MEMBER:'],
    ],
    [
      ['主持人：开会。', '下面请大家发言。', '主持人：散会。'],
      ['主持人：', '主持人：'],
    ],
    [
      ['县委书记 张三：开会。', '县长 李四：好。', '县委书记 张三：散会。'],
      ['县委书记 张三：', '县长 李四：', '县委书记 张三：'],
    ],
    [
      ['网友“小鱼”：教室什么时候盖好？', '张三：秋天。'],
      ['网友“小鱼”：', '张三：'],
    ],
    [
      ['新华社记者：请问部长。', '王部长：请讲。'],
      ['新华社记者：', '王部长：'],
    ],
    [
      ['记者1：第一个问题。', '记者2：第二个问题。'],
      ['记者1：', '记者2：'],
    ],
    [
      ['甲：你去吗？', '乙：我去。'],
      ['甲：', '乙：'],
    ],
    [
      ['主持人：大家好。', '巴特尔：你们好。', '主持人：请讲。', '巴特尔：好。'],
      ['主持人：', '巴特尔：', '主持人：', '巴特尔：'],
    ],
    [
      ['张　三：好。', '李　四：好。', '张　三：再见。'],
      ['张　三：', '李　四：', '张　三：'],
    ],
    [
      ['主持人：', '大家好，开始吧。', '张三：', '好。'],
      ['主持人：', '张三：'],
    ],
    [
      ['审判长：现在开庭。', '被告人：我有话说。'],
      ['审判长：', '被告人：'],
    ],
    [
      ['张老师：同学们好！', '学生：老师好！'],
      ['张老师：', '学生：'],
    ],
    [
      ['时间：三月五日', '主持人：李四', '主持人：开会。', '记者：好。'],
      ['主持人：', '记者：'],
    ],
    [
      ['主持人：请讲。', '张三：一是要快。', '二是要好。', '主持人：谢谢。'],
      ['主持人：', '张三：', '主持人：'],
    ],
    [
      ['主持人：目标是什么？', '张三：好。', '主要目标：修路。', '张三：完了。'],
      ['主持人：', '张三：', '张三：'],
    ],
    [
      ['欧阳明：你好吗？', '司马光：我好。', '欧阳明：好。'],
      ['欧阳明：', '司马光：', '欧阳明：'],
    ],
  ])('%j has the turns %j', (lines, labels) => {
    expect(labelsOf(...lines)).toEqual(labels);
  });

  test('says which paragraphs are whose', () => {
    const { utterances } = imported('访谈\n导语在这里。\n主持人：请讲。\n张三：好。\n还有一句。\n主持人：谢谢。');
    expect(utterances.map(({ from, to, speaker }) => [speaker?.name, from, to])).toEqual([
      [undefined, 'p1', 'p1'],
      ['主持人', 'p2', 'p2'],
      ['张三', 'p3', 'p4'],
      ['主持人', 'p5', 'p5'],
    ]);
  });
});

describe('no conversation', () => {
  test.each([
    [['时间：三月五日上午九点。', '地点：县礼堂二楼。', '时间：下午三点。', '地点：县礼堂。']],
    [['参加人员：全体干部。', '主要目标：修路。', '参加人员：我们。']],
    [['主要目标：我们要修路。', '指导思想：我们要坚持改革。', '主要目标：我们要办学。', '指导思想：坚持创新。']],
    [['一是：我们要快。', '二是：我们要好。', '一是：要省。']],
    [['例如：我们修了路。', '再如：我们办了学。', '例如：种了树。']],
    [['第一：我们要快。', '第二：我们要好。']],
    [['1：快吗？', '2：好吗？']],
    [
      [
        '背景：我县路少。',
        '做法：我们修了路。',
        '成效：路多了。',
        '背景：我县学校少。',
        '做法：我们办学。',
        '成效：好。',
      ],
    ],
    [['问题：我们的路少。', '原因：我们没有钱。', '对策：我们要修路。', '问题：学校少。']],
    [['优势：我们人多。', '劣势：我们钱少。', '优势：路多。', '劣势：山多。']],
    [['同志们：今天开会。', '同志们：我讲完了。']],
    [['各位代表：现在我报告工作。', '各位代表：请审议。']],
    [['尊敬的张县长：您好。', '亲爱的朋友们：你们好。']],
    [['主持人：李四', '记者：王五', '摄影：赵六']],
    [['来源：县报。', '作者：张三。', '编辑：李四。', '责任编辑：王五。']],
    [['毛主席说：人民万岁。', '毛主席又说：要好好学习。']],
    [['会议指出：我们要快。', '会议强调：我们要好。', '会议指出：要省。', '会议强调：要稳。']],
    [['张三：县第一中学教师。', '李四：县医院医生。']],
    [['张三：我县第一中学教师。', '李四：我省劳动模范。']],
    [['Date: March 5, 2011.', 'Place: We meet in the hall.', 'Date: May 1.', 'Place: You know it.']],
    [['Background: We had no road.', 'Approach: We built it.', 'Background: We had no school.', 'Approach: We built.']],
    [['Note: You must read this.', 'Example: I do it.', 'Note: And again you must.']],
    [['Step 1: You open it.', 'Step 2: You close it.']],
    [['网址：http://example.org/', '电话：1234567。']],
    [['10:30 开始。', '11:30 结束。']],
    [['在全县上下共同努力之下取得的主要成绩：我们修了路。', '在全县上下共同努力之下取得的主要成绩：我们办学。']],
    [['要坚持的是：我们要快。', '要做到的是：我们要好。', '要坚持的是：快。']],
    [['（一）任务：我们要快。', '（二）方法：我们要好。']],
    [['任务：我们要修路。', '方法：我们自己干。', '任务：我们要办学。', '方法：自己干。']],
    [['甲方：我们出钱。', '乙方：你们出力。', '甲方：好。', '乙方：好。']],
    [['张三：同意。']],
    [['注：我们的数字是全年的。', '注：你们的是半年的。']],
    [['联系人：张三。', '联系电话：123。']],
  ])('%j has no turns', (lines) => {
    expect(labelsOf('会议今天开幕，全县干部都来了。', ...lines)).toEqual([]);
  });
});

test.each([
  ['（掌声）', 'applause'],
  ['（热烈鼓掌）', 'applause'],
  ['（长时间热烈掌声）', 'applause'],
  ['（热烈的掌声）', 'applause'],
  ['（掌声、笑声）', 'applause'],
  ['（掌声雷动）', 'applause'],
  ['（会场响起雷鸣般的掌声）', 'applause'],
  ['（热烈鼓掌，全场起立）', 'applause'],
  ['（全场三次鼓掌）', 'applause'],
  ['（笑）', 'laughter'],
  ['（笑声）', 'laughter'],
  ['（众笑）', 'laughter'],
  ['（毛主席笑）', 'laughter'],
  ['（全场大笑）', 'laughter'],
  ['（哄堂大笑）', 'laughter'],
  ['（全场起立）', 'rising'],
  ['（全场起立，暴风雨般的掌声，经久不息）', 'rising'],
  ['（欢呼）', 'cheering'],
  ['（长时间欢呼、鼓掌）', 'cheering'],
  ['（呼口号）', 'slogans'],
  ['（高呼：人民万岁！）', 'slogans'],
  ['（插话：说得好！）', 'interjection'],
  ['（李主任插话）', 'interjection'],
  ['（鞠躬）', 'gesture'],
  ['（奏国歌）', 'music'],
  ['（默哀三分钟）', 'silence'],
  ['（停顿）', 'pause'],
  ['（休息十五分钟）', 'pause'],
  ['(Applause.)', 'applause'],
  ['[Laughter]', 'laughter'],
  ['[Laughter and applause]', 'laughter'],
  ['(Prolonged applause; standing ovation.)', 'applause'],
  ['(The audience rises.)', 'rising'],
  ['[掌声]', 'applause'],
  ['【掌声】', 'applause'],
])('%s is an incident: %s', (note, kind) => {
  expect(findIncidents(`很好。${note}谢谢。`)).toEqual([{ start: 3, end: 3 + note.length, kind }]);
});

test.each([
  '（见附件）',
  '（以下简称掌声）',
  '（笑料百出）',
  '（起立法）',
  '（不鼓掌）',
  '（音乐学院）',
  '（音乐家协会）',
  '（中断三年）',
  '（见《掌声》一文）',
  '（掌声背后的故事）',
  '（包括鼓掌）',
  '（即笑）',
  '（2011年）',
  '（一）',
  '（县长）',
  '（休息室）',
  '（暂停营业的企业）',
  '（微笑服务）',
  '（举手表决）',
  '（合唱团）',
  '（欢呼的人群很多，走了很远很远的路，从早到晚一直不停，直到天黑）',
  '（请起立）',
  '（没有掌声）',
  '（沉默权）',
  '（掌声)',
  '(see appendix)',
  '(music school)',
  '[Applause for the mayor was long]',
  '(silence is golden)',
  '(1)',
  '（万元）',
  '掌声',
  '（不是笑）',
])('%s is no incident', (note) => {
  expect(findIncidents(`很好。${note}谢谢。`)).toEqual([]);
});

test('marks incidents in the Markdown it writes, and keeps their brackets as text', () => {
  const { incidents, paragraphs } = imported('讲话\n同志们：\n很好。（掌声）{谢谢}。[笑声]\n完了。');
  expect(paragraphs[1]?.text).toBe('很好。（掌声）{谢谢}。[笑声]');
  expect(incidents.map(({ text, kind, block }) => [text, kind, block])).toEqual([
    ['（掌声）', 'applause', 'p2'],
    ['[笑声]', 'laughter', 'p2'],
  ]);
});

test('takes no character from any conversation', () => {
  const piece = fc.constantFrom(
    ...[
      '主持人：',
      '张三：',
      '【记者】',
      '**李四：**',
      'MR. SMITH: ',
      '问：',
      '答：',
      '时间：',
      '一是',
      '（掌声）',
      '[Laughter]',
    ],
    ...['你好吗？', '我很好。', '{a}', ':org[x]', '# ', '\\', '*', '\n', '\n', '同志们：', '一、形势', '。'],
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 40 }), (pieces) => {
      const text = `一个题目\n开头的话在这里。${pieces.join('')}`;
      const { meta, sections, paragraphs } = imported(text);
      const { leftOut } = readScraped(text);
      const kept = [...text].filter((_, i) => !leftOut.some(({ start, end }) => start <= i && i < end)).join('');
      const blocks = [
        ...sections.map((s) => [s.place.line, s.heading] as const),
        ...paragraphs.map((p) => [p.place.line, p.text] as const),
      ];
      const found = blocks.sort(([a], [b]) => a - b).map(([, words]) => words);
      const plain = (words: string): string => foldWidth(words).replace(/\s/g, '');
      expect(plain(meta.title + found.join(''))).toBe(plain(kept));
    }),
    { numRuns: 500 },
  );
});

test.each(['张三：你好。\n', '主持人：', '**', '【', '（掌声', '（笑', '[', 'A: I do.\n', '：\n'])(
  'takes linear time for many %j',
  (unit) => {
    expect(growth((size) => imported(unit.repeat(size)), 2_000)).toBeLessThan(40);
  },
);
