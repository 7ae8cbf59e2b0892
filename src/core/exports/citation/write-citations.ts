import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import type { CitationFile, CitationTemplate } from '../../citing/citation-template.ts';
import { CHICAGO_STYLE } from './chicago.ts';
import { type CitedWork, type CslName, isChinese } from './cited-work.ts';
import { GBT_2015, GBT_2025, gbtStyle } from './gbt-7714.ts';

// citation-js keeps its settings for the whole process; nothing else here uses it.
const csl = plugins.config.get('@csl');
for (const edition of [GBT_2025, GBT_2015]) csl.styles.add(edition.name, gbtStyle(edition));
csl.styles.add('chicago', CHICAGO_STYLE);
// What works are put in order by takes APA 140,000 steps, 93 MB in memory; here they are cited one by one.
csl.styles.add('apa', csl.styles.get('apa').replace(/<sort>.*?<\/sort>/gs, ''));
Object.assign(plugins.config.get('@bibtex').format, { asciiOnly: false, checkLabel: false });

/** Stand for what is known only where a citation is used; a mark would not pass through every format unchanged. */
const STAND_IN = {
  URL: 'https://address.invalid/',
  accessed: { 'date-parts': [[9876, 12, 25]] },
  locator: '7007007',
};
const MARKS: readonly (readonly [standIn: RegExp, mark: string])[] = [
  [/https:\/\/address\.invalid\//g, '⟦address⟧'],
  [/9876-12-25/g, '⟦iso⟧'],
  [/9876\/12\/25/g, '⟦slashed⟧'],
  [/December 25, 9876/g, '⟦long⟧'],
  [/9876,\s*12,\s*25/g, '⟦parts⟧'],
  [/(?:paras?\.\s)?7007007/g, '⟦locator⟧'],
];

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Every format's citation of a work, made by citation-js. */
export function writeCitations(work: CitedWork): CitationFile {
  const locator = isChinese(work.language) ? 'zh' : 'en';
  return {
    'gbt-2025': gbtCitation(work, 'gbt-2025'),
    'gbt-2015': gbtCitation(work, 'gbt-2015'),
    apa: { ...sentences(work, 'apa', ({ entry, inText }) => `${inText}\n${entry}`), locator: 'en' },
    chicago: { ...sentences(work, 'chicago', ({ inText }) => inText), locator: 'en' },
    bibtex: { ...records(inTex(work), 'bibtex', (note) => `${note}, accessed 9876-12-25`), locator },
    ris: { ...withAccessDate(records(work, 'ris', (note) => note)), locator },
    'csl-json': { ...records(work, 'data', (note) => note), locator },
  };
}

export function gbtCitation(work: CitedWork, edition: 'gbt-2025' | 'gbt-2015'): CitationTemplate {
  return {
    ...sentences(work, edition, ({ inText }) => inText),
    locator: isChinese(work.language) ? 'zh' : 'en',
  };
}

type Sentences = Omit<CitationTemplate, 'locator'>;

/**
 * The entry of a work and its citation in a text, by citeproc itself: citation-js would clean the work and register it with
 * the processor once for each of both, which takes as long as writing them.
 */
function sentences(
  work: CitedWork,
  template: string,
  passageOf: (texts: { readonly entry: string; readonly inText: string }) => string,
): Sentences {
  const { id } = work;
  const item = { ...work, URL: STAND_IN.URL, accessed: STAND_IN.accessed };
  const processor = csl.engine([item], template, 'en-US', 'text');
  processor.updateItems([id], true);
  const [, entries] = processor.makeBibliography();
  const entry = entries.join('').trim();
  const inText = processor.makeCitationCluster([{ id, locator: STAND_IN.locator, label: 'paragraph' }]).trim();
  return { work: marked(entry), passage: marked(passageOf({ entry, inText })) };
}

function records(work: CitedWork, output: string, noteOf: (locator: string) => string): Sentences {
  // Records have no field for the site of a page but that of a publisher.
  const publisher = output === 'data' ? {} : { publisher: work['container-title'] };
  const item = { ...work, ...publisher, URL: STAND_IN.URL, accessed: STAND_IN.accessed };
  const record = (fields: object): string =>
    marked(`${new Cite([fields]).format(output).trimStart().replace(/\n+$/, '')}\n`);
  return { work: record(item), passage: record({ ...item, note: noteOf(STAND_IN.locator) }) };
}

/** With the characters that TeX gives a meaning escaped, which citation-js does only where it gives up Chinese ones. */
function inTex(work: CitedWork): CitedWork {
  const escaped = (text: string): string =>
    text.replace(/[\\&%$#_{}~^]/g, (character) => TEX[character] ?? `\\${character}`);
  const nameInTex = (name: CslName): CslName =>
    Object.fromEntries(Object.entries(name).map(([part, text]) => [part, escaped(text)])) as CslName;
  return {
    ...work,
    title: escaped(work.title),
    genre: escaped(work.genre),
    'container-title': escaped(work['container-title']),
    ...(work.author && { author: work.author.map(nameInTex) }),
  };
}

/** citation-js writes the day of access of a web page as M1 alone; programs that keep references read Y2. */
function withAccessDate(written: Sentences): Sentences {
  const add = (record: string): string => record.replace(/^M1( {2}- ⟦slashed⟧.*)$/m, '$&\nY2$1');
  return { work: add(written.work), passage: add(written.passage) };
}

function marked(text: string): string {
  return MARKS.reduce((result, [standIn, mark]) => result.replace(standIn, mark), text);
}
