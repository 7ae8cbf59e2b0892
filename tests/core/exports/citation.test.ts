import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillCitation, locatorText, quoteWithCitation } from '../../../src/core/citing/citation-template.ts';
import { type CitationFormatId, citationFormats, formatOf } from '../../../src/core/citing/formats.ts';
import { type CitedWork, citedWorkOf } from '../../../src/core/exports/citation/cited-work.ts';
import { writeCitations } from '../../../src/core/exports/citation/write-citations.ts';
import { parseEntity } from '../../../src/core/markup/parse-entity.ts';
import { parseSpeech } from '../../../src/core/markup/parse-speech.ts';
import type { Entity } from '../../../src/core/model/entity.ts';
import { buildEntityIndex } from '../../../src/core/model/entity-index.ts';

const USE = { address: 'https://a.example/x_y/#p7', accessed: { year: 2026, month: 1, day: 4 } };
const P7 = { from: 7, to: 7 };

/** The work that a front matter describes, with the persons of the archive: id → name and kind. */
function work(frontMatter: string, persons: Readonly<Record<string, readonly [name: string, kind: string]>> = {}) {
  const entities = Object.entries(persons).map(([id, [name, kind]]): Entity => {
    const { entity } = parseEntity(`---\nname: ${name}\nkind: ${kind}\n---\n`, 'person', id, `${id}.md`);
    if (entity === undefined) throw new Error('Unexpected front matter');
    return entity;
  });
  const { speech } = parseSpeech(`---\n${frontMatter}\n---\n\n开会。\n`, {
    id: 'a-speech',
    file: 'content/speeches/a-speech.md',
    index: buildEntityIndex(entities),
  });
  if (speech === undefined) throw new Error('Unexpected front matter');
  return citedWorkOf(speech, { entityById: new Map(entities.map((it) => [it.id, it])) }, { title: '讲话档案' });
}

const cite = (cited: CitedWork, format: CitationFormatId, paragraphs?: { from: number; to: number }): string =>
  fillCitation(writeCitations(cited)[format], { ...USE, paragraphs });

describe('GB/T 7714', () => {
  const dated = work('title: 在会上的讲话\ndate: 2011-03-05\nspeaker: wang', { wang: ['王小明', 'person'] });

  test('of 2025 writes all but full stops and square brackets in full width', () => {
    expect(cite(dated, 'gbt-2025')).toBe(
      '王小明. 在会上的讲话[EB/OL]. （2011-03-05）[2026-01-04]. https://a.example/x_y/#p7.',
    );
  });

  test('of 2015 writes them in half width', () => {
    expect(cite(dated, 'gbt-2015')).toBe(
      '王小明. 在会上的讲话[EB/OL]. (2011-03-05)[2026-01-04]. https://a.example/x_y/#p7.',
    );
  });

  test('has the paragraph where the standard has pages', () => {
    expect(cite(dated, 'gbt-2025', P7)).toBe(
      '王小明. 在会上的讲话[EB/OL]. 第7段（2011-03-05）[2026-01-04]. https://a.example/x_y/#p7.',
    );
  });

  test.each([
    ['date: 2011', '（2011）'],
    ['date: 2011-03', '（2011-03）'],
    ['date: 2011\ndateNote: 由文意推定', '（[2011]）'],
  ])('writes a date as it is known: %j', (date, written) => {
    expect(cite(work(`title: 讲话\n${date}`), 'gbt-2025')).toBe(
      `讲话[EB/OL]. ${written}[2026-01-04]. https://a.example/x_y/#p7.`,
    );
  });

  test('without a date has only the day of access', () => {
    const { issued: _, ...undated } = dated;
    expect(cite(undated, 'gbt-2025')).toBe('王小明. 在会上的讲话[EB/OL]. [2026-01-04]. https://a.example/x_y/#p7.');
  });

  test('writes Latin surnames as usual since 2025, in capitals before', () => {
    const english = work('title: On Work\ndate: 1979-05-04\nlanguage: en\nspeaker: x', {
      x: ['Margaret Hilda Thatcher', 'person'],
    });
    expect(cite(english, 'gbt-2025', P7)).toMatch(/^Thatcher M H\. On Work\[EB\/OL\]\. para\. 7（1979-05-04）/);
    expect(cite(english, 'gbt-2015')).toMatch(/^THATCHER M H\. /);
  });
});

