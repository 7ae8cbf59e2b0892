import { describe, expect, test } from 'vitest';
import { parseSpeech, parseTree, serializeSpeech } from '../../../src/core/markup/parse-speech.ts';
import { pointsInTree } from '../../../src/core/markup/place-of-offset.ts';
import type { Entity } from '../../../src/core/model/entity.ts';
import { buildEntityIndex } from '../../../src/core/model/entity-index.ts';

const FRONT = '---\ntitle: 题目\ndate: 2011\n---\n\n';

function entity(id: string, name: string, aliases: Entity['aliases'] = []): Entity {
  return {
    id,
    name,
    aliases,
    type: 'organization',
    kind: 'mass-organization',
    sameAs: [],
    inferred: [],
    profile: [],
    file: `content/organizations/${id}.md`,
  };
}

const index = buildEntityIndex([
  entity('qi-fulian', '旗妇联', [{ name: '妇联', default: true }]),
  entity('qi-zhengfu', '旗政府', [{ name: '政府', default: false }]),
]);

function parse(body: string) {
  const options = { id: 'a', file: 'content/speeches/a.md', index, hrefOf: (_: string, ref: string) => `/${ref}/` };
  const { speech, problems, tree } = parseSpeech(FRONT + body, options);
  if (speech === undefined) throw new Error(JSON.stringify(problems));
  return { speech, problems, tree };
}

const textOf = (body: string): string =>
  parse(body)
    .speech.paragraphs.map((p) => p.text)
    .join('\n');

describe('text', () => {
  test.each([
    '会议时间:上午九点。',
    '13:59:28的目标,10:30开始,见http://h:8080/路径',
    '3~5个…6~8个,2023. 年,<b>不是</b>标记 & “引”',
    '未知:foo[不是批注]{ref=a}',
    '没有关上的:org[旗妇联',
    '[方括号] 与 ]] [[ 都是字',
    '2*3=6 与 ** 空',
    '| 表 | 格 |',
    '- 不是列表',
  ])('keeps %s to the letter', (body) => {
    expect(textOf(body)).toBe(body);
  });

  test('joins lines of a paragraph without a blank in Chinese, with one in Latin text', () => {
    expect(textOf('一句话分\n成两行。\nNew\nYork')).toBe('一句话分成两行。 New York');
  });

  test('reads a backslash before punctuation as an escape', () => {
    expect(textOf('\\:org[字] \\*星\\*')).toBe(':org[字] *星*');
  });

  test('sets emphasis beside Chinese punctuation', () => {
    expect(parse('**“四个转变”**发展').speech.html).toContain('<strong>“四个转变”</strong>发展');
  });
});

describe('mentions', () => {
  test('takes the reference from the attribute, from its short form, or from the name', () => {
    const { speech } = parse(':org[旗妇联]{ref=x} :org[旗妇联]{y} :org[妇联]');
    expect(speech.mentions.map((m) => [m.ref, m.refWritten])).toEqual([
      ['x', true],
      ['y', true],
      ['qi-fulian', false],
    ]);
  });

  test('leaves a name open that does not decide by itself', () => {
    expect(parse(':org[政府]').speech.mentions[0]?.ref).toBeUndefined();
  });

  test('nests, touches, and stands in headings and leads', () => {
    const { speech } = parse(
      ':lead[一是:org[旗妇联]:org[政府]{ref=qi-zhengfu}做表率。]其他\n\n## 一、:org[全:org[妇联]会]{ref=a}',
    );
    expect(speech.mentions.map((m) => [m.anchor, m.block, m.text, m.start])).toEqual([
      ['m1', 'p1', '旗妇联', 2],
      ['m2', 'p1', '政府', 5],
      ['m3', 's1', '全妇联会', 2],
      ['m4', 's1', '妇联', 3],
    ]);
    expect(speech.paragraphs[0]?.leads).toEqual([{ start: 0, end: 11 }]);
  });

  test('is a link unless another mention lies inside, since HTML tears nested links apart', () => {
    const { html } = parse(':org[全:org[妇联]会]{ref=a}').speech;
    expect(html).toContain('<span class="mention" data-type="org" id="m1" data-ref="a">全<a class="mention"');
    expect(html).toContain('<a class="mention-link" href="/a/" aria-label="全妇联会"></a></span>');
  });
});

test('has no angle bracket in the attributes of a page, so that tags come off by the simplest pattern', () => {
  const { html } = parse(':figure[36学时以上]{kind=result}:figure[不到3人]:sic[甲]{corr="<乙>"}').speech;
  expect(html.replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]/);
  expect(html).toContain('data-op="&gt;="');
});

