import fc from 'fast-check';

const HALF_WIDTH = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
const FULL_WIDTH = '，。、；：？！“”‘’《》〈〉（）【】〔〕—…·～％＂＃＄＆＇＊＋．／＜＝＞＠［＼］＾＿｀｛｜｝';
const MARKUP = [
  ':org[',
  ':org[旗妇联]{ref=qi-fulian}',
  ':figure[280万元]{kind=result}',
  ':date[今年]{when=2011 inferred}',
  ':note[编者注]',
  ':gap[缺]{reason="不 清"}',
  ':lead[一是好。]',
  ':foo[',
  ']{ref=a}',
  ']',
  '{a="',
  '**',
  '*',
  '\\',
  '\n',
  '\n\n',
  '\n## ',
  '\n> ',
  '\n***\n',
  '\r\n',
  '](https://example.org/)',
  '　　',
  '10:30',
  '3~5个',
];

/** Texts of all that a file may hold, markup well formed and broken. */
export const markdown = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'旗妇联工会的一是万元年全我乡𠮷〇'),
      fc.constantFrom(...'aZq ', ...'0123456789', ...HALF_WIDTH, ...FULL_WIDTH),
      fc.constantFrom(...MARKUP),
      fc.string({ unit: 'binary', maxLength: 2 }),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));
