import { describe, expect, test } from 'vitest';
import { annotateSpeech } from '../../../src/core/importer/annotate.ts';
import { evaluate, withoutAnnotations } from '../../../src/core/importer/evaluate.ts';
import { buildRecognizer } from '../../../src/core/importer/recognize/recognizer.ts';
import type { Entity } from '../../../src/core/model/entity.ts';
import { buildEntityIndex } from '../../../src/core/model/entity-index.ts';
import type { EntityType } from '../../../src/core/model/entity-types.ts';

function entity(id: string, type: EntityType, kind: string, name: string, more: Partial<Entity> = {}): Entity {
  return { id, type, kind, name, aliases: [], sameAs: [], inferred: [], profile: [], file: `${id}.md`, ...more };
}

const byDefault = (name: string) => ({ name, default: true });
const needsReference = (name: string) => ({ name, default: false });

const registry = [
  entity('shi-fulian', 'organization', 'mass-organization', '市妇联', { level: '市', aliases: [byDefault('妇联')] }),
  entity('shi-gonghui', 'organization', 'mass-organization', '市总工会', { level: '市', aliases: [byDefault('工会')] }),
  entity('shi-wei', 'organization', 'party', '市委', { level: '市' }),
  entity('shi-zhengfu', 'organization', 'government', '市政府', { level: '市', aliases: [needsReference('政府')] }),
  entity('dangwei', 'organization', 'generic', '党委'),
  entity('zhengfu', 'organization', 'generic', '政府', { aliases: [needsReference('政府')] }),
  entity('dang', 'organization', 'party', '中国共产党', { aliases: [byDefault('党')] }),
  entity('guojia', 'place', 'country', '国家'),
  entity('hai-shi', 'place', 'city', '海州市', { aliases: [byDefault('我市'), byDefault('全市')] }),
  entity('gonghui-fa', 'law', 'law', '工会法'),
  entity('chunlei', 'campaign', 'activity', '春蕾计划', { aliases: [byDefault('春蕾')] }),
  entity('wo', 'person', 'generic', '我'),
];
const recognizer = buildRecognizer(registry);
const annotate = (text: string, year: number | undefined = 2020): string =>
  annotateSpeech(text, recognizer, year).markdown;

describe('names', () => {
  test.each([
    ['市妇联做了工作。', ':org[市妇联]{ref=shi-fulian}做了工作。'],
    ['省妇联做了工作。', '省妇联做了工作。'],
    ['各级妇联做了工作。', '各级妇联做了工作。'],
    ['认真宣传工会法。', '认真宣传:law[工会法]{ref=gonghui-fa}。'],
    ['认真学习《工会法》。', '认真学习:law[《工会法》]{ref=gonghui-fa}。'],
    ['发展工会会员30人。', '发展工会会员:figure[30人]{kind=result}。'],
    ['市委、政府决定', ':org[市委]{ref=shi-wei}、:org[政府]{ref=shi-zhengfu}决定'],
    ['市委政府决定', ':org[市委]{ref=shi-wei}:org[政府]{ref=shi-zhengfu}决定'],
    ['党委政府要重视', ':org[党委]{ref=dangwei}:org[政府]{ref=zhengfu}要重视'],
    ['今后党的建设', '今后:org[党]{ref=dang}的建设'],
    ['加强党建、党性、建党工作', '加强党建、党性、建党工作'],
    ['国家政权与国家支持', '国家政权与:place[国家]{ref=guojia}支持'],
    ['我代表我市', ':role[我]{ref=wo}代表:place[我市]{ref=hai-shi}'],
    ['实施“春蕾”计划', '实施:campaign[“春蕾”计划]{ref=chunlei}'],
  ])('%s', (text, expected) => {
    expect(annotate(text)).toBe(expected);
  });

  test('leaves open what nothing decides, and says so with its place', () => {
    const { markdown, unsure } = annotateSpeech('首先，政府要改革。', recognizer, 2020);
    expect(markdown).toBe('首先，政府要改革。');
    expect(unsure).toMatchObject([{ text: '政府', line: 1, column: 4, candidates: ['shi-zhengfu', 'zhengfu'] }]);
  });

  test('proposes names of no entity with how often they stand', () => {
    const text = '学习《海洋环境保护法》。落实《海洋环境保护法》。';
    expect(annotateSpeech(text, recognizer, 2020).proposals).toEqual([
      { directive: 'law', name: '《海洋环境保护法》', count: 2 },
    ]);
  });
});

