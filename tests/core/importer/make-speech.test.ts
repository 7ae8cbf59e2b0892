import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeSpeech } from '../../../src/core/importer/make-speech.ts';
import { buildRecognizer } from '../../../src/core/importer/recognize/recognizer.ts';

const FIRST = 'quanqi-quntuan-shetuan-gongzuo-huiyi.txt';

function make(name: string, bytes: Uint8Array, annotate = true) {
  const made = makeSpeech({
    ...{ file: `in/${name}`, name, bytes, sha256: 'a'.repeat(64), chooseId: (id: string) => `${id}-2` },
    recognizer: annotate ? buildRecognizer([]) : undefined,
  });
  if ('problem' in made) throw new Error(made.problem.message);
  return made;
}

test('proposals point at the same words with annotations and without', () => {
  const bytes = readFileSync(`content/sources/${FIRST}`);
  const textsBefore = (annotate: boolean) => {
    const { markdown, proposals } = make(FIRST, bytes, annotate);
    const lines = markdown.split('\n');
    const before = proposals.map(({ where: { line, column } }) => lines[line - 1]?.slice(0, column - 1));
    return before.map((text) => text?.replace(/:\w+\[|\](?:\{[^}]*\})?/g, ''));
  };
  expect(textsBefore(false).filter((text) => text !== '')).toHaveLength(2);
  expect(textsBefore(true)).toEqual(textsBefore(false));
});

test('a proposal about the front matter names its field and value', () => {
  const { id, proposals } = make('a.txt', new Uint8Array(Buffer.from('讲话\n（2013年3月5日）\n今天开会。')));
  expect(id).toBe('2013-a-2');
  expect(proposals).toEqual([
    { where: { line: 3, column: 1 }, field: 'date', value: '2013-03-05', evidence: expect.stringContaining('据文中') },
  ]);
});

test.each(['a\n', '一是快。\n', '（掌声）', '1万元'])('makes nothing of many %j that a check would refuse', (unit) => {
  const made = makeSpeech({
    ...{ file: 'a.txt', name: 'a.txt', bytes: new Uint8Array(Buffer.from(unit.repeat(1_000_000 / unit.length))) },
    ...{ sha256: 'a'.repeat(64), date: '2013', chooseId: (id: string) => id, recognizer: buildRecognizer([]) },
  });
  expect('problem' in made && made.problem.message).toMatch(/^Unexpected text of .* expected /);
});

test('takes no text that is longer than any speech, plain text without reading it', () => {
  const tooLong = (name: string, text: string) =>
    makeSpeech({
      ...{ file: name, name, bytes: new Uint8Array(Buffer.from(text)), sha256: 'a'.repeat(64), date: '2013' },
      ...{ chooseId: (id: string) => id, recognizer: undefined },
    });
  const message = (length: string) => ({
    problem: { message: `Unexpected text of ${length}, expected at most 1000000: several speeches are several files` },
  });
  expect(tooLong('a.txt', 'a'.repeat(1_000_001))).toMatchObject(message('1000001 characters'));
  expect(tooLong('a.txt', 'a'.repeat(4_000_004))).toMatchObject(message('1000001 characters or more'));
  const size = (name: string) => tooLong(name, '<p>a</p>\n'.repeat(1_200_000));
  expect(size('a.html')).toMatchObject({
    problem: { message: expect.stringMatching(/^Unexpected size of 10800000 b/) },
  });
});
