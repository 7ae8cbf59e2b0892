import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldWidth, widenPunctuation } from '../../../src/core/text/width.ts';
import { growth } from '../../growth.ts';

describe('widenPunctuation', () => {
  test.each([
    ['同志们:这次会议,很重要;好不好?好!', '同志们：这次会议，很重要；好不好？好！'],
    ['增长30%,其中工业增长20%;', '增长30%，其中工业增长20%；'],
    ['分别增长30%,20%以上', '分别增长30%，20%以上'],
    ['达到2.6万元,年均', '达到2.6万元，年均'],
    ['“讲、比”,“双学双比”', '“讲、比”，“双学双比”'],
    ['总产值(GDP)增长', '总产值（GDP）增长'],
    ['(2013年3月5日)', '（2013年3月5日）'],
    ['(一)加强领导', '（一）加强领导'],
    ['真的吗?!', '真的吗？！'],
    ['网址:http://a.cn:80/?x,y,请看', '网址：http://a.cn:80/?x,y，请看'],
  ])('sets %s as %s', (half, full) => expect(widenPunctuation(half)).toBe(full));

  test.each([
    '比重为13:59:28的目标',
    '共1,000人10:30开会',
    '比例是1 : 2的',
    '函数f(x)的值',
    'Hello, world! (Really?)',
    '见https://example.com/a?b=c;d',
    '中&nbsp;国',
    '他说“Yes, we can!”就走',
  ])('leaves %s as it is', (text) => expect(widenPunctuation(text)).toBe(text));

  test('looks no further than the line', () => {
    expect(widenPunctuation('Hello,\n中国')).toBe('Hello,\n中国');
  });

  test('changes nothing that folding does not undo', () => {
    const text = fc.string({ unit: fc.constantFrom(...'中国a1,:;!?()（）“”。 \n%.&/😀𠮷') });
    fc.assert(
      fc.property(text, (t) => {
        expect(foldWidth(widenPunctuation(t))).toBe(foldWidth(t));
        expect(widenPunctuation(t)).toHaveLength(t.length);
      }),
      { numRuns: 2000 },
    );
  });

  test.each(['a', '(', ',', '中(', 'http://,', '&a'])('takes linear time for many %s', (unit) => {
    expect(growth((size) => widenPunctuation(`中${unit.repeat(size)}`), 20_000)).toBeLessThan(40);
  });
});

describe('foldWidth', () => {
  test('maps full-width forms to half width, unit for unit', () => {
    expect(foldWidth('ＡＢ１２％，：；！？（）　。“”')).toBe('AB12%,:;!?() 。“”');
  });

  test('keeps the length', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (t) => foldWidth(t).length === t.length));
  });
});