describe('incidents and speakers', () => {
  test.each([
    ['很好。（热烈鼓掌）谢谢。', '很好。:incident[（热烈鼓掌）]{kind=applause}谢谢。'],
    ['很好。（见附件）', '很好。（见附件）'],
    ['好。（市妇联鼓掌）', '好。:incident[（:org[市妇联]{ref=shi-fulian}鼓掌）]{kind=applause}'],
    [':incident[（笑）]{kind=other}', ':incident[（笑）]{kind=other}'],
    [':speaker[我：]好。', ':speaker[我：]好。'],
    ['\\（掌声）', '\\\\:incident[（掌声）]{kind=applause}'],
  ])('%s', (text, expected) => {
    expect(annotate(text)).toBe(expected);
    expect(annotate(expected)).toBe(expected);
  });
});

describe('figures and dates', () => {
  test.each([
    ['去年培训1200人。', ':date[去年]{when=2019 inferred}培训:figure[1200人]{kind=result period=2019}。'],
    ['力争培训1200人。', '力争培训:figure[1200人]{kind=target}。'],
    ['年内完成投资300亿元。', ':date[年内]完成投资:figure[300亿元]{kind=target}。'],
    ['年内完成了投资300亿元。', ':date[年内]完成了投资:figure[300亿元]{kind=result}。'],
    ['收入同比增长5%。', '收入同比增长:figure[5%]{kind=comparison}。'],
    ['每户补助400元。', '每户补助:figure[400元]{kind=result per=户}。'],
    [
      '市总工会和市妇联分别培训30人、50人。',
      ':org[市总工会]{ref=shi-gonghui}和:org[市妇联]{ref=shi-fulian}分别培训:figure[30人]{kind=result org=shi-gonghui}、:figure[50人]{kind=result org=shi-fulian}。',
    ],
    ['我讲三点意见。', ':role[我]{ref=wo}讲:figure[三点]{kind=count}意见。'],
  ])('%s', (text, expected) => {
    expect(annotate(text)).toBe(expected);
  });
});

describe('what is written by hand', () => {
  test.each([
    ':org[妇联]{ref=another}与:place[全市:org[妇联]{ref=x}]{ref=y}',
    ':lead[一是:org[市妇联]{ref=shi-fulian}好。]',
    '\\:org[妇\\*联',
  ])('stays as it is: %s', (text) => {
    const once = annotate(text);
    for (const written of text.match(/:org\[[^\]]*\]\{[^}]*\}/g) ?? []) expect(once).toContain(written);
    expect(annotate(once)).toBe(once);
  });

  test('says in the front matter where a name is none', () => {
    const text = '---\nunmarked: [全国妇联]\n---\n\n全国妇联和妇联。';
    expect(annotate(text)).toContain('全国妇联和:org[妇联]{ref=shi-fulian}。');
  });
});

test('scores guesses by span, directive and meaning', () => {
  const gold = '---\ntitle: 题\ndate: 2020\n---\n\n:org[市妇联]{ref=shi-fulian}和:org[工会]{ref=another}。';
  const evaluation = evaluate(gold, 'a', buildEntityIndex(registry), recognizer);
  expect(evaluation?.byDirective.get('org')).toMatchObject({ gold: 2, guessed: 2, right: 1, f1: 0.5 });
  expect(withoutAnnotations(gold)).toContain('市妇联和工会。');
});
