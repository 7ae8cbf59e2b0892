import { describe, expect, test } from 'vitest';
import { convertSpeech } from '../../../src/core/corpus/convert-script.ts';
import { speakersOf, turnsBySpeaker } from '../../../src/core/corpus/speakers.ts';
import { speechToJson } from '../../../src/core/exports/json.ts';
import { speechToTxt } from '../../../src/core/exports/txt.ts';
import { parseSpeech } from '../../../src/core/markup/parse-speech.ts';
import type { Entity } from '../../../src/core/model/entity.ts';
import { buildEntityIndex } from '../../../src/core/model/entity-index.ts';

function person(id: string, name: string, aliases: Entity['aliases'] = []): Entity {
  return { id, name, aliases, type: 'person', kind: 'person', sameAs: [], inferred: [], profile: [], file: `${id}.md` };
}

const index = buildEntityIndex([
  person('zhang-san', '张三', [{ name: '张县长', default: false }]),
  person('li-si', '李四'),
]);

function parse(body: string, front = '') {
  const hrefOf = (directive: string, ref: string) => `/${directive}/${ref}/`;
  const options = { id: 'a', file: 'a.md', index, hrefOf };
  const { speech, problems } = parseSpeech(`---\ntitle: 题目\ndate: 2011\n${front}---\n\n${body}`, options);
  if (speech === undefined) throw new Error(JSON.stringify(problems));
  return { speech, problems };
}

describe('utterances', () => {
  test('last until the next speaker, across paragraphs and headings', () => {
    const { utterances } = parse(
      ':speaker[张三：]一。\n\n二。\n\n## 三\n\n四。\n\n> 五\n\n:speaker[李四：]六。',
    ).speech;
    expect(utterances).toMatchObject([
      { anchor: 'u1', from: 'p1', to: 'p4', speaker: { ref: 'zhang-san', name: '张三', label: { text: '张三：' } } },
      { anchor: 'u2', from: 'p5', to: 'p5', speaker: { ref: 'li-si', name: '李四', label: { block: 'p5', start: 0 } } },
    ]);
  });

  test('of a speech without turns is one, of the front matter’s speaker', () => {
    expect(parse('一。\n\n二。', 'speaker: zhang-san\n').speech.utterances).toEqual([
      { anchor: 'u1', speaker: { ref: 'zhang-san', name: '张三' }, from: 'p1', to: 'p2' },
    ]);
    expect(parse('一。', 'speaker: 旗委领导\n').speech.utterances).toMatchObject([{ speaker: { name: '旗委领导' } }]);
    expect(parse('一。').speech.utterances).toEqual([{ anchor: 'u1', from: 'p1', to: 'p1' }]);
    expect(parse('## 一').speech.utterances).toEqual([]);
  });

  test('before the first speaker are the front matter’s speaker’s', () => {
    const { utterances } = parse('一。\n\n:speaker[李四：]二。', 'speaker: zhang-san\n').speech;
    expect(utterances.map(({ anchor, speaker }) => [anchor, speaker?.ref])).toEqual([
      ['u1', 'zhang-san'],
      ['u2', 'li-si'],
    ]);
  });

  test.each([
    [':speaker[张三：]', { ref: 'zhang-san', name: '张三' }],
    [':speaker[【张三】]', { ref: 'zhang-san', name: '张三' }],
    [':speaker[张三（县长）：]', { ref: 'zhang-san', name: '张三（县长）' }],
    [':speaker[张县长：]', { name: '张县长' }],
    [':speaker[张县长：]{ref=zhang-san}', { ref: 'zhang-san', name: '张县长' }],
    [':speaker[县长:person[张三]{ref=zhang-san}：]', { ref: 'zhang-san', name: '县长张三' }],
    [':speaker[主持人：]{role=主持人}', { role: '主持人', name: '主持人' }],
    [':speaker[**张三：**]', { ref: 'zhang-san', name: '张三' }],
  ])('%s says who speaks', (label, speaker) => {
    const { speech, problems } = parse(`${label}你好。`);
    expect(problems).toEqual([]);
    const { label: _, ...who } = speech.utterances[0]?.speaker ?? { name: '' };
    expect(who).toEqual(speaker);
  });

  test.each([
    '你好。:speaker[张三：]',
    '## :speaker[张三：]',
    ':speaker[]你好。',
    ':speaker[张三：:speaker[李四：]]好。',
  ])('%s has a speaker where none can be', (body) => {
    expect(parse(body).problems).toMatchObject([{ rule: 'speaker-place', severity: 'error' }]);
  });
});