describe('who spoke', () => {
  test.each(['王小明', '欧阳海', '巴特尔', '布和·巴图尔'])('is written whole where the name is Chinese: %s', (name) => {
    const cited = work('title: 讲话\ndate: 2011\nspeaker: x', { x: [name, 'person'] });
    expect(cite(cited, 'apa')).toMatch(new RegExp(`^${name}\\. \\(2011\\)`));
    expect(cite(cited, 'bibtex')).toContain(`author = {{${name}}}`);
    expect(cite(cited, 'ris')).toContain(`AU  - ${name}\n`);
  });

  test('is parted where the name is Latin and of one person', () => {
    const names = { x: ['Ada King', 'person'], y: ['Board Members', 'group'] } as const;
    expect(cite(work('title: T\ndate: 2011\nlanguage: en\nspeaker: x', names), 'apa')).toMatch(/^King, A\. /);
    expect(cite(work('title: T\ndate: 2011\nlanguage: en\nspeaker: y', names), 'apa')).toMatch(/^Board Members\. /);
  });

  test('may be a role in words, or nobody known', () => {
    expect(cite(work('title: 讲话\ndate: 2011\nspeaker: 旗委、政府领导'), 'gbt-2025')).toMatch(
      /^旗委、政府领导\. 讲话/,
    );
    expect(cite(work('title: 讲话\ndate: 2011'), 'gbt-2025')).toMatch(/^讲话\[EB\/OL\]/);
  });
});

describe('other formats', () => {
  const inferred = work('title: 在会上的讲话\ndate: 2011\ndateNote: 推定\nspeaker: 旗委领导');

  test('APA has the place in the text and the entry', () => {
    expect(cite(inferred, 'apa', P7)).toBe(
      '(旗委领导, ca. 2011, para. 7)\n旗委领导. (ca. 2011). 在会上的讲话 [讲话]. 讲话档案. https://a.example/x_y/#p7',
    );
  });

  test('Chicago has a note for a passage and an entry for the whole', () => {
    expect(cite(inferred, 'chicago', P7)).toBe(
      '旗委领导, “在会上的讲话” (讲话, [2011?]), para. 7, 讲话档案, accessed January 4, 2026, https://a.example/x_y/#p7.',
    );
    expect(cite(inferred, 'chicago')).toBe(
      '旗委领导. “在会上的讲话.” 讲话, [2011?]. 讲话档案. Accessed January 4, 2026. https://a.example/x_y/#p7.',
    );
  });

  test('BibTeX escapes what TeX would read otherwise, and nothing of the address', () => {
    const cited = work('title: 100%_{甲}的讲话 & 报告\ndate: 2011\nspeaker: 甲#乙');
    const bibtex = cite(cited, 'bibtex', P7);
    expect(bibtex).toContain('title = {100\\%\\_\\{甲\\}的讲话 \\& 报告}');
    expect(bibtex).toContain('author = {{甲\\#乙}}');
    expect(bibtex).toContain('publisher = {讲话档案}');
    expect(bibtex).toContain('url = {https://a.example/x_y/#p7}');
    expect(bibtex).toContain('publisher = {讲话档案}');
    expect(bibtex).toContain('note = {第7段, accessed 2026-01-04}');
  });

  test('RIS and CSL-JSON are records of a web page with date of access and paragraph', () => {
    const ris = cite(inferred, 'ris', P7);
    expect(ris).toMatch(/^TY {2}- ELEC\n/);
    for (const line of ['UR  - https://a.example/x_y/#p7', 'N1  - 第7段', 'PY  - 2011']) expect(ris).toContain(line);
    expect(ris).toContain('\nY2  - 2026/01/04/\n');
    expect(ris).toMatch(/\nER {2}- \n$/);
    const [item] = JSON.parse(cite(inferred, 'csl-json', P7));
    expect(item).toMatchObject({ type: 'webpage', note: '第7段', issued: { 'date-parts': [[2011]], circa: true } });
    expect(item.accessed).toEqual({ 'date-parts': [[2026, 1, 4]] });
  });
});

test('a citation leaves no mark unfilled and is the same every time', () => {
  const title = fc.string({
    unit: fc.constantFrom(...'在会上讲话“”《》aB &%$#_{}\\~^<i>"\'-'),
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(title, (text) => {
      if (text.trim() === '') return;
      const cited: CitedWork = { ...work('title: 讲话\ndate: 2011'), title: text };
      const written = writeCitations(cited);
      expect(writeCitations(cited)).toEqual(written);
      for (const format of citationFormats)
        for (const paragraphs of [undefined, P7])
          expect(fillCitation(written[format], { ...USE, paragraphs })).not.toMatch(/⟦|7007007|9876|invalid/);
      expect(JSON.parse(fillCitation(written['csl-json'], USE))[0].title).toBe(text);
    }),
    { numRuns: 40 },
  );
});

test('a number of paragraphs is written in the language of the citation', () => {
  expect(locatorText('zh', { from: 7, to: 9 })).toBe('第7—9段');
  expect(locatorText('en', { from: 7, to: 9 })).toBe('paras. 7–9');
});

test('a quote gets quotation marks unless it brings some', () => {
  expect(quoteWithCitation('开会', '甲. 讲话.')).toBe('“开会”\n甲. 讲话.');
  expect(quoteWithCitation('提出“开会”', '甲.')).toBe('提出“开会”\n甲.');
});

test('an unknown format is the default one', () => {
  expect([formatOf('ris'), formatOf('mla'), formatOf(null)]).toEqual(['ris', 'gbt-2025', 'gbt-2025']);
});
