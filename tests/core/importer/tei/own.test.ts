import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { speechToTei } from '../../../../src/core/exports/tei/speech.ts';
import { parseXml } from '../../../../src/core/importer/tei/parse-xml.ts';
import { readAnyTei, readTei, textsIn } from '../../../../src/core/importer/tei/read-tei.ts';
import { parseSpeech } from '../../../../src/core/markup/parse-speech.ts';
import { formatProblem } from '../../../../src/core/model/problem.ts';
import { committedSource, sourceOf } from '../../exports/sources.ts';
import { known } from '../../known.ts';
import { markdown as anyMarkdown } from '../../markup/any-markdown.ts';
import { annotatedSpeech } from '../../markup/generate-annotated.ts';

const FRONT = '---\ntitle: 题目\ndate: 2011\n---\n\n';
const REGISTRY = {
  'organizations/qi-fulian': '---\nname: 旗妇联\naliases: [妇联]\nkind: team\n---\n',
  'organizations/gonghui': '---\nname: 工会\nkind: team\n---\n',
  'people/li-shuji': '---\nname: 李书记\nkind: person\n---\n',
};

function exported(markdown: string, registry: Readonly<Record<string, string>> = REGISTRY): string {
  const source = sourceOf({ a: markdown }, registry);
  return speechToTei(known(source.corpus.speeches[0]), source);
}

/** The Markdown of a file, or why there is none. */
function imported(xml: string): string {
  const read = readTei(xml, 'a.xml');
  return 'markdown' in read ? read.markdown : formatProblem(read.problem);
}

/** The Markdown of a speech whose TEI somebody changed. */
function edited(markdown: string, from: string | RegExp, to: string): string {
  const xml = exported(markdown);
  const changed = xml.replace(from, () => to);
  expect(changed).not.toBe(xml);
  return imported(changed);
}

test('the committed speeches come back to the letter', async () => {
  const source = await committedSource('/archive/');
  expect(source.corpus.speeches.length).toBeGreaterThan(0);
  for (const speech of source.corpus.speeches)
    expect(readTei(speechToTei(speech, source), 'x.xml')).toEqual({
      id: speech.id,
      markdown: source.markdown.get(speech.id),
    });
});

test.each([1, 101, 201, 301, 401])(
  'so do 100 generated speeches from seed %i, some of whose names the registry knows',
  (first) => {
    for (let seed = first; seed < first + 100; seed++) {
      const markdown = annotatedSpeech(seed);
      expect(readTei(exported(markdown), 'a.xml'), `seed ${seed}`).toEqual({ id: 'a', markdown });
    }
  },
);

test('so does whatever else a file may hold', () => {
  fc.assert(
    fc.property(anyMarkdown, (body) => {
      expect(imported(exported(FRONT + body))).toBe(FRONT + body);
    }),
    { numRuns: 1000, seed: 20111124 },
  );
});

test('a corpus file into which everything was included gives back its speeches', () => {
  const markdown = annotatedSpeech(1);
  const [, speech = ''] = /(<TEI[\s\S]*)$/.exec(exported(markdown)) ?? [];
  const parsed = parseXml(`<teiCorpus><teiHeader/>${speech}</teiCorpus>`, 'c.xml');
  if ('problem' in parsed) throw new Error(formatProblem(parsed.problem));
  const read = textsIn(parsed.root).map((text) => readAnyTei(text, { file: 'c.xml', companions: [], split: false }));
  expect(read).toEqual([{ speeches: [{ id: 'a', markdown }], entities: [] }]);
});

test('the header alone says what the front matter says, in other words', () => {
  for (let seed = 1; seed <= 100; seed++) {
    const markdown = annotatedSpeech(seed);
    const without = exported(markdown).replace(/<xenoData[\s\S]*<\/xenoData>/, '');
    const meta = (text: string) => parseSpeech(text, { id: 'a', file: 'a.md' }).speech?.meta;
    expect(meta(imported(without)), `seed ${seed}`).toEqual(meta(markdown));
  }
});

