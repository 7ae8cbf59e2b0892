import type { Element, Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import type { Problem } from '../../model/problem.ts';

/** Deeper than any speech, and far from the end of the stack. */
export const MAX_XML_DEPTH = 300;

/**
 * The root element of an XML file. No entity is expanded but the five of XML and references to characters, nothing is
 * fetched, and nesting has a limit.
 */
export function parseXml(xml: string, file: string): { readonly root: Element } | { readonly problem: Problem } {
  const text = xml.replace(/^\uFEFF/, '');
  const refused = refusal(text);
  if (refused !== undefined) return { problem: problemAt(file, refused.message, pointAt(text, refused.offset)) };
  try {
    const root = fromXml(text).children.find((node) => node.type === 'element');
    if (root !== undefined) return { root };
    return { problem: problemAt(file, 'Unexpected end, expected an element', { line: 1, column: 1 }) };
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    if (!(cause instanceof Error)) throw error;
    const [, reason, line, column] = WHERE.exec(cause.message) ?? [undefined, cause.message];
    const message = `Unexpected XML, expected a well-formed file: ${reason}`;
    return { problem: problemAt(file, message, { line: Number(line ?? 1), column: Number(column ?? 1) }) };
  }
}

/** A message of the parser: what is wrong, and where. */
const WHERE = /^(.*?) \(line (\d+), column (\d+)\)/;

/** A problem of a TEI file at a place of it. */
export function problemAt(file: string, message: string, place: { line: number; column: number }): Problem {
  return { file, line: place.line, column: place.column, rule: 'tei', severity: 'error', message };
}

/** The place where an element begins. */
export function placeOf({ position }: Nodes): { line: number; column: number } {
  return { line: position?.start.line ?? 1, column: position?.start.column ?? 1 };
}

/** Comments, sections and instructions, which hold no tags; then tags, which do not end within quotes. */
const TOKEN =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)|<!DOCTYPE[^>[]*(\[)?|<(\/)?[^\s<>"'/]+(?:[^<>"']|"[^"]*"|'[^']*')*?(\/)?>/g;

function refusal(xml: string): { readonly message: string; readonly offset: number } | undefined {
  let depth = 0;
  for (const { index: offset, 0: token, 1: subset, 2: closing, 3: empty } of xml.matchAll(TOKEN)) {
    if (subset !== undefined)
      return { offset, message: 'Unexpected declarations in the DOCTYPE, expected none: entities are not expanded' };
    if (/^<[!?]/.test(token) || empty !== undefined) continue;
    depth += closing === undefined ? 1 : -1;
    if (depth > MAX_XML_DEPTH)
      return { offset, message: `Unexpected element in ${MAX_XML_DEPTH} others, expected less nesting` };
  }
  return undefined;
}

function pointAt(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
