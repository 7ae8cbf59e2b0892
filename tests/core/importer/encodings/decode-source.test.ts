import { expect, test } from 'vitest';
import { type DecodedSource, decodeSource } from '../../../../src/core/importer/encodings/decode-source.ts';
import { encode } from './encode.ts';

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replace(/\s/g, ''), 'hex'));

function decoded(content: Uint8Array, options = {}): DecodedSource {
  const result = decodeSource(content, 'a.txt', options);
  if ('problem' in result) throw new Error(result.problem.message);
  return result;
}

const SIMPLIFIED = [
  '同志们：现在开会。',
  '今天天气很好，',
  '水利工程开工了！',
  '各位代表，我代表县人民政府向大会报告工作，请予审议，并请各位委员提出意见。',
  '过去的一年，全县粮食总产达到3.2亿斤，比上年增长5.6%，农民人均纯收入4800元。',
  '老师们、同学们：新学期开始了，希望大家珍惜时间，努力学习，锻炼身体，早日成为国家的有用之才。\n谢谢大家！',
  '要抓好春耕备耕、防汛抗旱、动物防疫三件大事。种子、化肥、农膜要及早到位，决不误农时。',
];
const TRADITIONAL = [
  '各位同仁：現在開會。',
  '今天天氣很好，',
  '水利工程開工了！',
  '各位議員，本人謹代表政府向立法會提交施政報告，請各位議員審議並提出寶貴意見。',
  '過去一年，本地生產總值增長百分之三點二，失業率維持在2.9%的低水平，財政盈餘達五百億元。',
  '各位老師、各位同學：新學年開始了，希望大家珍惜時光，努力向學，鍛鍊身體。\n謝謝大家！',
  '颱風過境，農田淹沒，橋樑毀壞；鄉親們互相扶持，重建家園的決心始終不變。',
];
const UNICODE = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16le-bom', 'utf-16be', 'utf-16be-bom'];
const cases = [
  ...[...SIMPLIFIED, ...TRADITIONAL].flatMap((text) => UNICODE.map((encoding) => [encoding, text] as const)),
  ...SIMPLIFIED.flatMap((text) => [['gbk', text] as const, ['gb18030', text] as const]),
  ...TRADITIONAL.map((text) => ['big5', text] as const),
  ...TRADITIONAL.map((text) => ['gb18030', text] as const),
  ['gb18030', '㐂𠮷先生在𡒄村讲话，大家都很高兴。'] as const,
];

test.each(cases)('reads %s: %s', (encoding, text) => {
  const read = decoded(encode(text, encoding));
  const name = encoding.replace('-bom', '').replace('gbk', 'gb18030');
  expect({ text: read.text, name: read.encoding.name }).toEqual({ text, name });
  expect(read.leftOut.map(({ kind }) => kind)).toEqual(encoding.endsWith('-bom') ? ['byte-order-mark'] : []);
});

test('reads the characters of Hong Kong in Big5', () => {
  const text = '佢哋話嘅嘢我哋都知，唔使再講喇，大家開會啦。';
  expect(decoded(encode(text, 'big5-hkscs')).text).toBe(text);
});

test('is surer of a long text than of a short one, and says so of the short one', () => {
  const short = decoded(encode('王五', 'gb18030'));
  const long = decoded(encode(SIMPLIFIED.join('\n'), 'gb18030'));
  expect(short.encoding.confidence).toBeLessThan(0.7);
  expect(short.oddities.map(({ kind }) => kind)).toEqual(['encoding']);
  expect(long.encoding.confidence).toBeGreaterThan(0.9);
  expect(long.oddities).toEqual([]);
});

test.each([
  ['a byte-order mark', encode('开会', 'utf-8-bom'), 'byte-order mark', 1],
  ['ASCII', encode('Meeting at 9.', 'utf-8'), 'ASCII alone', 1],
  ['UTF-8', encode('同志们：现在开会。', 'utf-8'), 'valid UTF-8', 1],
  ['GBK', encode(SIMPLIFIED.join(''), 'gbk'), 'frequency of characters', 0.99],
])('says what the encoding is known by: %s', (_, content, evidence, confidence) => {
  expect(decoded(content).encoding).toMatchObject({ evidence, confidence });
});

