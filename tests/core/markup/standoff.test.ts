import fc from 'fast-check';
import { expect, test } from 'vitest';
import { speechToTxt } from '../../../src/core/exports/txt.ts';
import { parseSpeech } from '../../../src/core/markup/parse-speech.ts';
import { standoffOf } from '../../../src/core/markup/standoff.ts';
import { writeStandoff } from '../../../src/core/markup/write-standoff.ts';
import { markdown } from './any-markdown.ts';

const FRONT = '---\ntitle: 题目\ndate: 2011\n---\n\n';

function apart(body: string) {
  const { tree, speech } = parseSpeech(FRONT + body, { id: 'a', file: 'a.md' });
  if (speech === undefined) throw new Error('Unexpected front matter');
  return { speech, standoff: standoffOf(tree, speech.meta.title) };
}

test('text and marks give every file back to the letter', () => {
  fc.assert(
    fc.property(markdown, (body) => {
      const { speech, standoff } = apart(body);
      expect(standoff.text).toBe(speechToTxt(speech));
      expect(writeStandoff(standoff)).toEqual({ markdown: FRONT + body });
    }),
    { numRuns: 10_000, seed: 20111124 },
  );
});
