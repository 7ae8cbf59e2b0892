import { buildCorpus } from '../../../src/core/corpus/corpus.ts';
import type { ExportSource } from '../../../src/core/exports/format.ts';
import { parseEntity } from '../../../src/core/markup/parse-entity.ts';
import { parseSpeech } from '../../../src/core/markup/parse-speech.ts';
import { escapeText } from '../../../src/core/markup/serialize.ts';
import { buildEntityIndex } from '../../../src/core/model/entity-index.ts';
import type { EntityType } from '../../../src/core/model/entity-types.ts';
import type { Indicator } from '../../../src/core/model/figure.ts';
import { siteSettings } from '../../../src/core/model/site.ts';
import type { Speech } from '../../../src/core/model/speech.ts';
import { pick, type Random, randomFrom } from '../search/generate.ts';

/** What breaks a file that is written without care: marks of CSV, XML, HTML, JSON, Markdown and spreadsheets. */
const STRANGE = [
  ...['"引"', "'单'", 'a,b;c\td', '<b>&amp;</b>', ']]>', '<!--', '&', '\\', '|', '`码`', '*重*', '_下_', '# ', '- '],
  ...['=1+1', '+86', '-3', '@名', '\u0001', '\u0085', '\u2028', '𠮷', '𠀀𠀀', '\u200B', '\uFEFF', 'e\u0301', '１２'],
];
/** What a front matter may hold of these: no controls and no ends of lines. */
const STRANGE_IN_LINES = STRANGE.filter((text) => !/[\p{Cc}\u2028]/u.test(text));
const WORDS = ['发展经济', '改善民生', '各级要', '今年', '会议指出', '加强队伍建设', '抓好落实', '上半年'];
const QUANTITIES = [
  '280万元',
  '2.6万元',
  '13:59:28',
  '20-30人',
  '约5亿元',
  '28.5%',
  '三百户',
  '8个以上',
  '0.1元',
  '每户400元',
];
const DATES = ['2001', '2001-03', '2001-03-05', '1999-12-31', '0987', '2024-02-29'];
const KINDS = ['', 'kind=result', 'kind=target', 'kind=count'];

const BODIES: readonly [type: EntityType, kind: string, id: string, name: string][] = [
  ['organization', 'association', 'a-xiehui', '协会 “A” & <B>, "C"'],
  ['organization', 'company', 'b-gongsi', '=SUM(A1)公司'],
  ['organization', 'mass-organization', 'c-gonghui', '县总工会'],
  ['person', 'person', 'd-ren', "O'Neil | 𠮷田"],
  ['place', 'village', 'e-cun', '- 村 `x` *y*'],
  ['law', 'law', 'f-fa', '《工会法》'],
];

const INDICATORS: readonly Indicator[] = [
  { id: 'shouru', name: '收入 "总" <额>', unit: '元', direction: 'up' },
  { id: 'hushu', name: '户数', direction: 'none' },
];

/** An archive of generated speeches whose names, titles and words are strange; the same for the same seed. */
export function strangeArchive(seed: number, count: number, root = 'https://example.org/archive/'): ExportSource {
  const random = randomFrom(seed);
  const entities = BODIES.map(([type, kind, id, name], i) => {
    const parent = i === 1 ? '\nparent: a-xiehui' : '';
    const fields = `name: ${JSON.stringify(name)}\nkind: ${kind}\naliases: [${JSON.stringify(`${name}甲`)}]${parent}`;
    return known(parseEntity(`---\n${fields}\n---\n\n一个“${id}”。\n`, type, id, `${id}.md`).entity);
  });
  const index = buildEntityIndex(entities);
  const markdown = new Map(
    Array.from({ length: count }, (_, i) => [`s-${String(i).padStart(4, '0')}`, speechFile(random, i)]),
  );
  const speeches = [...markdown].map(
    ([id, text]): Speech => known(parseSpeech(text, { id, file: `content/speeches/${id}.md`, index }).speech),
  );
  return {
    corpus: buildCorpus(speeches, entities),
    site: siteSettings.parse({ title: '档案 “一” & <二>', description: '描述 & "三"。', editor: '编者 <e>' }),
    indicators: INDICATORS,
    markdown,
    sources: new Map(),
    root,
  };
}

function speechFile(random: Random, number: number): string {
  const fields = [
    `title: ${JSON.stringify(`讲话${number} ${pick(random, STRANGE_IN_LINES)}`)}`,
    `date: "${pick(random, DATES)}"`,
    ...some(random, `speaker: ${pick(random, ['d-ren', '"书记 & <长>"'])}`),
    ...some(random, 'organizations: [a-xiehui]'),
    ...some(
      random,
      `source:\n  file: a.txt\n  title: ${JSON.stringify(`网 & ${pick(random, STRANGE_IN_LINES)}`)}\n  url: https://example.org/?a=1&b=2`,
    ),
  ];
  const parts = Array.from({ length: 1 + Math.floor(random() * 3) }, (_, i) =>
    [
      ...(i === 0 ? [] : [`## ${escapeText(`部分${i}${pick(random, STRANGE).trim()}尾`)}`]),
      ...Array.from({ length: 1 + Math.floor(random() * 3) }, () => paragraph(random)),
    ].join('\n\n'),
  );
  return `---\n${fields.join('\n')}\n---\n\n${parts.join('\n\n')}\n`;
}

function paragraph(random: Random): string {
  const pieces = Array.from({ length: 2 + Math.floor(random() * 5) }, () => {
    const [, , id, name] = pick(random, BODIES);
    const [type = 'organization'] = BODIES.find((body) => body[2] === id) ?? [];
    return pick(random, [
      pick(random, WORDS),
      escapeText(pick(random, STRANGE)),
      `:${type === 'organization' ? 'org' : type}[${escapeText(pick(random, [name, '我们']))}]{ref=${id}}`,
      `:figure[${pick(random, QUANTITIES)}]{${pick(random, KINDS)} org=c-gonghui indicator=shouru period=2001}`,
      `:task[要${pick(random, WORDS)}]{org=a-xiehui due=2002}`,
      '。',
    ]);
  });
  return `讲${pieces.join('')}。`;
}

function some(random: Random, line: string): string[] {
  return random() < 0.5 ? [line] : [];
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Unexpected front matter');
  return value;
}
