import { describe, expect, test } from 'vitest';
import { cleanText } from '../../../src/core/importer/clean.ts';
import { type FactSources, type Facts, factsOf } from '../../../src/core/importer/facts.ts';
import { type ImportedSpeech, importSpeech } from '../../../src/core/importer/import-speech.ts';
import { scrapedPages } from '../text/scraped-pages.ts';

const factsIn = (text: string, more: Partial<FactSources> = {}): Facts =>
  factsOf(cleanText(text), { fileName: 'a.txt', ...more });
const withTitle = (title: string): Facts => factsIn(`${title}\n同志们：\n开会。`);
const underTitle = (line: string): Facts => factsIn(`在大会上的讲话\n${line}\n同志们：\n开会。`);

describe.each(['tuned', 'held-out'] as const)('of the pages that are %s', (half) => {
  const FIELDS = ['date', 'speaker', 'occasion', 'publisher', 'url'] as const;

  test.each(scrapedPages(half).map((page) => [page.name, page] as const))(
    '%s has the facts that it states',
    (_, page) => {
      const facts = factsIn(page.source, { today: '2026-01-01' });
      const found = Object.fromEntries(FIELDS.flatMap((field) => (facts[field] ? [[field, facts[field].value]] : [])));
      const { title, ...expected } = page.facts;
      // An English office above the title is taken for it.
      if (page.name === 'english-press-office') return expect(facts.title.value).toBe('Office of the Governor');
      expect({ title: facts.title.value, ...found }).toEqual({ title, ...expected });
    },
  );
});

test.each([
  ['2011年3月5日', '2011-03-05'],
  ['二〇一一年三月五日', '2011-03-05'],
  ['二O一一年三月五日', '2011-03-05'],
  ['二0一一年三月', '2011-03'],
  ['（2011.3.5）', '2011-03-05'],
  ['2011-03-05', '2011-03-05'],
  ['民國一百年三月五日', '2011-03-05'],
  ['中華民國100年3月5日', '2011-03-05'],
  ['March 5, 2011', '2011-03-05'],
  ['5th March 2011', '2011-03-05'],
])('the line %s states the date %s, and where it stands', (line, value) => {
  expect(underTitle(line).date).toEqual({
    value,
    confidence: 'stated',
    evidence: { text: line, line: 2, column: 1, reason: 'a line of the text that holds a date and little else' },
  });
});

test('prefers the day of the speech to the day the page was published', () => {
  const page = (line: string): string =>
    `在大会上的讲话\n发布时间：2013-01-15 来源：县政府办\n${line}同志们：\n今年是建党90周年。`;
  expect(factsIn(page('（2011年1月12日）\n')).date).toMatchObject({ value: '2011-01-12', confidence: 'stated' });
  expect(factsIn(page('')).date).toMatchObject({ value: '2011', confidence: 'inferred' });
  expect(factsIn(page('').replace('2013', '2011')).date).toMatchObject({ value: '2011-01-15', confidence: 'inferred' });
});

test.each([
  ['张建国在全县大会上的讲话', '张建国', 'stated'],
  ['县委书记张建国同志在全县大会上的讲话', '县委书记张建国', 'stated'],
  ['在全县大会上的讲话（张建国）', '张建国', 'stated'],
  ['张建国：在全县大会上的讲话', '张建国', 'stated'],
  ['县长在全县大会上的讲话', '县长', 'inferred'],
  ['Remarks by Dr. Jane Smith at the Annual Dinner', 'Dr. Jane Smith', 'stated'],
  ['Address of Chairman Li Wei to the Members', 'Chairman Li Wei', 'stated'],
])('the title %s names %s', (title, value, confidence) => {
  expect(withTitle(title).speaker).toMatchObject({ value, confidence });
});

test.each(['高力板镇', '谢谢大家', '江苏南京', '任务', '方案', '（根据录音整理）', '石家庄', '万众一心', '高度重视'])(
  'the line %s names nobody',
  (line) => expect(underTitle(line).speaker).toBeUndefined(),
);

test.each(['在全县人民的支持下的报告', '高举旗帜在新时代中奋进的讲话提纲', '各位代表在大会上的发言摘要'])(
  'the title %s names nobody for sure',
  (title) => expect(withTitle(title).speaker?.confidence).not.toBe('stated'),
);

test('finds the occasion in the first sentence where the title has none, and never writes it', () => {
  const text = '凝心聚力谋发展\n同志们：\n今天，我们召开全县教育工作会议，主要任务是部署工作。';
  const imported = importSpeech({ fileName: 'a.txt', text, sha256: 'a'.repeat(64), date: '2013' });
  expect(imported).toMatchObject({
    facts: { occasion: { value: '全县教育工作会议', confidence: 'inferred' } },
    markdown: expect.not.stringContaining('occasion'),
  });
  const { proposals } = imported as ImportedSpeech;
  expect(proposals.map(({ message }) => message)).toContainEqual(
    expect.stringContaining('proposed the event `全县教育工作会议`'),
  );
});

test('what is given goes before what is stated, that before hints, and those before what is inferred', () => {
  const hints = {
    title: { value: '提示的标题', evidence: '<title>' },
    author: { value: '李四', evidence: '<meta name="author">' },
    date: { value: '2012年5月1日', evidence: '<meta name="PubDate">' },
    publisher: { value: '县报', evidence: '<meta name="publisher">' },
    url: { value: 'https://a.example.org/1', evidence: '<link rel="canonical">' },
  };
  const stating = '在大会上的讲话\n2011年3月5日\n县长 张建国\n来源：县政府办 编辑：小李\n同志们：\n开会。';
  const silent = '同志们：\n今年是建党90周年。';
  const values = ({ title, date, speaker, publisher, url }: Facts) =>
    [title, date, speaker, publisher, url].map((fact) => fact?.value);
  expect(values(factsIn(stating, { hints }))).toEqual([
    '在大会上的讲话',
    '2011-03-05',
    '县长 张建国',
    '县政府办',
    'https://a.example.org/1',
  ]);
  expect(values(factsIn(silent, { hints }))).toEqual([
    '提示的标题',
    '2012-05-01',
    '李四',
    '县报',
    'https://a.example.org/1',
  ]);
  expect(values(factsIn(silent))).toEqual(['a', '2011', undefined, undefined, undefined]);
  expect(factsIn(stating, { hints, date: '2010' }).date?.value).toBe('2010');
});

test('a hint that is no date or no address is none', () => {
  const hints = { date: { value: '昨天', evidence: 'x' }, url: { value: 'javascript:alert(1)', evidence: 'x' } };
  expect(factsIn('同志们：\n开会。', { hints })).toMatchObject({ date: undefined, url: undefined });
});

test('a doubtful line becomes a proposal at its place', () => {
  const text = '在大会上的讲话\n同志们：\n今天开会。\n来源：县委办\n散会。';
  const { markdown, proposals } = importSpeech({
    fileName: 'a.txt',
    text,
    sha256: 'a'.repeat(64),
    date: '2013',
  }) as ImportedSpeech;
  const doubt = proposals.find(({ message }) => message.includes('no part of the speech'));
  expect(markdown.split('\n')[(doubt?.place.line ?? 0) - 1]).toBe('来源：县委办');
});
