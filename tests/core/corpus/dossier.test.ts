import { expect, test } from 'vitest';
import { buildCorpus, type Corpus } from '../../../src/core/corpus/corpus.ts';
import { buildDossierIndex, type Dossier, dossierOf } from '../../../src/core/corpus/dossier.ts';
import { ancestorsOf, familyOf } from '../../../src/core/corpus/family.ts';
import { dossierToCsv, dossierToJson } from '../../../src/core/exports/dossier.ts';
import { growth } from '../../growth.ts';
import { known } from '../known.ts';
import { corpusOf } from './fixture.ts';

const NAMES = { 'qi-fulian': '旗妇联', 'qi-kexie': '旗科协' };

function dossier(corpus: Corpus, id: string): Dossier {
  return dossierOf(corpus, buildDossierIndex(corpus), known(corpus.entityById.get(id)));
}

/** The same archive with parents of entities: id → id of the parent. */
function withParents(corpus: Corpus, parents: Readonly<Record<string, string>>): Corpus {
  const entities = corpus.entities.map((entity) => ({ ...entity, parent: parents[entity.id] }));
  return buildCorpus(corpus.speeches, entities);
}

test('gathers the mentions, figures, years and company of an entity', () => {
  const corpus = corpusOf(
    [':org[旗妇联]培训:figure[5人]{org=qi-fulian}。', ':org[旗妇联]和:org[旗科协]办班:figure[3期]{org=qi-kexie}。'],
    NAMES,
  );
  const { mentions, figures, years, together } = dossier(corpus, 'qi-fulian');
  expect(mentions.map(({ speech }) => speech.id)).toEqual(['speech-2', 'speech-1']);
  expect(figures.map(({ figure }) => figure.text)).toEqual(['5人']);
  expect(years).toEqual([
    { year: 2002, speeches: 1, mentions: 1, figures: 0 },
    { year: 2001, speeches: 1, mentions: 1, figures: 1 },
  ]);
  expect(together.map(({ entity, blocks }) => [entity.id, blocks])).toEqual([['qi-kexie', 1]]);
});

test('a year counts a speech once that names it and states a figure of it', () => {
  const corpus = corpusOf([':org[旗妇联]。:figure[5人]{org=qi-fulian}。:figure[6人]{org=qi-fulian}。'], NAMES);
  expect(dossier(corpus, 'qi-fulian').years).toEqual([{ year: 2001, speeches: 1, mentions: 1, figures: 2 }]);
});

test('knows what stands above and below', () => {
  const corpus = withParents(corpusOf([''], { a: '甲', b: '乙', c: '丙', d: '丁' }), { b: 'a', c: 'b', d: 'b' });
  const { ancestors, members } = dossier(corpus, 'b');
  expect(ancestors.map(({ id }) => id)).toEqual(['a']);
  expect(members.map(({ id }) => id)).toEqual(['c', 'd']);
  expect(ancestorsOf(corpus, known(corpus.entityById.get('d'))).map(({ id }) => id)).toEqual(['a', 'b']);
  const { membersByParent } = buildDossierIndex(corpus);
  const family = familyOf(membersByParent, known(corpus.entityById.get('a')), 2);
  expect(family.members.map(({ entity, members }) => [entity.id, members.length])).toEqual([['b', 2]]);
});

test('a circle of parents ends', () => {
  const corpus = withParents(corpusOf([''], { a: '甲', b: '乙' }), { a: 'b', b: 'a' });
  expect(dossier(corpus, 'a').ancestors.map(({ id }) => id)).toEqual(['b']);
});

test('writes the mentions as CSV, each with its sentence', () => {
  const corpus = corpusOf(['开会。:org[旗妇联]说"好,行"。散会。'], NAMES);
  expect(dossierToCsv(dossier(corpus, 'qi-fulian'))).toBe(
    '\uFEFFspeech,date,anchor,paragraph,text,sentence\r\nspeech-1,2001,m1,p1,旗妇联,"旗妇联说""好,行""。"\r\n',
  );
});

test('writes all of it as one JSON object', () => {
  const corpus = corpusOf([':org[旗妇联]和:org[旗科协]培训:figure[5人]{org=qi-fulian kind=result}。'], NAMES);
  const value: unknown = JSON.parse(dossierToJson(dossier(corpus, 'qi-fulian')));
  expect(value).toMatchObject({
    id: 'qi-fulian',
    type: 'organization',
    name: '旗妇联',
    ancestors: [],
    members: [],
    mentions: [{ speech: 'speech-1', anchor: 'm1', paragraph: 'p1', text: '旗妇联' }],
    figures: [{ speech: 'speech-1', anchor: 'f1', paragraph: 'p1', text: '5人', value: '5', kind: 'result' }],
    together: [{ id: 'qi-kexie', paragraphs: 1 }],
  });
  expect(value).not.toHaveProperty('file');
});

test('takes time in proportion to the text, for the dossiers of a whole archive', () => {
  const work = (size: number): void => {
    const names = Object.fromEntries(Array.from({ length: size }, (_, i) => [`body-${i}`, `组织${i}号`]));
    const ids = Object.keys(names);
    const body = ids
      .map((id, i) => `:org[甲]{ref=${id}}和:org[乙]{ref=${ids[(i + 1) % ids.length]}}办班:figure[3期]{org=${id}}。`)
      .join('\n\n');
    const corpus = corpora.get(size) ?? corpusOf([body], names);
    corpora.set(size, corpus);
    const fresh = { ...corpus }; // Of which nothing is remembered.
    const index = buildDossierIndex(fresh);
    for (const entity of fresh.entities) dossierOf(fresh, index, entity);
  };
  const corpora = new Map<number, ReturnType<typeof corpusOf>>();
  work(8 * 400); // Parsed before the clock runs.
  expect(growth(work, 400)).toBeLessThan(40);
});