test('takes what the file says of itself as evidence', () => {
  const declared = { label: 'gb2312', evidence: 'meta charset' };
  const read = decoded(encode('王五', 'gbk'), { declared });
  expect(read.encoding).toMatchObject({ name: 'gb18030', evidence: 'meta charset' });
});

test('does not believe a declaration that the bytes contradict', () => {
  const declared = { label: 'gb2312', evidence: 'meta charset' };
  const read = decoded(encode('同志们：现在开会。', 'utf-8'), { declared });
  expect(read.encoding.name).toBe('utf-8');
  expect(read.oddities[0]?.message).toContain('Unexpected meta charset `gb2312` in a file that is utf-8');
});

test('reads an encoding that only the file names', () => {
  const declared = { label: 'Shift_JIS', evidence: 'meta charset' };
  expect(decoded(encode('本日は晴天なり。', 'shift_jis'), { declared }).text).toBe('本日は晴天なり。');
});

test.each(['GBK', 'gb2312', 'cp936', ' GB18030 '])('reads by hand as %s', (encoding) => {
  const read = decoded(encode('王五', 'gbk'), { encoding });
  expect(read.text).toBe('王五');
  expect(read.encoding).toMatchObject({ confidence: 1, evidence: 'chosen by hand' });
});

test('offers the near miss of an encoding that nobody knows', () => {
  expect(decodeSource(encode('王五', 'gbk'), 'a.txt', { encoding: 'gb18300' })).toMatchObject({
    problem: { rule: 'known-encoding', message: expect.stringContaining('did you mean `gb18030`?') },
  });
});

const LONG = '各级各部门要认真落实会议精神，切实加强组织领导。'.repeat(3);

test.each(['utf-8', 'gb18030'])('says where a damaged file is damaged, and how often: %s', (encoding) => {
  const whole = encode(LONG, encoding);
  const damaged = Uint8Array.from([...whole.subarray(0, 60), 0xff, ...whole.subarray(60), 0xff]);
  const message = new RegExp(
    `Unexpected byte ff at offset 60 \\(2 such places\\) in a file that is otherwise ${encoding}`,
  );
  expect(decodeSource(damaged, 'a.txt')).toMatchObject({
    problem: { rule: 'readable-source', message: expect.stringMatching(message) },
  });
});

test('reads a damaged file where its encoding is chosen by hand, and says where it is damaged', () => {
  const damaged = Uint8Array.from([...encode('今天开会', 'utf-8'), 0xff]);
  const read = decoded(damaged, { encoding: 'utf-8' });
  expect(read.text).toBe('今天开会\uFFFD');
  expect(read.oddities).toMatchObject([{ kind: 'invalid-bytes', line: 1, column: 5, count: 1 }]);
});

test('says that a file is cut off inside of a character', () => {
  const cut = encode(LONG, 'utf-8').subarray(0, -1);
  expect(decodeSource(cut, 'a.txt')).toMatchObject({
    problem: { message: expect.stringContaining(`at offset ${cut.length - 2} (1 such place)`) },
  });
});

test.each([
  ['a picture', bytes('89504e470d0a1a0a0000000d49484452')],
  ['a Word file', bytes('504b030414000600080000002100')],
])('refuses %s with a named problem', (_, content) => {
  expect(decodeSource(content, 'a.txt')).toMatchObject({ problem: { file: 'a.txt', rule: 'readable-source' } });
});

test('reads an empty file as an empty text', () => {
  expect(decoded(new Uint8Array()).text).toBe('');
});

test('writes every end of a line alike, and lists what stood there', () => {
  const read = decoded(encode('一\r\n二\r三\u0085四\u2028五\n六', 'utf-8'));
  expect(read.text).toBe('一\n二\n三\n四\n五\n六');
  expect(read.leftOut).toMatchObject([
    { kind: 'carriage-return', text: '\r\r', line: 1, column: 2 },
    { kind: 'line-separator', text: '\u0085\u2028', line: 3, column: 2 },
  ]);
});
