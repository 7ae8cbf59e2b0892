import { location } from 'vfile-location';
import type { SourceOddity } from '../formats/source-read.ts';
import { strangeCharacters } from './characters.ts';
import { mojibake } from './mojibake.ts';
import type { Strange } from './oddity.ts';

/** All that any of the oddities begins with; most texts hold none of it. */
const ANY =
  /[^\n\r\t\x20-\x3E\x40-\x7E\u3001-\u301F\u4E00-\u9FFF\uFF01-\uFF5E\u2014\u2018-\u201D\u2026\u00B7]|\?{4}|锟斤拷|烫烫烫|屯屯屯/u;

/** So much of a text is looked at at once, and when so many are found it is no text any more: nobody counts further. */
const SLICE = 100_000;
const ENOUGH = 100_000;

/**
 * What is strange in a text: characters for private use or compatibility, controls, what nobody sees, text that was read
 * in a wrong encoding. Each once, at its first place, with how often it occurs and the likely cause; all of it stays.
 */
export function findOddities(text: string): SourceOddity[] {
  const first = new Map<string, { strange: Strange; count: number }>();
  let total = 0;
  for (let start = 0; start < text.length && total < ENOUGH; ) {
    const end = endOfSlice(text, start);
    const slice = text.slice(start, end);
    for (const strange of ANY.test(slice) ? [...strangeCharacters(slice), ...mojibake(slice)] : mojibake(slice)) {
      const key = `${strange.kind} ${strange.name}`;
      const known = first.get(key);
      if (known === undefined) first.set(key, { strange: { ...strange, offset: start + strange.offset }, count: 1 });
      else known.count++;
      total++;
    }
    start = end;
  }
  const places = location(text);
  return [...first.values()]
    .sort((a, b) => a.strange.offset - b.strange.offset)
    .map(({ strange: { kind, offset, message }, count }) => {
      const { line = 1, column = 1 } = places.toPoint(offset) ?? {};
      return { kind, line, column, count, message: count === 1 ? message : `${message} (${count} times)` };
    });
}

/** After the end of a line where there is one, and never inside of a character. */
function endOfSlice(text: string, start: number): number {
  const end = start + SLICE;
  if (end >= text.length) return text.length;
  const line = text.slice(start, end).lastIndexOf('\n');
  if (line !== -1) return start + line + 1;
  return text.charCodeAt(end) >= 0xdc00 && text.charCodeAt(end) <= 0xdfff ? end + 1 : end;
}