test('an incident has its kind, and is other without one', () => {
  const { speech, problems } = parse('好。:incident[（掌声）]{kind=applause}:incident[（铃响）]');
  expect(problems).toEqual([]);
  expect(speech.incidents).toMatchObject([
    { kind: 'applause', text: '（掌声）', block: 'p1', start: 2, end: 6 },
    { kind: 'other', text: '（铃响）', block: 'p1', start: 6, end: 10 },
  ]);
  expect(parse(':incident[（笑）]{kind=laugther}').problems).toMatchObject([{ rule: 'attribute-value' }]);
});

test('a page sets apart who speaks and what happens; without tags it is the text', () => {
  const { html, paragraphs } = parse(
    ':speaker[张三：]好。:incident[（掌声）]{kind=applause}\n\n:speaker[主持人：]好。',
  ).speech;
  expect(html).toContain('<p id="p1" class="turn">');
  expect(html).toContain('<a class="speaker" id="u1" data-ref="zhang-san" href="/person/zhang-san/">张三：</a>');
  expect(html).toContain('<span class="incident" data-kind="applause">（掌声）</span>');
  expect(html).toContain('<span class="speaker" id="u2">主持人：</span>');
  expect(html.replace(/<[^>]*>/g, '')).toBe(paragraphs.map(({ text }) => text).join('\n'));
});

test('files have the turns and incidents, the plain text their words', () => {
  const { speech } = parse(':speaker[张三：]好。:incident[（掌声）]{kind=applause}');
  expect(JSON.parse(speechToJson(speech))).toMatchObject({
    utterances: [
      {
        anchor: 'u1',
        from: 'p1',
        to: 'p1',
        speaker: { ref: 'zhang-san', name: '张三', label: { text: '张三：', block: 'p1', start: 0, end: 3 } },
      },
    ],
    incidents: [{ kind: 'applause', text: '（掌声）', block: 'p1', start: 5, end: 9 }],
  });
  expect(speechToTxt(speech)).toBe('题目\n\n张三：好。（掌声）\n');
});

test('in another script names and incidents are in that script too', () => {
  const { speech } = parse(':speaker[主持人：]{role=主持人}好。:incident[（掌声）]{kind=applause}');
  const convert = (text: string): string => text.replaceAll('声', '聲').replaceAll('主', '住');
  const { utterances, incidents } = convertSpeech(speech, 'zh-Hant', convert, convert);
  expect(utterances[0]?.speaker).toMatchObject({ name: '住持人', role: '住持人', label: { text: '住持人：' } });
  expect(incidents[0]?.text).toBe('（掌聲）');
});

test('knows everybody who speaks, with their paragraphs', () => {
  const { speech } = parse(
    ':speaker[主持人：]一。\n\n:speaker[张三：]二。\n\n三。\n\n:speaker[问：]四。',
    'speaker: li-si\n',
  );
  expect(speakersOf(speech)).toEqual(['li-si', '主持人', 'zhang-san']);
  expect([...turnsBySpeaker(speech)]).toEqual([
    ['主持人', ['p1']],
    ['zhang-san', ['p2', 'p3']],
  ]);
  expect([...turnsBySpeaker(parse('一。', 'speaker: li-si\n').speech)]).toEqual([]);
});
