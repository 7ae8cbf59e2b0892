import { expect, test } from 'vitest';
import { wordSegmentation } from '../../../src/archive/word-segmentation.ts';
import { blocksOf } from '../../../src/core/corpus/corpus.ts';
import { conlluFiles } from '../../../src/core/exports/conllu/conllu.ts';
import type { ExportSource, WordSegmentation } from '../../../src/core/exports/format.ts';
import { known } from '../known.ts';
import { annotatedSpeech } from '../markup/generate-annotated.ts';
import { committedSource, sourceOf } from './sources.ts';

const REGISTRY = {
  'organizations/qi-fulian': '---\nname: 旗妇联\naliases: [旗妇女联合会]\nkind: mass-organization\n---\n',
  'places/zhongqi': '---\nname: 中旗\nkind: banner\n---\n',
};
const FRONT = '---\ntitle: 题\ndate: 2011\n---\n\n';

async function conllu(body: string, segmentation?: WordSegmentation): Promise<string[]> {
  const source = { ...sourceOf({ a: FRONT + body }, REGISTRY), ...(segmentation && { segmentation }) };
  return String(await known(conlluFiles(source)[0]).write()).split('\n');
}

/** Form, part of speech and MISC of the words of one paragraph. */
async function words(body: string, segmentation?: WordSegmentation): Promise<string[]> {
  const lines = await conllu(body, segmentation);
  return lines
    .slice(lines.indexOf('# newpar id = p1'))
    .filter((line) => /^\d/.test(line))
    .map((line) => line.split('\t'))
    .map((columns) => [columns[1], columns[3], columns[9]].join(' '));
}

test('says what it is of and how its words were found', async () => {
  expect((await conllu('一。二！\n', wordSegmentation)).filter((line) => line.startsWith('#'))).toEqual([
    '# newdoc id = a',
    `# segmentation = names of the registry, longest first, then ${wordSegmentation.name}`,
    '# newpar id = title',
    '# sent_id = a-title-1',
    '# text = 题',
    '# newpar id = p1',
    '# sent_id = a-p1-1',
    '# text = 一。',
    '# sent_id = a-p1-2',
    '# text = 二！',
  ]);
});

test('a name of the registry is one word, the longest first, marked or not', async () => {
  expect(await words('旗妇女联合会和旗妇联')).toEqual([
    '旗妇女联合会 _ SpaceAfter=No',
    '和 _ SpaceAfter=No',
    '旗妇联 _ SpaceAfter=No',
  ]);
});

test('a word ends where a mention begins or ends', async () => {
  const whole: WordSegmentation = { name: 'whole', wordsOf: (text) => text.split(/(\u2029)/) };
  expect(await words('在:place[中旗]{ref=zhongqi}的旗:org[妇联]{ref=qi-fulian}好', whole)).toEqual([
    '在 _ SpaceAfter=No',
    '中旗 _ NER=B-PLACE|Ref=zhongqi|SpaceAfter=No',
    '的旗 _ SpaceAfter=No',
    '妇联 _ NER=B-ORG|Ref=qi-fulian|SpaceAfter=No',
    '好 _ SpaceAfter=No',
  ]);
});

test('mentions that nest are levels, the outermost without a number', async () => {
  expect(await words(':org[:place[中旗]{ref=zhongqi}妇联]{ref=qi-fulian}')).toEqual([
    '中旗 _ NER=B-ORG|Ref=qi-fulian|NER2=B-PLACE|Ref2=zhongqi|SpaceAfter=No',
    '妇 _ NER=I-ORG|SpaceAfter=No',
    '联 _ NER=I-ORG|SpaceAfter=No',
  ]);
});

