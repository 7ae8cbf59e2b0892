import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Place } from '../model/problem.ts';

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/**
 * Where the value of a front matter's field stands: `['organizations', 1]`, `['source', 'file']`. Of a field that is
 * not there it is the place of the nearest one around it, of a text that is not there the start of the file.
 */
export function fieldPlace(file: string, text: string | undefined, path: readonly (string | number)[]): Place {
  const yaml = FRONT_MATTER.exec(text ?? '')?.[1];
  if (yaml === undefined) return { file, line: 1, column: 1 };
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter });
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (!isNode(node) || !node.range) continue;
    const { line, col } = lineCounter.linePos(node.range[0]);
    return { file, line: line + 1, column: col };
  }
  return { file, line: 1, column: 1 };
}
