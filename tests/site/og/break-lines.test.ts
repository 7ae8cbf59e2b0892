import { expect, test } from 'vitest';
import { breakLines, fitLine } from '../../../src/site/og/break-lines.ts';
import type { Glyph } from '../../../src/site/og/typeface.ts';

/** Glyphs that are one wide each; a blank has no outline. */
function glyphsOf(text: string): Glyph[] {
  return [...text].map((character, at) => ({
    at,
    outline: new Float32Array(character === ' ' ? 0 : 4),
    advance: 1,
    dx: 0,
    dy: 0,
  }));
}

function lines(text: string, width: number, most = 9): string[] {
  const broken = breakLines(text, glyphsOf(text), { width, lines: most, ellipsis: glyphsOf('…') });
  return broken.map((line) => line.map(({ at }) => text[at]).join(''));
}

test('breaks between words and leaves the blank at the end of the line', () => {
  expect(lines('one two three', 7)).toEqual(['one two ', 'three']);
});

test('makes lines even, and not more of them', () => {
  expect(lines('在全市经济工作会议上讲话', 10)).toEqual(['在全市经济工', '作会议上讲话']);
});

test('starts no line with a closing mark', () => {
  expect(lines('深入贯彻,全面落实', 4).every((line) => !line.startsWith(','))).toBe(true);
});

test('breaks a word that is wider than the room', () => {
  expect(lines('abcdefgh', 3).join('')).toBe('abcdefgh');
  expect(lines('abcdefgh', 3)).toHaveLength(3);
});

test('ends with an ellipsis where there is no room for more lines', () => {
  const broken = breakLines('一二三四五六', glyphsOf('一二三四五六'), {
    width: 2,
    lines: 2,
    ellipsis: glyphsOf('…').map((glyph) => ({ ...glyph, at: -1 })),
  });
  expect(broken.map((line) => line.map(({ at }) => at))).toEqual([
    [0, 1],
    [2, -1],
  ]);
});

test('leaves a line that fits as it is, and cuts one that does not', () => {
  expect(fitLine(glyphsOf('abc '), 3, glyphsOf('…'))).toHaveLength(4);
  expect(fitLine(glyphsOf('abcd'), 3, glyphsOf('…'))).toHaveLength(3);
});