test('white space is kept beside the words, and only the certain is said of them', async () => {
  expect(await words('GDP 增3.5%　好\u2003。')).toEqual([
    'GDP _ _',
    '增 _ SpaceAfter=No',
    '3 NUM SpaceAfter=No',
    '. PUNCT SpaceAfter=No',
    '5 NUM SpaceAfter=No',
    '% PUNCT SpacesAfter=\\u3000',
    '好 _ SpacesAfter=\\u2003',
    '。 PUNCT SpaceAfter=No',
  ]);
});

test('a sentence does not end inside a name', async () => {
  const lines = await conllu('是:org[“好！”协会]办的。完。\n');
  expect(lines.filter((line) => line.startsWith('# text'))).toEqual([
    '# text = 题',
    '# text = 是“好！”协会办的。',
    '# text = 完。',
  ]);
});

/** What CoNLL-U asks of a file, and the text of each block as its words give it back. */
function blocksIn(file: string): Map<string, string> {
  const blocks = new Map<string, string>();
  const ids = new Set<string>();
  let block = '';
  for (const sentence of file.split('\n\n').slice(0, -1)) {
    const lines = sentence.split('\n');
    block = lines.find((line) => line.startsWith('# newpar id = '))?.slice(14) ?? block;
    const id = known(lines.find((line) => line.startsWith('# sent_id = ')));
    expect(ids.has(id), id).toBe(false);
    ids.add(id);
    const rows = lines.filter((line) => !line.startsWith('# ')).map((line) => line.split('\t'));
    const columns = rows.map((row) => ({
      number: row[0],
      form: known(row[1]),
      misc: (row[9] ?? '').split('|'),
      length: row.length,
    }));
    expect(columns.map(({ number, length }) => [number, length])).toEqual(columns.map((_, i) => [String(i + 1), 10]));
    const shown = columns.map(({ form, misc }, i) => {
      const joined = misc.includes('SpaceAfter=No') || i === columns.length - 1;
      return form + (joined ? '' : ' ');
    });
    expect(lines.find((line) => line.startsWith('# text = '))).toBe(`# text = ${shown.join('')}`);
    const text = columns.map(({ form, misc }) => spaces(misc, 'SpacesBefore') + form + after(misc)).join('');
    blocks.set(block, (blocks.get(block) ?? '') + text);
  }
  return blocks;
}

function after(misc: readonly string[]): string {
  if (misc.includes('SpaceAfter=No')) return '';
  return spaces(misc, 'SpacesAfter') || ' ';
}

function spaces(misc: readonly string[], name: string): string {
  const value = misc.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
  const named: Readonly<Record<string, string>> = { s: ' ', t: '\t', r: '\r', n: '\n' };
  return value.replace(/\\(?:u([\da-f]{4})|([strn]))/g, (_, code, letter) =>
    code === undefined ? known(named[letter]) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

async function expectWhole(source: ExportSource): Promise<void> {
  for (const [i, file] of conlluFiles(source).entries()) {
    const speech = known(source.corpus.speeches[i]);
    const blocks = blocksIn(String(await file.write()));
    for (const [anchor, { text }] of blocksOf(speech))
      if (text.trim() !== '') expect(blocks.get(anchor), `${speech.id} ${anchor}`).toBe(text);
    const named = [...String(await file.write()).matchAll(/NER\d*=B-/g)].length;
    expect(named).toBeGreaterThan(0);
  }
}

test('the committed speeches are valid and lose no character', async () => {
  await expectWhole({ ...(await committedSource()), segmentation: wordSegmentation });
});

test('neither do generated ones, with a dictionary and without', async () => {
  const source = sourceOf(
    Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`s${i}`, annotatedSpeech(i + 1)])),
    REGISTRY,
  );
  for (const segmentation of [undefined, wordSegmentation])
    for (const [i, file] of conlluFiles({ ...source, ...(segmentation && { segmentation }) }).entries()) {
      const blocks = blocksIn(String(await file.write()));
      for (const [anchor, { text }] of blocksOf(known(source.corpus.speeches[i])))
        if (text.trim() !== '') expect(blocks.get(anchor), `${i} ${anchor}`).toBe(text);
    }
});
