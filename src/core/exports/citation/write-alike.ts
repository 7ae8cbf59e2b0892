import type { CitationFile, CitationTemplate } from '../../citing/citation-template.ts';
import type { CitedWork } from './cited-work.ts';
import { writeCitations } from './write-citations.ts';

/**
 * Stand for what every format takes as it is: an id, a title and a name of Han characters and digits, a year of four digits, and
 * a day of two, which none has and nobody checks.
 */
const ID = 'stand-in-for-an-id';
const TITLE = '龘龘題龘龘';
const NAME = '龘龘名龘龘';
const YEAR = 8765;
const DAY = 77;
const STAND_INS = new RegExp(`${ID}|${TITLE}|${NAME}|${YEAR}|${DAY}`, 'g');

/** No style changes case, quotation marks, or marks at the ends of such words, as it has none to change. */
const PLAIN = /^(?=.*\p{Script=Han})[\p{Script=Han}\d]+$/u;

/**
 * Writes citations as `writeCitations` does, of works that differ in id, plain title, plain name, year or day only
 * once: to write them takes citation-js some 3 ms.
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
  const { id, 'citation-key': key, title, author: [author, another] = [], issued, ...others } = work;
  const [date, end] = issued?.['date-parts'] ?? [];
  const [year = 0, month, day = 0] = date ?? [];
  const isPlain = key === id && /[a-z]/.test(id) && PLAIN.test(title) && /^[1-9]\d{3}$/.test(String(year));
  if (!isPlain || author === undefined || another !== undefined || end !== undefined) return undefined;
  if (!('literal' in author) || !PLAIN.test(author.literal)) return undefined;
  if (JSON.stringify(others).search(STAND_INS) !== -1) return undefined;
  const parts = [YEAR, month, day < 10 ? date?.[2] : DAY].filter((part) => part !== undefined);
  return {
    work: {
      ...work,
      id: ID,
      'citation-key': ID,
      title: TITLE,
      author: [{ literal: NAME }],
      issued: { ...issued, 'date-parts': [parts] },
    },
    values: { [ID]: id, [TITLE]: title, [NAME]: author.literal, [YEAR]: String(year), [DAY]: String(day) },
  };
}
