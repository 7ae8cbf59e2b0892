import type { CitationFile, CitationTemplate } from '../../citing/citation-template.ts';
import type { CitedWork } from './cited-work.ts';
import { writeCitations } from './write-citations.ts';

/** Stand for what every format takes as it is: an id, a title and a name of Han characters only, a year of four digits. */
const ID = 'stand-in-for-an-id';
const TITLE = '龘龘題龘龘';
const NAME = '龘龘名龘龘';
const YEAR = 8765;
const STAND_INS = new RegExp(`${ID}|${TITLE}|${NAME}|${YEAR}`, 'g');

/** No style changes case, quotation marks, or marks at the ends of such words, as it has none to change. */
const PLAIN = /^\p{Script=Han}+$/u;

/**
 * Writes citations as `writeCitations` does, of works that differ in id, year, plain title or plain name only once: to
 * write them takes citation-js some 3 ms, and speeches of a year are some hundred days, not ten thousand.
 */
export function citationWriter(): (work: CitedWork) => CitationFile {
  const written = new Map<string, CitationFile>();
  return (work) => {
    const pattern = patternOf(work);
    if (pattern === undefined) return writeCitations(work);
    const key = JSON.stringify(pattern.work);
    const citations = written.get(key) ?? writeCitations(pattern.work);
    written.set(key, citations);
    const fill = (text: string): string => text.replace(STAND_INS, (standIn) => pattern.values[standIn] ?? standIn);
    const filled = Object.entries(citations).map(([format, { work, passage, locator }]): [string, CitationTemplate] => [
      format,
      { work: fill(work), passage: fill(passage), locator },
    ]);
    return { ...citations, ...Object.fromEntries(filled) };
  };
}

interface Pattern {
  /** With stand-ins. */
  readonly work: CitedWork;
  readonly values: Readonly<Record<string, string>>;
}

/** Nothing of a work that has to be written by itself. */
function patternOf(work: CitedWork): Pattern | undefined {
  const { id, title, author: [author] = [], issued } = work;
  const [[year, ...rest] = []] = issued?.['date-parts'] ?? [];
  const isPlain = PLAIN.test(title) && /[a-z]/.test(id) && work['citation-key'] === id;
  if (!isPlain || work.author?.length !== 1 || author === undefined || issued === undefined) return undefined;
  if (!('literal' in author) || !PLAIN.test(author.literal) || year === undefined || !/^[1-9]\d{3}$/.test(String(year)))
    return undefined;
  if (JSON.stringify([work, rest]).search(STAND_INS) !== -1) return undefined;
  return {
    work: {
      ...work,
      id: ID,
      'citation-key': ID,
      title: TITLE,
      author: [{ literal: NAME }],
      issued: { ...issued, 'date-parts': [[YEAR, ...rest]] },
    },
    values: { [ID]: id, [TITLE]: title, [NAME]: author.literal, [YEAR]: String(year) },
  };
}
