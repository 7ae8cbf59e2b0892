import type { Element } from 'xast';
import { parseSpeech } from '../../markup/parse-speech.ts';
import { isBlock, type Mark, type Standoff, standoffOf } from '../../markup/standoff.ts';
import { writeStandoff } from '../../markup/write-standoff.ts';
import { ID_PATTERN } from '../../model/id.ts';
import type { Problem } from '../../model/problem.ts';
import { childrenOf, findPath, textIn } from './elements.ts';
import { fieldsOf, frontMatterOf } from './front-matter.ts';
import { placeOf, problemAt } from './parse-xml.ts';
import { type ReadBody, readBody } from './read-body.ts';
import { type Fields, readHeader } from './read-header.ts';

export type ReadSpeech = { readonly id: string; readonly markdown: string } | { readonly problem: Problem };

/** The element that has the id of a speech in TEI that Rostrum wrote; none in another file. */
export function ownId(root: Element): Element | undefined {
  return childrenOf(findPath(root, 'teiHeader', 'fileDesc', 'publicationStmt'), 'idno').find(
    ({ attributes }) => attributes.type === 'rostrum',
  );
}

/**
 * Reads a speech that `speechToTei` wrote back into its Markdown: to the letter, and where the TEI was changed since, with
 * the change. What an instruction says of the Markdown counts as long as it fits what the TEI says.
 */
export function readOwnTei(root: Element, idno: Element, file: string): ReadSpeech {
  const id = textIn(idno);
  if (!ID_PATTERN.test(id))
    return { problem: problemAt(file, `Unexpected id \`${id}\`, expected ASCII kebab-case`, placeOf(idno)) };
  const header = findPath(root, 'teiHeader');
  const text = findPath(root, 'text');
  if (header === undefined || text === undefined)
    return { problem: problemAt(file, 'Unexpected end of TEI, expected teiHeader and text', placeOf(root)) };
  const xenoData = findPath(header, 'xenoData');
  const given = xenoData === undefined ? '' : textIn(xenoData);
  const before = fieldsOf(given, id);
  const stated = readHeader(header);
  const title = String(stated.title ?? '');
  const read = readBody(text, title);
  const { title: head, unknown } = read;
  if (unknown !== undefined) {
    const message = `Unexpected element \`${unknown.name}\`, expected one of the profile that the archive writes`;
    return { problem: problemAt(file, message, placeOf(unknown)) };
  }
  const fields = withTitle(stated, head, before);
  const front = frontMatterOf(fields, given, before);
  const { standoff } = fields.title === stated.title ? read : readBody(text, String(fields.title ?? ''));
  const whole = { ...standoff, front };
  const canonical = { ...whole, marks: standoff.marks.map(asCanonical), after: '\n' };
  const markdown = written(whole, id) ?? written({ ...canonical, marks: withoutCharacters(canonical.marks) }, id);
  if (markdown !== undefined) return { id, markdown };
  return { problem: whyNot(whole, id, file, text) };
}

/** With the title as the head has it, where somebody changed it there. */
function withTitle(stated: Fields, head: ReadBody['title'], before: Fields | undefined): Fields {
  if (head.elsewhere) return { ...ordered(stated, before?.annotatedTitle) };
  if (head.annotated !== undefined) return ordered(stated, head.annotated);
  const changedInHead = before !== undefined && before.title === stated.title && head.words !== stated.title;
  return changedInHead ? { ...stated, title: head.words } : stated;
}

function ordered(stated: Fields, annotatedTitle: unknown): Fields {
  const { title, ...others } = stated;
  return { title, ...(annotatedTitle === undefined ? {} : { annotatedTitle }), ...others };
}

/** The Markdown, if it says what the TEI says. */
function written(standoff: Standoff, id: string): string | undefined {
  const result = writeStandoff(standoff);
  if ('message' in result) return undefined;
  const { tree, speech } = parseSpeech(result.markdown, { id, file: `${id}.md` });
  if (speech === undefined) return undefined;
  const again = standoffOf(tree, speech.meta.title);
  const same = again.text === standoff.text && signature(again.marks) === signature(standoff.marks);
  return same ? result.markdown : undefined;
}

function whyNot(standoff: Standoff, id: string, file: string, text: Element): Problem {
  const result = writeStandoff(standoff);
  if ('message' in result) return problemAt(file, result.message, placeOf(text));
  const { speech, problems } = parseSpeech(result.markdown, { id, file });
  const [first] = problems;
  const message =
    speech === undefined && first !== undefined
      ? first.message
      : 'Unexpected text that Markdown would read as something else, expected none';
  return problemAt(file, message, placeOf(text));
}

/** Kinds and stretches of all marks but those of characters. */
function signature(marks: readonly Mark[]): string {
  return marks
    .filter(({ kind }) => kind !== 'characters')
    .map(({ kind, start, end, editorial, attributes }) => JSON.stringify([kind, start, end, editorial, attributes]))
    .join('\n');
}

function asCanonical({ written: _, ...mark }: Mark): Mark {
  return mark;
}

/** Without the marks of characters, the others numbered anew. */
function withoutCharacters(marks: readonly Mark[]): Mark[] {
  const kept = marks.filter(({ kind }) => kind !== 'characters');
  const numbers = new Map(kept.map((mark, index) => [mark, index]));
  return kept.map((mark) => {
    if (isBlock(mark) || mark.inside === undefined || mark.inside === -1) return mark;
    const around = marks[mark.inside];
    return { ...mark, inside: (around && numbers.get(around)) ?? -1 };
  });
}
