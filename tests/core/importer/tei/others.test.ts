import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseXml } from '../../../../src/core/importer/tei/parse-xml.ts';
import type { OthersOptions, ReadOthers } from '../../../../src/core/importer/tei/read-others.ts';
import { readAnyTei } from '../../../../src/core/importer/tei/read-tei.ts';
import { entityFile } from '../../../../src/core/importer/tei/write-entity.ts';
import { parseEntity } from '../../../../src/core/markup/parse-entity.ts';
import { formatProblem } from '../../../../src/core/model/problem.ts';
import { known } from '../../known.ts';

function rootOf(xml: string) {
  const parsed = parseXml(xml, 'a.xml');
  if ('problem' in parsed) throw new Error(formatProblem(parsed.problem));
  return parsed.root;
}

const fixture = (name: string) => rootOf(readFileSync(path.join('tests/fixtures/tei', name), 'utf8'));

function read(name: string, options: Partial<OthersOptions> = {}): ReadOthers {
  const result = readAnyTei(fixture(name), { file: name, companions: [], split: false, ...options });
  if ('problem' in result) throw new Error(formatProblem(result.problem));
  return result;
}

const LISTS = { companions: [fixture('vas-listPerson.xml'), fixture('vas-listOrg.xml')] };

test('a sitting of ParlaMint becomes a speech with its turns, incidents, notes and names', () => {
  expect(read('vas_2014-05-06.xml', LISTS).speeches).toEqual([
    {
      id: '2014-vas-2014-05-06',
      markdown: [
        '---',
        'title: Zapisnik seje sveta',
        'date: 2014-05-06',
        'language: sl',
        'status: draft',
        '---',
        '',
        '## Prva točka: cesta',
        '',
        ':speaker[PREDSEDNICA ANA NOVAK:]{ref=novakana} Dober dan. Pozdravljam vas v imenu :org[Sveta KS]{ref=svet} in vse iz kraja :place[Brezje]{ref=brezje}.',
        '',
        ':incident[(Ploskanje.)]{kind=applause}',
        '',
        'Cesta:note[regionalna] je slaba, :gap[nerazumljivo]{reason=inaudible}popravili jo bomo.',
        '',
        ':note[Seja je bila prekinjena ob 10. uri.]',
        '',
        ':speaker[Janez de Kos:]{ref=kosjanez} Kdaj?',
        '',
        ':incident[(Smeh.)]{kind=laughter}',
        '',
        ':speaker[Neznan:]{ref=neznan} Jutri! :org[Stranka zelenih gričev]{ref=stranka-zeleni}.',
        '',
      ].join('\n'),
    },
  ]);
});

test('or a speech of each utterance', () => {
  const { speeches } = read('vas_2014-05-06.xml', { ...LISTS, split: true });
  expect(speeches.map(({ id }) => id)).toEqual([
    '2014-vas-2014-05-06-u1',
    '2014-vas-2014-05-06-u2',
    '2014-vas-2014-05-06-u3',
  ]);
  expect(speeches[1]?.markdown).toContain('title: Zapisnik seje sveta (2, Janez de Kos)');
  expect(speeches[1]?.markdown).toContain('speaker: kosjanez');
});

test('whoever is named becomes an entity, with what the lists say and marks of what they do not', () => {
  const files = read('vas_2014-05-06.xml', LISTS).entities.map(entityFile);
  expect(files.map(({ path }) => path)).toEqual([
    'people/novakana.md',
    'organizations/svet.md',
    'places/brezje.md',
    'people/kosjanez.md',
    'people/neznan.md',
    'organizations/stranka-zeleni.md',
  ]);
  expect(files[1]?.markdown).toBe(
    '---\nname: Svet KS\nfullName: Svet krajevne skupnosti Brezje\nkind: government\nsameAs:\n  - https://example.org/svet\n---\n\nVoli ga zbor krajanov.\n',
  );
  expect(files[2]?.markdown).toBe('---\nname: Brezje\nkind: area\ninferred:\n  - kind\n---\n');
});

test('a file of lists becomes its entities', () => {
  const { speeches, entities } = read('vas-listOrg.xml');
  expect(speeches).toEqual([]);
  expect(entities.map(({ id, kind }) => [id, kind])).toEqual([
    ['svet', 'government'],
    ['stranka-zeleni', 'party'],
  ]);
  for (const { markdown } of entities.map(entityFile))
    expect(parseEntity(markdown, 'organization', 'x', 'x.md').problems).toEqual([]);
});

test('an entity that the archive has under this name is used', () => {
  const existing = (type: string, name: string) => (type === 'place' && name === 'Brezje' ? 'vas-brezje' : undefined);
  const { speeches, entities } = read('vas_2014-05-06.xml', { ...LISTS, existing });
  expect(speeches[0]?.markdown).toContain(':place[Brezje]{ref=vas-brezje}');
  expect(entities.map(({ id }) => id)).not.toContain('brezje');
});

test('Chinese text is joined without blanks, its persons are named surname first, its signs stay text', () => {
  expect(known(read('zuotan.xml').speeches[0]).markdown.split('---\n')[2]).toBe(
    [
      '',
      '## 一、校舍',
      '',
      ':speaker[张明：]{ref=zhang}各位老师，今天谈校舍。',
      '',
      '先请:person[李老师]{ref=li}讲。:incident[（掌声）]{kind=applause}',
      '',
      ':speaker[李老师：]{ref=li}屋顶漏雨\\[两处\\]，\\*急\\*。',
      '',
    ].join('\n'),
  );
});

test('plain paragraphs become a speech of the author', () => {
  const { markdown, id } = known(read('chair.xml').speeches[0]);
  expect(id).toBe('1998-chair');
  expect(markdown).toBe(
    [
      '---',
      'title: Address to the gardeners',
      'date: 1998-04-02',
      'language: en',
      'speaker: The chair of the garden club',
      'status: draft',
      '---',
      '',
      '## Opening',
      '',
      'Friends, the beds are dug and the seed of :org[Green & Sons]{ref=green-sons} is here.',
      '',
      '## Water',
      '',
      'Save it. Evry drop.',
      '',
    ].join('\n'),
  );
});

describe('says what is missing', () => {
  const problem = (xml: string): string => {
    const result = readAnyTei(rootOf(xml), { file: 'a.xml', companions: [], split: false });
    return 'problem' in result ? formatProblem(result.problem) : 'no problem';
  };

  test('a date', () => {
    expect(problem('<TEI><text><body><p>a</p></body></text></TEI>')).toBe(
      'a.xml:1:1  Unexpected header without a date, expected one, or `--date`  tei',
    );
  });

  test('a text', () => {
    expect(problem('<TEI><teiHeader/></TEI>')).toBe(
      'a.xml:1:1  Unexpected end of `TEI`, expected a text with a body  tei',
    );
  });
});
