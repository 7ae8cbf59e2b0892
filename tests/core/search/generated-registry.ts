import { buildCorpus, type Corpus } from '../../../src/core/corpus/corpus.ts';
import type { Entity } from '../../../src/core/model/entity.ts';
import { pick, type Random } from './generate.ts';

const HEADS = [
  '海东',
  '青山',
  '龙泉',
  '白云',
  '松原',
  '丹江',
  '玉门',
  '曲阜',
  '单县',
  '乐亭',
  '长乐',
  '重阳',
  '吕梁',
  'A3',
];
const MIDDLES = [
  '水利',
  '纺织',
  '林业',
  '园艺',
  '航运',
  '茶叶',
  '古籍',
  '戏曲',
  '天文',
  '蜂业',
  '瓷器',
  '消防',
  '渔政',
  '盐务',
];
const TAILS = ['研究院', '学会', '厂', '合作社', '博物馆', '委员会', '管理局', '中学', '基金', 'Lab'];

/** Organizations as another archive may have them, each under three names at least, some of which several bear. */
export function generatedRegistry(random: Random, size: number): Corpus {
  const entities = Array.from({ length: size }, (_, number): Entity => {
    const [head, middle, tail] = [word(random, HEADS), word(random, MIDDLES), pick(random, TAILS)];
    return {
      ...{ id: `entity-${number}`, type: 'organization', kind: number % 9 === 0 ? 'generic' : 'association' },
      ...{ name: `${head}${middle}${tail}`, fullName: `${head}“${middle}”${tail}·${word(random, MIDDLES)}分部` },
      aliases: [{ name: `${head[0]}${middle[0]}${tail[0]}`, default: false }],
      ...{ sameAs: [], inferred: [], profile: [], file: `entity-${number}.md` },
    };
  });
  return buildCorpus([], entities);
}

/** One from the list, and now and then a word of rare characters. */
function word(random: Random, from: readonly string[]): string {
  if (random() < 0.3) return pick(random, from);
  return String.fromCodePoint(0x4e00 + Math.floor(random() * 20_000), 0x4e00 + Math.floor(random() * 20_000));
}
