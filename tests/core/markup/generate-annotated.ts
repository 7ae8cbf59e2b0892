import { directives } from '../../../src/core/markup/directives/index.ts';
import { escapeText } from '../../../src/core/markup/serialize.ts';
import { pick, type Random, randomFrom } from '../search/generate.ts';

/** Words that formats like to get wrong: quotes, signs of markup, characters beyond the BMP, controls, many scripts. */
const WORDS = [
  ...['旗妇联', '工会', '一是', '围绕', '发展', '280万元', '今年', '𠮷野家', '〇', '和', '全面推进', '群众'],
  ...[
    'R&D',
    '<b>',
    '"引"',
    '“引”',
    "'",
    '《法》',
    '10:30',
    '3~5个',
    'GDP',
    'e\u0301',
    '한국',
    '\u200B',
    '# ',
    '> ',
    '{x}',
  ],
  ...['，', '。', '；', '：', '、', '！', '——', '……', ']]>', '--', '&amp;', '=1+1', '\u00A0', '👩‍👩‍👧'],
];
/** Text that looks like markup and is text, as the parser takes it. */
const LOOSE = ['[', ']', '*', '**', '\\', ':org[', ':foo[x]', '](x)', '{a=b}', '\\*', '\\[', '\\]', '\\:', '\\\\'];
const VALUES = [
  'qi-fulian',
  '2011',
  '2011-03',
  '2010/2011',
  'a b',
  "it's",
  '"',
  '“x”',
  '<',
  '&',
  '=',
  '𠮷',
  '>=',
  '~',
  'result',
];
const ENDS = ['\n', '\n', '\n', '\r\n'];

/** A speech of every directive, nested, with attributes of every shape; valid, but strange wherever a file may be. */
export function annotatedSpeech(seed: number): string {
  const random = randomFrom(seed);
  const end = pick(random, ENDS);
  const blocks = Array.from({ length: 1 + Math.floor(random() * 8) }, () => block(random, end));
  const gap = (): string => end.repeat(2 + (random() < 0.1 ? 1 : 0));
  const body = blocks.map((text) => gap() + text).join('');
  return frontMatter(random, end) + body + pick(random, [end, end, end, '', `${end}${end}`]);
}

function frontMatter(random: Random, end: string): string {
  const title = Array.from({ length: 3 }, () =>
    pick(
      random,
      WORDS.filter((word) => !/[\u200B#>]/.test(word)),
    ),
  )
    .join('')
    .trim();
  const annotated = `:place[全旗]{ref=a}${pick(random, ['大会', ':event[大会]{ref=b}'])}上的讲话`;
  const lines = [
    `title: ${random() < 0.3 ? '全旗大会上的讲话' : JSON.stringify(title)}`,
    ...(random() < 0.3 ? [`annotatedTitle: '${annotated}'`] : []),
    `date: ${pick(random, ['2011', '2011-03', "'2011-03-05'", '"1999-12"  # 约'])}`,
    ...(random() < 0.3 ? ['dateNote: 据文中“今年”推定'] : []),
    ...(random() < 0.1 ? ['# 核对过', '', `language: ${pick(random, ['zh-Hant', 'en', "'mn-Mong'"])}`] : []),
    ...(random() < 0.2 ? [`occasion: ${pick(random, ['qi-dahui', '“五一”  座谈会', "'会议 #1'"])}`] : []),
    ...(random() < 0.2 ? [`place: ${pick(random, ['qi', '"礼堂 <东>"'])}`] : []),
    ...(random() < 0.2 ? [`unmarked: [${pick(random, ['全国总工会', "'  工会: 法 '", '"\\t会", 党委'])}]`] : []),
    ...(random() < 0.5 ? [`speaker: ${pick(random, ['li-shuji', '旗委领导', '"O\'Neil & <Co>"'])}`] : []),
    ...(random() < 0.3 ? ['organizations:', '  - qi-fulian', '  - qi-kexie'] : []),
    ...(random() < 0.3
      ? [
          pick(random, [
            'source: { file: a.txt, title: "题&目", url: https://example.org/a?b=1&c=2 }',
            `source:${end}  sha256: ${'0a'.repeat(32)}${end}  publisher: 某 & <网>${end}  file: 'b c.txt'`,
            `source:${end}  file: 甲.txt  # 抓取${end}  retrieved: 2024-02-29`,
          ]),
        ]
      : []),
    ...(random() < 0.3 ? ['normalized: [punctuation-width]', 'status: reviewed'] : []),
  ];
  return `---${end}${lines.map((line) => line + end).join('')}---`;
}

function block(random: Random, end: string): string {
  const chance = random();
  if (chance < 0.12) return `${pick(random, ['## ', '### ', '##  ', '# '])}${start(random)}${inline(random, 2, '')}`;
  if (chance < 0.17) return pick(random, ['***', '****']);
  if (chance < 0.27) {
    const second = random() < 0.4 ? `${end}${pick(random, ['> ', '>'])}${inline(random, 2, '')}` : '';
    return `> ${start(random)}${inline(random, 2, '')}${second}`;
  }
  const indent = random() < 0.1 ? '　　' : '';
  if (random() < 0.1) return `${indent}:salute[${start(random)}：]`;
  return indent + start(random) + inline(random, 4, random() < 0.2 ? end : '');
}

/** A beginning that is text, so that a block is of the kind it was made for. */
function start(random: Random): string {
  return pick(random, ['同志们', '会议', 'A', '“四个转变”', '\\# 号', '\\> 号']);
}

function inline(random: Random, depth: number, end: string): string {
  return Array.from({ length: 1 + Math.floor(random() * 7) }, () => piece(random, depth, end)).join('');
}

function piece(random: Random, depth: number, end: string): string {
  const chance = random();
  if (depth === 0 || chance < 0.4) return escapeText(pick(random, WORDS));
  if (chance < 0.46) return pick(random, LOOSE);
  if (chance < 0.49 && end !== '') return end + pick(random, ['', '　', '是']);
  if (chance < 0.53) return `**${start(random)}${inline(random, depth - 1, '')}字**`;
  if (chance < 0.56) return `*字${inline(random, depth - 1, '')}字*`;
  if (chance < 0.6)
    return `[${inline(random, depth - 1, '')}](${pick(random, ['https://example.org/?a=1&b=2', '/about/', '#p1'])})`;
  const { name, attributes } = pick(random, directives);
  const text = random() < 0.06 ? '' : inline(random, depth - 1, '');
  return `:${name}[${text}]${attributesOf(random, Object.keys(attributes))}`;
}

function attributesOf(random: Random, names: readonly string[]): string {
  const chosen = [...names, 'x-other'].filter(() => random() < 0.4);
  if (chosen.length === 0) return pick(random, ['', '', '{}', '{qi-fulian}', '{a}']);
  const written = chosen.map((name) => (random() < 0.1 ? name : `${name}=${value(random)}`));
  return `{${pick(random, ['', '', ' '])}${written.join(pick(random, [' ', ' ', '  ']))}}`;
}

function value(random: Random): string {
  const text = pick(random, VALUES);
  const quoted = text.includes('"') ? `'${text}'` : `"${text}"`;
  return /^[^\s"'{}=<>`]+$/.test(text) && random() < 0.7 ? text : quoted;
}
