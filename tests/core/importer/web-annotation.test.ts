import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { speechToTxt } from '../../../src/core/exports/txt.ts';
import { speechToWebAnnotations } from '../../../src/core/exports/web-annotation/web-annotation.ts';
import { readWebAnnotations } from '../../../src/core/importer/web-annotation.ts';
import { formatProblem } from '../../../src/core/model/problem.ts';
import { committedSource, sourceOf } from '../exports/sources.ts';
import { known } from '../known.ts';
import { markdown as anyMarkdown } from '../markup/any-markdown.ts';
import { annotatedSpeech } from '../markup/generate-annotated.ts';

const FRONT = '---\ntitle: 题目\ndate: 2011\n---\n\n';

function exported(markdown: string): { json: string; text: string } {
  const source = sourceOf({ a: markdown });
  const speech = known(source.corpus.speeches[0]);
  return { json: speechToWebAnnotations(speech, source), text: speechToTxt(speech) };
}

test('500 generated speeches come back from their annotations to the letter, with their text beside them and without', () => {
  for (let seed = 1; seed <= 500; seed++) {
    const markdown = annotatedSpeech(seed);
    const { json, text } = exported(markdown);
    expect(readWebAnnotations(json, undefined, 'a.annotations.jsonld'), `seed ${seed}`).toEqual({ id: 'a', markdown });
    expect(readWebAnnotations(json, text, 'a.annotations.jsonld'), `seed ${seed}`).toEqual({ id: 'a', markdown });
  }
});

test('so does whatever else a file may hold', () => {
  fc.assert(
    fc.property(anyMarkdown, (body) => {
      const { json } = exported(FRONT + body);
      expect(readWebAnnotations(json, undefined, 'a.annotations.jsonld')).toEqual({ id: 'a', markdown: FRONT + body });
    }),
    { numRuns: 2000, seed: 20111124 },
  );
});

test('the committed speeches come back to the letter', async () => {
  const source = await committedSource('/archive/');
  expect(source.corpus.speeches.length).toBeGreaterThan(0);
  for (const speech of source.corpus.speeches) {
    const { id } = speech;
    const read = readWebAnnotations(speechToWebAnnotations(speech, source), speechToTxt(speech), 'x');
    expect(read).toEqual({ id, markdown: source.markdown.get(id) });
  }
});

describe('says what is wrong and where', () => {
  const { json, text } = exported(`${FRONT}一:org[旗妇联]{ref=qi-fulian}二\n`);
  const message = (changed: string, given?: string): string => {
    const read = readWebAnnotations(changed, given, 'a.annotations.jsonld');
    return 'problem' in read ? formatProblem(read.problem) : 'no problem';
  };

  test('a file that is no JSON', () => {
    expect(message('<xml/>')).toBe('a.annotations.jsonld:1:1  Unexpected text, expected JSON  web-annotation');
  });

  test('JSON of another kind', () => {
    expect(message('{"type":"Annotation"}')).toMatch(
      /^a\.annotations\.jsonld:1:1 {2}Unexpected `id`, expected an annotation collection/,
    );
  });

  test('an id that is no id', () => {
    expect(message(json.replace(/a\.annotations\.jsonld/, '../../x.annotations.jsonld#'))).toContain('Unexpected id');
  });

  test('a text that was changed', () => {
    expect(message(json, text.replace('妇联', '工会'))).toMatch(
      /^a\.annotations\.jsonld:4:1 .*expected `一旗妇联二` in the text/,
    );
  });

  test('an unknown kind, with the near miss', () => {
    expect(message(json.replace('"value":"org"', '"value":"orgs"'))).toMatch(
      /Unexpected kind `orgs`.*did you mean `org`\?/,
    );
  });

  test('marks that cross', () => {
    const crossing = json
      .replaceAll('"start":5,"end":8', '"start":5,"end":10')
      .replace('"exact":"旗妇联"', '"exact":"旗妇联二\\n"');
    expect(message(crossing)).toMatch(/:5:1 {2}Unexpected mark across the border of another/);
  });

  test('Markdown that would bring text in', () => {
    expect(message(json.replace('2011\\n---', '2011\\n---\\n\\n插入'))).toContain(
      'expected one that leaves it as it is',
    );
  });

  test('front matter that is not valid', () => {
    expect(message(json.replace('date: 2011', 'date: x'))).toContain('Unexpected `date: "x"`');
  });
});