describe('what is changed in the TEI is changed in the Markdown', () => {
  const body = '一:org[旗妇联]{ref=qi-fulian}二:org[工会]，:figure[3 个]{ org="gonghui"  kind=result}。:note[旧注]\n';

  test('a word', () => {
    expect(edited(FRONT + body, '旗妇联</orgName>二', '旗妇联</orgName>第二')).toBe(FRONT + body.replace('二', '第二'));
  });

  test('a reference', () => {
    expect(edited(FRONT + body, '#qi-fulian"', '#qi-kexie"')).toBe(FRONT + body.replace('qi-fulian', 'qi-kexie'));
  });

  test('a reference that was read from the name', () => {
    expect(edited(FRONT + body, '#gonghui" resp', '#qi-zonggonghui" resp')).toBe(
      FRONT + body.replace('[工会]', '[工会]{ref=qi-zonggonghui}'),
    );
  });

  test('an attribute of several', () => {
    expect(edited(FRONT + body, '#kind.result', '#kind.target')).toBe(
      FRONT + body.replace(/\{ org.*?\}/, '{kind=target org=gonghui}'),
    );
  });

  test('a quantity that the words do not say', () => {
    expect(edited(FRONT + body, 'quantity="3"', 'quantity="4"')).toContain('value=4');
  });

  test('a note', () => {
    expect(edited(FRONT + body, '旧注', '[新注]')).toBe(FRONT + body.replace('旧注', '\\[新注\\]'));
  });

  test('a new mark, and one that is gone', () => {
    const xml = exported(`${FRONT}一二:org[三]\n`);
    const changed = xml.replace('一二', '一<emph>二</emph>').replace(/<orgName.*?>(.*?)<\/orgName>/, '$1');
    expect(imported(changed)).toBe(`${FRONT}一*二*三\n`);
  });

  test('the title, and only it: the rest of the front matter stays as it was written', () => {
    const markdown = `---\n# 题\ntitle:  '题目'\ndate:   "2011"\n---\n\n一\n`;
    expect(edited(markdown, '<title type="main">题目', '<title type="main">新题')).toBe(
      markdown.replace('题目', '新题').replaceAll(/: {2,}/g, ': '),
    );
  });

  test('a text that was written with escapes', () => {
    expect(edited(`${FRONT}甲\\_[乙\n`, '甲', '甲甲')).toBe(`${FRONT}甲甲\\_[乙\n`);
    expect(edited(`${FRONT}甲\\_乙\n`, '_乙', '，乙')).toBe(`${FRONT}甲，乙\n`);
  });

  test('lines that a program broke', () => {
    expect(edited(`${FRONT}甲乙 a b\n`, '甲乙 a b', '甲\n  乙 a\nb')).toBe(`${FRONT}甲乙 a b\n`);
  });
});

describe('says what is wrong and where', () => {
  const xml = exported(`${FRONT}一:org[旗妇联]{ref=qi-fulian}二\n`);

  test('a file that is not well-formed', () => {
    expect(imported('<TEI>\n <a></b>\n</TEI>')).toMatch(
      /^a\.xml:2:\d+ {2}Unexpected XML, expected a well-formed file: .+ {2}tei$/,
    );
  });

  test('an element of another profile', () => {
    expect(imported(xml.replace('一<', '一<app/><'))).toMatch(
      /^a\.xml:\d+:\d+ {2}Unexpected element `app`, expected one of the profile/,
    );
  });

  test('an id that is no id', () => {
    expect(imported(xml.replace('"rostrum">a<', '"rostrum">../a<'))).toContain('Unexpected id `../a`');
  });

  test('a date that is none', () => {
    expect(imported(xml.replace('<creation><date when="2011"', '<creation><date when="x"'))).toContain(
      'Unexpected `date: "x"`',
    );
  });

  test('another root', () => {
    expect(imported('<html/>')).toBe('a.xml:1:1  Unexpected element `html`, expected TEI  tei');
  });
});

describe('nothing in a file is followed', () => {
  test('no declaration of entities', () => {
    const laughs = '<!DOCTYPE TEI [\n<!ENTITY a "ha"><!ENTITY b "&a;&a;">\n]><TEI>&b;</TEI>';
    expect(imported(laughs)).toBe(
      'a.xml:1:1  Unexpected declarations in the DOCTYPE, expected none: entities are not expanded  tei',
    );
  });

  test('no entity that is declared elsewhere', () => {
    expect(imported('<!DOCTYPE TEI SYSTEM "file:///etc/passwd"><TEI>&b;</TEI>')).toContain('Unexpected XML');
  });

  test('no nesting without end', () => {
    const deep = 100_000;
    expect(imported(`${'<a>'.repeat(deep)}${'</a>'.repeat(deep)}`)).toMatch(
      /^a\.xml:1:901 {2}Unexpected element in 300 others/,
    );
  });
});
