import { expect, test } from 'vitest';
import { buildCorpus } from '../../../src/core/corpus/corpus.ts';
import { parseEntity } from '../../../src/core/markup/parse-entity.ts';
import { parseSpeech } from '../../../src/core/markup/parse-speech.ts';
import type { Entity } from '../../../src/core/model/entity.ts';
import { buildEntityIndex } from '../../../src/core/model/entity-index.ts';
import type { EntityType } from '../../../src/core/model/entity-types.ts';
import { buildDirectory } from '../../../src/core/search/build-directory.ts';

function entity(id: string, frontMatter: string, type: EntityType = 'organization'): Entity {
  const { entity: parsed } = parseEntity(`---\n${frontMatter}\n---\n`, type, id, `${id}.md`);
  if (parsed === undefined) throw new Error('Unexpected front matter');
  return parsed;
}

function pinyinOf(name: string, type: EntityType = 'term', kind = 'policy'): string | undefined {
  const directory = buildDirectory(buildCorpus([], [entity('a', `name: ${name}\nkind: ${kind}`, type)]));
  return directory.entities[0]?.names[0]?.pinyin;
}

test('holds every entity by id, with all its names, and counts of mentions and of speeches', () => {
  const entities = [
    entity(
      'b',
      'name: 旗妇联\nfullName: 旗妇女联合会\nkind: association\naliases:\n  - 妇联\n  - {name: 女联, to: 1990}',
    ),
    entity('a', 'name: 党委\nkind: generic', 'organization'),
  ];
  const index = buildEntityIndex(entities);
  const speeches = ['x', 'y'].map((id) => {
    const markdown = '---\ntitle: 讲话\ndate: 2011\n---\n\n:org[旗妇联]和:org[妇联]。\n';
    const { speech } = parseSpeech(markdown, { id, file: `${id}.md`, index });
    if (speech === undefined) throw new Error('Unexpected front matter');
    return speech;
  });
  expect(buildDirectory(buildCorpus(speeches, entities)).entities).toEqual([
    {
      ...{ id: 'a', type: 'organization', kind: 'generic', name: '党委', mentions: 0, speeches: 0 },
      names: [{ written: '党委', pinyin: 'dang wei' }],
    },
    {
      ...{ id: 'b', type: 'organization', kind: 'association', name: '旗妇联', mentions: 4, speeches: 2 },
      names: [
        { written: '旗妇联', pinyin: 'qi fu lian' },
        { written: '旗妇女联合会', pinyin: 'qi fu nv lian he hui' },
        { written: '妇联', pinyin: 'fu lian' },
        { written: '女联', pinyin: 'nv lian' },
      ],
    },
  ]);
});

test.each([
  ['重庆市', 'chong qing shi'],
  ['重点工程', 'zhong dian gong cheng'],
  ['长江银行', 'chang jiang yin hang'],
  ['绿色战略', 'lv se zhan lve'],
  ['New York', 'new york'],
  ['ＧＤＰ增长２％', 'gdp zeng zhang 2'],
  ['3A级', '3a ji'],
  ['“平安中旗”创建', 'ping an zhong qi chuang jian'],
  ['二〇一一年', 'er ling yi yi nian'],
  ['𠮷田', '𠮷 tian'],
  ['党', 'dang'],
])('reads %s as %s', (name, pinyin) => {
  expect(pinyinOf(name)).toBe(pinyin);
});

test('reads the first character of a person as a surname, and of a post as a word', () => {
  expect(pinyinOf('单田芳', 'person', 'person')).toBe('shan tian fang');
  expect(pinyinOf('单位代表', 'person', 'group')).toBe('dan wei dai biao');
});

test('gives the simplified form of a name in traditional characters, and its pinyin', () => {
  const { entities } = buildDirectory(buildCorpus([], [entity('a', 'name: 銀行會長\nkind: company')]));
  expect(entities[0]?.names).toEqual([{ written: '銀行會長', simplified: '银行会长', pinyin: 'yin hang hui zhang' }]);
});

test('lists other readings of the characters that stand in names', () => {
  const { heteronyms } = buildDirectory(buildCorpus([], [entity('a', 'name: 重庆女\nkind: company')]));
  expect(heteronyms).toEqual({ 重: 'zhong chong', 女: 'nv ru' });
});
