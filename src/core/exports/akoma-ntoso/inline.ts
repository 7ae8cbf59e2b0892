import { attributesXml, text } from '../xml-tags.ts';
import type { AknMark } from './marks.ts';

/** A block's text with its marks as elements; without the tags it is the text. `eId` is that of the block. */
export function inlineContent(words: string, marks: readonly AknMark[], eId: string): string {
  if (marks.length === 0) return text(words);
  const counts = new Map<string, number>();
  const open: AknMark[] = [];
  let content = '';
  let at = 0;
  const writeTo = (place: number): void => {
    if (place > at) content += text(words.slice(at, place));
    at = place;
  };
  const close = (before: AknMark | undefined): void => {
    for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
      if (before !== undefined && before.start < last.end) return;
      writeTo(last.end);
      content += `</${last.element}>`;
      open.pop();
    }
  };
  for (const mark of [...marks].sort(outerFirst)) {
    close(mark);
    writeTo(mark.start);
    const { element } = mark;
    const number = (counts.get(element) ?? 0) + 1;
    counts.set(element, number);
    const isPoint = mark.start === mark.end;
    content += `<${element} eId="${eId}__${element}_${number}"${attributesXml(mark.attributes)}${isPoint ? '/' : ''}>`;
    if (!isPoint) open.push(mark);
  }
  close(undefined);
  writeTo(words.length);
  return content;
}

/** In the order of the text, what is around before what is inside; a point stands before what begins at it. */
function outerFirst(a: AknMark, b: AknMark): number {
  return a.start - b.start || Number(b.end === b.start) - Number(a.end === a.start) || b.end - a.end;
}