test('gives a figure its plain digits where the words do not show them', () => {
  const { html } = parse('甲:figure[2.6万元]{kind=target}，乙:figure[8个]{kind=count}').speech;
  expect(html).toContain('data-plain="26,000 元">2.6万元<');
  expect(html).toContain('data-kind="count">8个<');
});

test('lets links that are written from the root start at the archive, and no others', () => {
  const body = '[甲](/organizations/a/)[乙](https://b.c/d)[丙](#p1)[丁](/e/)';
  const { speech } = parseSpeech(FRONT + body, { id: 'a', file: 'a.md', base: '/archive/' });
  const hrefs = [...(speech?.html ?? '').matchAll(/ href="([^"]*)"/g)].map(([, href]) => href);
  expect(hrefs.slice(1)).toEqual(['/archive/organizations/a/', 'https://b.c/d', '#p1', '/archive/e/']);
});

test('adds no blank to the title around a mention', () => {
  const front = 'title: 在全旗会议上的讲话\nannotatedTitle: 在:event[全旗会议]{ref=a}上的讲话\ndate: 2011';
  const { speech } = parseSpeech(`---\n${front}\n---\n\n甲`, { id: 'b', file: 'b.md' });
  expect(speech?.titleHtml?.replace(/<[^>]*>/g, '')).toBe('在全旗会议上的讲话');
});

describe('structure', () => {
  test('numbers paragraphs and parts apart, and ends a part at ***', () => {
    const { speech } = parse('开头\n\n## 一、甲\n\n第一段\n\n> 引文\n\n***\n\n结束');
    expect(speech.paragraphs.map((p) => [p.anchor, p.section, p.quoted])).toEqual([
      ['p1', undefined, false],
      ['p2', 's1', false],
      ['p3', 's1', true],
      ['p4', undefined, false],
    ]);
    expect(speech.html).toContain('<h2 id="s1">一、甲</h2>');
  });

  test('gives the text back when the tags are removed', () => {
    const body = ':salute[同志们：]\n\n一:org[旗妇联]二**三**四\n\n## 一、甲';
    expect(
      parse(body)
        .speech.html.replace(/<[^>]*>/g, '')
        .replace(/\n/g, ''),
    ).toBe('同志们：一旗妇联二三四一、甲');
  });

  test('knows the place of each character in the file', () => {
    const { tree } = parse('第一段\n\n甲:org[乙丙]{ref=x}丁');
    expect(pointsInTree(tree)('p2', 2)).toMatchObject({ line: 8, column: 8 });
    expect(pointsInTree(tree)('p2', 3)).toMatchObject({ line: 8, column: 17 });
  });
});

describe('problems', () => {
  test('names the unknown attribute and the near miss', () => {
    expect(parse(':org[旗妇联]{ref=a reff=b}').problems).toMatchObject([
      {
        line: 6,
        column: 1,
        message: 'Unexpected attribute `reff` of `:org`, expected one of ref; did you mean `ref`?',
      },
    ]);
  });

  test.each([
    ['---\ntitel: x\ntitle: y\ndate: 2011\n---\n', 2, /Unexpected field `titel`.*did you mean `title`/],
    ['---\ntitle: y\ndate: 2011-02-30\n---\n', 3, /expected an ISO date/],
    ['---\ntitle: y\n---\n', 2, /expected a field `date`/],
    ['---\ntitle: [y\n---\n', 3, /Unexpected YAML/],
    ['没有开头', 1, /expected front matter/],
  ])('says where front matter is wrong: %j', (markdown, line, message) => {
    const { problems, speech } = parseSpeech(markdown, { id: 'a', file: 'a.md' });
    expect(speech).toBeUndefined();
    expect(problems).toContainEqual(expect.objectContaining({ line, message: expect.stringMatching(message) }));
  });
});

test('gives every file back to the letter', () => {
  const markdown = `${FRONT}  缩进的段\r\n接着\n\n\n##  标题 \n> 引:org[文\n> 字]{ref="a b"}\n>\n> 又一段\n***\n\\*星[链](https://e.org/a)  \n`;
  expect(serializeSpeech({ tree: parseTree(markdown) })).toBe(markdown);
});

test('puts nothing between the words of an annotated title', () => {
  const front = "---\ntitle: 在旗妇联的讲话\nannotatedTitle: '在:org[旗妇联]的讲话'\ndate: 2011\n---\n";
  const { speech } = parseSpeech(front, { id: 'a', file: 'content/speeches/a.md', index });
  expect(speech?.titleHtml?.replace(/<[^>]*>/g, '')).toBe('在旗妇联的讲话');
});
